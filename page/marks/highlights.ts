// The custom highlights that show marks, in a registry that belongs to the page, other extensions and us alike.
// https://drafts.csswg.org/css-highlight-api-1/ : the browser paints them, no node of the page changes.
import type { SubjectId } from '../../spotting/index.ts';
import type { Mark } from './mark.ts';

/** The prefix of the highlights' names: `fact-cards-kz` and so on. */
export const HIGHLIGHT_PREFIX = 'fact-cards-';

export class Highlights {
  readonly #own: ReadonlyMap<SubjectId, Highlight>;
  readonly #marks: Iterable<Mark>;
  /** Under our names before we began: an older version's, or another copy's. */
  readonly #leftovers: ReadonlyMap<SubjectId, Highlight | undefined>;
  #areDropped = false;

  /** @param marks all that there are, also those that are not shown */
  constructor(subjects: readonly SubjectId[], marks: Iterable<Mark>) {
    this.#own = new Map(subjects.map((subject) => [subject, new Highlight()]));
    this.#marks = marks;
    this.#leftovers = new Map(subjects.map((subject) => [subject, registered(subject)]));
  }

  add({ subject, range }: Mark): void {
    this.#own.get(subject)?.add(range);
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
    for (const [subject, own] of this.#own) {
      if (own.size === 0) hasChanged = takeOut(subject, own) || hasChanged;
      else if (registered(subject) !== own && !this.#isTakenOver(subject, own, waits)) {
        CSS.highlights.set(nameOf(subject), own);
        hasChanged = true;
      }
    }
    return hasChanged;
  }

  /**
   * Takes out what was there before us of subjects that have no mark. To be called when the page has been read: before,
   * marks would go out that come again. Once: a copy with other settings, which is at work, puts its marks back.
   */
  dropLeftovers(): void {
    for (const [subject, leftover] of this.#areDropped ? [] : this.#leftovers) {
      if (!this.#own.get(subject)?.size) takeOut(subject, leftover);
    }
    this.#areDropped = true;
  }

  /** Takes all that is ours out of the registry. */
  unregister(): void {
    this.clear();
    for (const [subject, own] of this.#own) takeOut(subject, own);
  }

  /** Whether the mark is among those shown by us. */
  shows({ subject, range }: Mark): boolean {
    const own = this.#own.get(subject);
    return own?.has(range) === true && registered(subject) === own;
  }

  /** Whether another copy of the extension shows what we would: the page is left to it then. */
  isTakenOver(): boolean {
    return [...this.#own].some(([subject, own]) => own.size > 0 && this.#isTakenOver(subject, own, false));
  }

  /** Where the ranges of a highlight begin. By the marks, as Firefox lets no extension go over the ranges, not even its own. */
  #offsetsByNode(own: Highlight): Map<Node, Set<number>> {
    const places = new Map<Node, Set<number>>();
    for (const { range } of this.#marks) {
      if (!own.has(range)) continue;
      const offsets = places.get(range.startContainer) ?? new Set();
      places.set(range.startContainer, offsets.add(range.startOffset));
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

/** Takes a highlight out of the registry, if it is there. @returns whether it was */
function takeOut(subject: SubjectId, highlight: Highlight | undefined): boolean {
  return (
    highlight !== undefined && registered(subject) === highlight && CSS.highlights.delete(nameOf(subject))
  );
}

function registered(subject: SubjectId): Highlight | undefined {
  return CSS.highlights.get(nameOf(subject));
}

function nameOf(subject: SubjectId): string {
  return HIGHLIGHT_PREFIX + subject;
}
