// Looks at a page for letters of names, and at nothing else: all that nearly every page needs. As soon as it cannot be
// sure that there are none, all else follows, see page-reader.ts.
import {
  allTextOf,
  bodyOf,
  has,
  hasMoreElementsThan,
  isHidden,
  nameOf,
  nextSiblingOf,
  parentOf,
  previousSiblingOf,
  rootElementOf,
} from './dom.ts';
import type { Stretch } from '../../spotting/detect.ts';
import { textToRead } from './names-to-read.ts';
import { isElement } from './node-kinds.ts';
import { customElementsIn, shadowRootOf, shadowRootsIn } from './shadow-trees.ts';
import { isPronounced, wordsIn } from './pronounced.ts';
import { SLICE_MS, type Work } from './slices.ts';
import { batchesOf, rootsBelow } from './subtrees.ts';
import type { Root } from './text-nodes.ts';

/**
 * What the look-out has come upon:
 * - `unread`: the page, or more of it than can be told, is to be read, of which some may have been looked through
 * - `changed`: what has changed is to be read; the rest has no names
 * - `shadows`: it has shadow trees, and no names outside of them
 * - `reader`: somebody is there, for whom shadow trees are to be looked for everywhere
 */
export interface Sign {
  readonly is: 'unread' | 'changed' | 'shadows' | 'reader';
  readonly seen?: SeenText | undefined;
  /** What of a long page is not looked through yet, or may have names: all else has none but in what has changed. */
  readonly rest?: RestOfPage | undefined;
  /**
   * What is not looked at yet of what the page has changed, also since; undefined where that is too much to be kept. The
   * page is watched until this is asked for, once.
   */
  readonly changes: () => readonly MutationRecord[] | undefined;
}

/** What of a page is still to be gone through, one after the other; see subtrees.ts. */
type RestOfPage = readonly Iterable<Root | undefined>[];

