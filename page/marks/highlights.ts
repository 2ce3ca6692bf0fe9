// The custom highlights that show marks, in a registry that belongs to the page, other extensions and us alike.
// https://drafts.csswg.org/css-highlight-api-1/ : the browser paints them, no node of the page changes.
import type { SubjectId } from '../../spotting/index.ts';
import type { Mark } from './mark.ts';

/** The prefix of the highlights' names: `fact-cards-kz` and so on. */
export const HIGHLIGHT_PREFIX = 'fact-cards-';

export class Highlights {
  readonly #subjects: readonly SubjectId[];
  readonly #own = new Map<SubjectId, Highlight>();
  readonly #marks: Iterable<Mark>;
  /** Under our names before we began: an older version's, or another copy's. */
  readonly #leftovers: ReadonlyMap<SubjectId, Highlight | undefined>;

  /** @param marks all that there are, also those that are not shown */
  constructor(subjects: readonly SubjectId[], marks: Iterable<Mark>) {
    this.#subjects = subjects;
    this.#marks = marks;
    this.#leftovers = new Map(subjects.map((subject) => [subject, registered(subject)]));
  }

  add({ subject, range }: Mark): void {
    let highlight = this.#own.get(subject);
    if (!highlight) this.#own.set(subject, (highlight = new Highlight()));
    highlight.add(range);
  }

  delete({ subject, range }: Mark): void {
    this.#own.get(subject)?.delete(range);
  }

  clear(): void {
    for (const highlight of this.#own.values()) highlight.clear();
  }

  /**
   * Has the registry show what there is: under each name its own, whatever else the page has put there or has cleared;
   * but nothing beside another copy of the extension, which shows the same.
   *
   * @param waits whether such a copy, or we, may still be behind, and show only some of it
   * @returns whether anything had to be changed
   */
  register(waits: boolean): boolean {
    let hasChanged = false;
    for (const subject of this.#subjects) {
      const own = this.#own.get(subject);
      const other = registered(subject);
      const isOwn = other !== undefined && other === own;
      if (own && own.size > 0) {
        if (isOwn || this.#isTakenOver(subject, own, waits)) continue;
        CSS.highlights.set(nameOf(subject), own);
        hasChanged = true;
      } else if (isOwn) {
        CSS.highlights.delete(nameOf(subject));
        hasChanged = true;
      }
    }
    return hasChanged;
  }

  /**
   * Takes out what was there before us of subjects that have no mark. To be called once the page has been read: before,
   * marks would go out that come again.
   */
  dropLeftovers(): void {
    for (const [subject, leftover] of this.#leftovers) {
      if (leftover && leftover === registered(subject) && !this.#own.get(subject)?.size)
        CSS.highlights.delete(nameOf(subject));
    }
  }

  /** Takes all that is ours out of the registry. */
  unregister(): void {
    this.clear();
    for (const [subject, own] of this.#own) {
      if (registered(subject) === own) CSS.highlights.delete(nameOf(subject));
    }
  }

  /** Whether the mark is among those shown by us. */
  shows({ subject, range }: Mark): boolean {
    const own = this.#own.get(subject);
    return own !== undefined && own.has(range) && registered(subject) === own;
  }

  /** Whether another copy of the extension shows what we would. */
  isTakenOver(): boolean {
    return [...this.#own].some(([subject, own]) => own.size > 0 && this.#isTakenOver(subject, own, false));
  }

  /** Where the ranges of a highlight begin. By the marks, as Firefox lets no extension go over the ranges, not even its own. */
  #offsetsByNode(own: Highlight): Map<Node, Set<number>> {
    const places = new Map<Node, Set<number>>();
    for (const { range } of this.#marks) {
      if (!own.has(range)) continue;
      const offsets = places.get(range.startContainer);
      if (offsets) offsets.add(range.startOffset);
      else places.set(range.startContainer, new Set([range.startOffset]));
    }
    return places;
  }

  /** Another copy marks the very same words; a page that takes our names for its own does not. */
  #isTakenOver(subject: SubjectId, own: Highlight, waits: boolean): boolean {
    const other = registered(subject);
    if (!other || other === own || other.size === 0) return false;
    // Firefox ends an older version's script without a word. In Chromium that notices by itself that it is there no more,
    // and what was there before us is shown by a copy that is at work.
    if (import.meta.env.FIREFOX && other === this.#leftovers.get(subject))
      return waits && other.size > own.size;
    if (!waits && other.size !== own.size) return false;
    const places = this.#offsetsByNode(own);
    let same = 0;
    try {
      for (const { startContainer, startOffset } of other) {
        if (places.get(startContainer)?.has(startOffset)) same++;
      }
    } catch {
      // See above: ranges that Firefox does not show us are taken for the same.
      return true;
    }
    return same === Math.min(own.size, other.size);
  }
}

function registered(subject: SubjectId): Highlight | undefined {
  return CSS.highlights.get(nameOf(subject));
}

function nameOf(subject: SubjectId): string {
  return HIGHLIGHT_PREFIX + subject;
}
