// The marks of one document: which words are mentions now, and which of them are shown.
import type { LinePart } from '../text/line-part.ts';
import { isInsideUnread } from '../text/elements.ts';
import type { Work } from '../text/slices.ts';
import { textsIn } from '../text/text-nodes.ts';
import type { SubjectId } from '../../spotting/index.ts';
import { Highlights } from './highlights.ts';
import {
  compareMarks,
  type FoundMention,
  isInOneLine,
  isOnPage,
  isSame,
  type Mark,
  markIn,
  movedTo,
  standing,
} from './mark.ts';

/** Which of the marks are shown, out of all in reading order; see density.ts. */
export type Selection = (marks: readonly Mark[]) => Iterable<Mark>;

const none: ReadonlySet<Mark> = new Set();

export class Marks {
  readonly #byNode = new WeakMap<Text, Set<Mark>>();
  readonly #all = new Set<Mark>();
  /** How many marks each subject has that has any. */
  readonly #counts = new Map<SubjectId, number>();
  /** What is shown of them. */
  readonly highlights: Highlights;
  readonly #onChange: () => void;
  #toShow = new Set<Mark>();
  #selection: Selection | undefined;
  #hasChanged = false;

  /** @param onChange what is shown has changed */
  constructor(subjects: readonly SubjectId[], onChange: () => void) {
    this.highlights = new Highlights(subjects, this.#all);
    this.#onChange = onChange;
  }

  get size(): number {
    return this.#all.size;
  }

  /** The marks in the order in which the page is read. */
  inOrder(): Mark[] {
    return [...this.#all].toSorted(compareMarks);
  }

  /** Whether the mark is still one: the page may have changed its words. */
  has(mark: Mark): boolean {
    return this.#all.has(mark);
  }

  /** Every mark, in no particular order. */
  all(): Iterable<Mark> {
    return this.#all;
  }

  /** The marks that touch a text node. */
  in(node: Text): ReadonlySet<Mark> {
    return this.#byNode.get(node) ?? none;
  }

  /** The subjects that have mentions. */
  subjects(): Set<SubjectId> {
    return new Set(this.#counts.keys());
  }

  /**
   * Makes `mentions` the marks of what is the part's own, keeping those that are the same as before; of a part that the
   * page has changed meanwhile, those whose words it still has.
   */
  replace(part: LinePart, mentions: readonly FoundMention[]): void {
    const old = new Map<Text, Map<number, Mark>>();
    for (const { node, from, start, length } of part.pieces) {
      for (const mark of this.in(node)) {
        const index = start + mark.range.startOffset - from;
        const isOwn =
          index >= Math.max(start, part.ownStart) && index < Math.min(start + length, part.ownEnd);
        if (mark.range.startContainer !== node || !isOwn) continue;
        const marks = old.get(node) ?? new Map<number, Mark>();
        // A word that was looked for after a change may have been found where another stands.
        const beside = marks.get(mark.range.startOffset);
        if (beside) this.#remove(beside);
        old.set(node, marks.set(mark.range.startOffset, mark));
      }
    }
    const isTrue = part.stands();
    for (const mention of mentions) {
      if (mention.start < part.ownStart || mention.start >= part.ownEnd) continue;
      if (!isTrue && !part.stands(mention.start, mention.end)) continue;
      const mark = markIn(part, mention);
      // Something may have come between its words since they were asked about.
      if (!isInOneLine(mark)) continue;
      const [node] = mark.nodes;
      const same = old.get(node)?.get(mark.range.startOffset);
      if (same && isSame(same, mark)) old.get(node)?.delete(mark.range.startOffset);
      else this.#add(mark);
    }
    // An answer about what the page has changed meanwhile is out of date: the next one tells.
    const stands = standing();
    for (const marks of old.values()) {
      for (const mark of marks.values()) if (isTrue || !stands(mark)) this.#remove(mark);
    }
  }

  /** Keeps the marks of a text that has been written anew where their very words still stand, perhaps further on. */
  rewritten(node: Text, before: Text): void {
    const marks = this.#byNode.get(before);
    if (!marks) return;
    const find = wordsIn(node.data);
    const stands = standing();
    for (const mark of Array.from(marks)) {
      if (node === before && stands(mark)) continue;
      const isShown = this.highlights.shows(mark);
      this.#remove(mark);
      const offset = mark.nodes.length === 1 ? find(mark) : undefined;
      if (offset === undefined) continue;
      const moved = movedTo(mark, node, offset);
      this.#add(moved);
      // At once, or it would be gone until what has changed is read.
      if (isShown) this.highlights.add(moved);
    }
  }

  /** Takes away the marks on a text over whose words a line no longer runs, and those that are not read any more. */
  lineChanged(node: Text): void {
    const marks = this.in(node);
    const isLeftAlone = marks.size > 0 && isInsideUnread(node);
    for (const mark of marks) if (isLeftAlone || !isInOneLine(mark)) this.#remove(mark);
  }

  /** The same of all texts that have marks. */
  *recheck(): Work {
    for (const node of new Set([...this.#all].flatMap(({ nodes }) => nodes))) {
      this.lineChanged(node);
      yield;
    }
  }

  /** Takes the marks off everything below an element. */
  clearBelow(root: Element): void {
    if (this.#all.size === 0) return;
    for (const node of textsIn(root)) for (const mark of this.in(node)) this.#remove(mark);
  }

  /** Drops the marks whose words have left the document. */
  sweep(): void {
    const stands = standing();
    for (const mark of this.#all) if (!isOnPage(mark) || !stands(mark)) this.#remove(mark);
  }

  /** Shows only the marks that `selection` picks, or all of them. */
  select(selection: Selection | undefined): void {
    this.#selection = selection;
    this.highlights.clear();
    this.#toShow = new Set(this.#all);
    this.#hasChanged = true;
    this.show();
  }

  /** Brings what is shown up to date. Each call that changes something has the browser draw the page once more. */
  show(): void {
    if (!this.#hasChanged) return;
    this.#hasChanged = false;
    if (this.#selection) {
      this.highlights.clear();
      for (const mark of this.#selection(this.inOrder())) this.highlights.add(mark);
    } else {
      for (const mark of this.#toShow) this.highlights.add(mark);
    }
    this.#toShow.clear();
    this.highlights.register(true);
    this.#onChange();
  }

  /** Puts back what the page, which shares the registry of highlights, has taken out of it. */
  keepShown(): void {
    if (this.#all.size > 0 && this.highlights.register(false)) this.#onChange();
  }

  /** Leaves the page without a trace. */
  end(): void {
    // First, as Firefox takes each out of very many by going through them.
    this.highlights.unregister();
    for (const mark of this.#all) this.#remove(mark);
  }

  #add(mark: Mark): void {
    this.#all.add(mark);
    this.#count(mark.subject, 1);
    this.#toShow.add(mark);
    this.#hasChanged = true;
    for (const node of mark.nodes) {
      const marks = this.#byNode.get(node) ?? new Set();
      this.#byNode.set(node, marks.add(mark));
    }
  }

  #remove(mark: Mark): void {
    if (this.#all.delete(mark)) this.#count(mark.subject, -1);
    // Also from what is yet to be shown, or a mark taken back before its batch would appear after all.
    this.#toShow.delete(mark);
    this.highlights.delete(mark);
    this.#hasChanged = true;
    for (const node of mark.nodes) {
      const marks = this.#byNode.get(node);
      marks?.delete(mark);
      if (marks?.size === 0) this.#byNode.delete(node);
    }
  }

  #count(subject: SubjectId, more: 1 | -1): void {
    const count = (this.#counts.get(subject) ?? 0) + more;
    if (count > 0) this.#counts.set(subject, count);
    else this.#counts.delete(subject);
  }
}

/** So many marks are looked for anywhere in a text; all others where the one before has moved to. */
const MOST_SEARCHES = 8;

/** Tells where words now stand in a text, from first to last. */
function wordsIn(data: string): (mark: Mark) => number | undefined {
  let moved = 0;
  let searches = 0;
  return ({ words, range: { startOffset } }) => {
    if (data.startsWith(words, startOffset + moved)) return startOffset + moved;
    if (++searches > MOST_SEARCHES) return undefined;
    const offset = data.indexOf(words, Math.max(0, startOffset + Math.min(moved, 0) - words.length));
    if (offset < 0) return undefined;
    moved = offset - startOffset;
    return offset;
  };
}