/** All text of a document's body, and where in it there may be names: it need not be asked of the page again. */
export interface SeenText {
  readonly body: HTMLElement;
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

/** What tells that somebody is there. */
export const signsOfReader = ['pointermove', 'pointerdown', 'scroll', 'keydown'];

/** Elements up to which a document is looked at in one go: a longer one is in parts. */
const LONG_DOCUMENT = 6_000;
/** The same of its text, in UTF-16 units: a book may be in few elements. */
const LONG_BODY = 1 << 18;
/** Text up to which what was added is looked at in one go, in UTF-16 units. */
const LONG_TEXT = 1 << 17;
/** So many changes are kept until what reads them is there. */
const MOST_CHANGES = 256;
/** Lines that have changed up to which they are looked at here, and nodes of each on either side. */
const MOST_LINES = 200;
const MOST_SIBLINGS = 16;
/** What words run through most often; others end the look-out, which is no fault. */
const INLINE = /^(a|b|em|i|span|strong|small|mark|u|s|font|time|wbr|abbr|ins|del|cite|q|su[bp]|ruby|label)$/;
/** Whatever changes the text below a node. */
export const textChanges: MutationObserverInit = { childList: true, characterData: true, subtree: true };
/** How long after elements were added shadow trees are looked for, which come later. */
export const SHADOWS_AFTER_MS = 300;
/** How often a long page is looked through for them at most. */
export const SHADOWS_EVERY_MS = 2_000;
/** Steps after which a slice of looking ends whatever the clock says, which some browsers round. */
const MOST_STEPS = 100;

export interface LookOutEvents {
  /** The first look; see spotting/detect.ts. */
  readonly detect: (text: string) => readonly Stretch[];
  /** The same where it is enough to know whether there is anything. */
  readonly mayMention: (text: string) => boolean;
  /** Called once; nothing is looked at after that. */
  readonly onSign: (sign: Sign) => void;
  /** Some time ago elements have been added. */
  readonly onElements: () => void;
}

/** Whether the body's text is all that the document has, and not too much to be looked at in one go. */
function isOneLook(): boolean {
  return bodyOf(document) !== null && !isLongDocument() && !has(document, 'html>:not(head,body)');
}

/** Whether a document has so many elements that it takes more than a moment to read. */
export function isLongDocument(): boolean {
  return hasMoreElementsThan(LONG_DOCUMENT, document);
}

/**
 * Looks at the page as it is, and at what changes, until there is a sign.
 *
 * @returns ends it without a sign
 */
export function lookOut({ detect, mayMention, onSign, onElements }: LookOutEvents): () => void {
  let looking: ReturnType<typeof setTimeout> | undefined;
  /** Whether the page has changed since letters of names were come upon, until it is told where they stand. */
  let isOutOfDate: boolean | undefined;
  /** Of a page that is looked through in parts. */
  let rest: RestOfPage | undefined;
  /** Whether the page has been looked through once. */
  let isLooked = false;
  let lookingForShadows: ReturnType<typeof setTimeout> | undefined;

  function end(): void {
    observer.disconnect();
    clearTimeout(looking);
    clearTimeout(lookingForShadows);
    for (const type of signsOfReader) removeEventListener(type, onReader, true);
  }

  function tell(
    is: Sign['is'],
    known?: Pick<Sign, 'seen' | 'rest'>,
    records: readonly MutationRecord[] = [],
  ): void {
    end();
    onSign({ is, ...known, changes: gatherChanges(records) });
  }

  function onReader(): void {
    // Not in the way of the reader's own move. In place of the look at likely shadow trees: all are looked for then.
    clearTimeout(looking);
    looking = setTimeout(() => tell('reader'));
  }

  const toRead = (node: Node): string => textToRead(node, mayMention);

  const observer = new MutationObserver((records) => {
    if (isOutOfDate !== undefined) {
      isOutOfDate = true;
      return;
    }
    const text = isHidden(document) ? undefined : textOf(records, wordsIn);
    if (text === undefined) tell('unread');
    // What nobody reads is left out only where it may matter.
    else if (mayMention(text) && mayMention(textOf(records, toRead) ?? text))
      tell('changed', { rest }, records);
    else if (isLooked && mayHaveShadows(records))
      lookingForShadows ??= setTimeout(
        () => {
          lookingForShadows = undefined;
          // What has been looked for so far may have come too early.
          clearTimeout(looking);
          run(lookForShadows());
        },
        isLongDocument() ? SHADOWS_EVERY_MS : SHADOWS_AFTER_MS,
      );
  });

  /** What the body has now; undefined if it is not to be told in one go. */
  function seenNow(): SeenText | undefined {
    const body = bodyOf(document);
    if (!body || !isOneLook()) return undefined;
    const text = allTextOf(body);
    return text.length > LONG_BODY ? undefined : { body, text, stretches: detect(text) };
  }

  function* look(): Work {
    let seen = seenNow();
    if (seen && seen.stretches.length > 0) {
      isOutOfDate = false;
      yield 'apart';
      if (isOutOfDate) seen = seenNow();
      isOutOfDate = undefined;
    }
    if (!seen) {
      if (yield* isNameInParts()) return tell('unread', { rest });
    } else if ((seen.stretches.length > 0 || isPronounced(seen.body)) && mayMention(toRead(seen.body)))
      return tell('unread', { seen });
    isLooked = true;
    for (const type of signsOfReader) addEventListener(type, onReader, { capture: true, passive: true });
    // It takes as long as the look at the text.
    yield 'apart';
    yield* lookForShadows();
  }

  /** Whether there are names in a page that takes longer than a moment. What changes meanwhile is looked at as ever. */
  function* isNameInParts(): Generator<'apart' | void, boolean> {
    const top = rootElementOf(document);
    const roots = rootsBelow(top ? [top] : []);
    rest = [roots];
    const batches = batchesOf(roots);
    // Not as a loop over them: to leave that would end the roots, too, with which the reader goes on.
    for (let step = batches.next(); !step.done; step = batches.next()) {
      const { roots: looked, texts } = step.value;
      const text = texts.join('');
      rest = [looked, roots];
      const mayHoldName = mayMention(text) || looked.some(isPronounced);
      if (text.length > LONG_BODY || (mayHoldName && mayMention(looked.map(toRead).join('')))) return true;
      yield;
    }
    rest = undefined;
    return false;
  }

  function* lookForShadows(): Work {
    onElements();
    // On a long page each of the searches takes as long as a slice.
    yield 'apart';
    if (customElementsIn(document).some((element) => shadowRootOf(element) !== null)) return tell('shadows');
    yield 'apart';
    for (const shadow of shadowRootsIn(document, false)) {
      if (shadow) return tell('shadows');
      yield;
    }
  }

  /** Does a slice of work. What it throws is left to the reader, which contains it. */
  function run(work: Work): void {
    looking = undefined;
    const until = Date.now() + SLICE_MS;
    try {
      for (let steps = 0; steps < MOST_STEPS; steps++) {
        const { done, value } = work.next();
        if (done === true) return;
        if (value === 'apart' || Date.now() >= until) break;
      }
      looking = setTimeout(run, 0, work);
    } catch {
      tell('unread');
    }
  }

  observer.observe(document, textChanges);
  run(look());
  return end;
}

/** Gathers what the page changes, with what it has changed before, until that is asked for: see {@link Sign}. */
function gatherChanges(before: readonly MutationRecord[]): Sign['changes'] {
  let all: readonly MutationRecord[] | undefined = before;
  const add = (records: readonly MutationRecord[]): void => {
    if (records.length === 0) return;
    all = all && all.length + records.length <= MOST_CHANGES ? [...all, ...records] : undefined;
    if (!all) observer.disconnect();
  };
  const observer = new MutationObserver(add);
  observer.observe(document, textChanges);
  return () => {
    add(observer.takeRecords());
    observer.disconnect();
    return all;
  };
}

/**
 * The text that has been added or changed, with what stands beside it in its line; undefined if that cannot be told.
 *
 * @param textBelow the text of a block
 */
function textOf(records: readonly MutationRecord[], textBelow: (node: Node) => string): string | undefined {
  let text = '';
  const lines = new Set<Node>();
  for (const { type, target, addedNodes, previousSibling, nextSibling } of records) {
    if (target === document) return undefined;
    if (type === 'characterData') lines.add(target);
    for (const node of addedNodes) {
      if (goesOn(node)) lines.add(node);
      else text += `${textBelow(node)}\n`;
    }
    // A line that was two may be one now.
    for (const sibling of [previousSibling, nextSibling]) if (sibling && goesOn(sibling)) lines.add(sibling);
    if (text.length > LONG_TEXT || lines.size > MOST_LINES) return undefined;
  }
  for (const top of new Set(Array.from(lines, topOfLine))) {
    const line = lineOf(top);
    if (line === undefined || line.length > LONG_TEXT) return undefined;
    text += `${line}\n`;
  }
  return text;
}

/** The outermost inline element around a node, or the node itself. */
function topOfLine(node: Node): Node {
  let top = node;
  for (let parent = parentOf(top); parent && isInline(parent); parent = parentOf(top)) top = parent;
  return top;
}

/** The text of the line in which this is an outermost node; undefined if it has more nodes than are worth a look. */
function lineOf(top: Node): string | undefined {
  let text = wordsIn(top);
  for (const [siblingOf, isBefore] of [
    [previousSiblingOf, true],
    [nextSiblingOf, false],
  ] as const) {
    let rest = MOST_SIBLINGS;
    for (let next = siblingOf(top); next && goesOn(next); next = siblingOf(next)) {
      text = isBefore ? wordsIn(next) + text : text + wordsIn(next);
      if (--rest === 0) return undefined;
    }
  }
  return text;
}

/** Whether a line goes on with this node: text, what is hidden in it, or an inline element. */
function goesOn(node: Node): boolean {
  return !isElement(node) || isInline(node);
}

function isInline(node: Node): boolean {
  return isElement(node) && INLINE.test(nameOf(node));
}

function mayHaveShadows(records: readonly MutationRecord[]): boolean {
  return records.some(({ addedNodes }) =>
    [...addedNodes].some((node) => isElement(node) && nameOf(node) !== 'p'),
  );
}
