// Goes through what stands below an element in roots small enough to be read in one go, and gathers them in batches to
// be looked through at once. Goes down by a list of its own: a page may nest its elements as deep as it likes.
import {
  allTextOf,
  firstChildOf,
  firstElementChildOf,
  hasMoreElementsThan,
  nameOf,
  nextSiblingOf,
  parentOf,
} from './dom.ts';
import { isOfUnreadKind } from './names-to-read.ts';
import { isElement, isText } from './node-kinds.ts';
import type { Root } from './text-nodes.ts';

/** Roots with their texts, of the page as it is when they are given. */
export interface RootBatch {
  readonly roots: readonly Root[];
  readonly texts: readonly string[];
  /** How much of the first root's text is left out before its text here, in UTF-16 units. */
  readonly skipped: number;
}

/** Elements up to which a subtree is read in one go: with fewer there are more calls, with more long tasks. */
const LARGE = 300;
/** Nodes after which the caller is offered a pause. */
const STEPS = 16;
/** So often an element whose children the page moves meanwhile is begun anew. */
const MOST_RESTARTS = 4;
/** Enough to look through it; a single root may have more. In UTF-16 units. */
const FULL = 1 << 15;
/** No letters that a name is known by, with what must stand near them, reach further over a batch's edge. */
const OVERLAP = 160;
/** So many roots are taken over at most: a page may put any number of empty ones behind a long one. */
const MOST_OVERLAPPING = 24;
/** What no word goes on behind, where lines end most often. */
const BLOCK =
  /^(p|div|section|article|main|header|footer|aside|nav|h[1-6]|[uod]l|li|dd|dt|table|tbody|tr|td|th|pre)$/;

interface Level {
  readonly container: Element | ShadowRoot;
  next: Node | null;
  restarts: number;
}

/** Whether the node holds more elements than are read in one go. */
export function isLarge(element: Element): boolean {
  return firstElementChildOf(element) !== null && hasMoreElementsThan(LARGE, element);
}

/** The roots below these; `undefined` now and then, where the caller may pause and the page may change. */
export function* rootsBelow(tops: Iterable<Element | ShadowRoot>): Generator<Root | undefined, void> {
  for (const top of tops) {
    if (!isElement(top)) yield* walk(top);
    else if (!isOfUnreadKind(top)) {
      if (isLarge(top)) yield* walk(top);
      else yield top;
    }
  }
}

/**
 * The roots in batches, of which some have nothing new. The caller may pause after each. What a line may go on from is
 * in the next batch, too: letters of a name may stand in both.
 */
export function* batchesOf(roots: Iterator<Root | undefined, void>): Generator<RootBatch, void> {
  let batch: Root[] = [];
  let texts: string[] = [];
  let skipped = 0;
  /** How many of the batch were in the one before, and how long the texts of the others are. */
  let known = 0;
  let length = 0;
  // Not as a loop over them, which would end them where the caller goes on with them by itself.
  for (let step = roots.next(); ; step = roots.next()) {
    if (step.value) {
      const text = allTextOf(step.value);
      batch.push(step.value);
      texts.push(text);
      length += text.length;
      if (length < FULL) continue;
    }
    const hasNew = batch.length > known;
    yield hasNew ? { roots: batch, texts, skipped } : { roots: [], texts: [], skipped };
    if (step.done) return;
    if (!hasNew) continue;
    const from = lineBehind(batch, texts);
    batch = batch.slice(from);
    // As it was read: what changes meanwhile is looked at by itself.
    texts = texts.slice(from);
    const [first = ''] = texts;
    const cut = Math.max(0, first.length - OVERLAP);
    if (cut > 0) texts[0] = first.slice(cut);
    skipped = cut + (from > 0 ? 0 : skipped);
    known = batch.length;
    length = 0;
  }
}

/** The index of the first of a batch's last roots from which a line may go on. */
function lineBehind(roots: readonly Root[], texts: readonly string[]): number {
  let from = roots.length;
  for (let length = 0; from > 0 && length < OVERLAP && roots.length - from < MOST_OVERLAPPING; from--) {
    const root = roots[from - 1];
    if (root && isElement(root) && BLOCK.test(nameOf(root))) break;
    length += texts[from - 1]?.length ?? 0;
  }
  return from;
}

function* walk(top: Element | ShadowRoot): Generator<Root | undefined, void> {
  const levels: Level[] = [{ container: top, next: firstChildOf(top), restarts: 0 }];
  for (let steps = 1; ; steps++) {
    const level = levels.at(-1);
    if (!level) return;
    const child = level.next;
    if (child && parentOf(child) !== level.container) {
      // Taken away meanwhile, with the way to what stands behind it.
      level.next = ++level.restarts > MOST_RESTARTS ? null : firstChildOf(level.container);
      // What never holds still is read all at once.
      if (level.restarts > MOST_RESTARTS) yield level.container;
      continue;
    }
    if (!child) levels.pop();
    else {
      level.next = nextSiblingOf(child);
      if (isText(child)) yield child;
      else if (isElement(child) && !isOfUnreadKind(child)) {
        if (isLarge(child)) levels.push({ container: child, next: firstChildOf(child), restarts: 0 });
        else yield child;
      }
    }
    if (steps % STEPS === 0) yield undefined;
  }
}
