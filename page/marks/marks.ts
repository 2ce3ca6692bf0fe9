// The marks on one document: which words are mentions, and the custom highlights that show them.
// https://drafts.csswg.org/css-highlight-api-1/ : the browser paints them, no node of the page changes.
import type { Mention, MentionKind, SubjectId } from '../../spotting/index.ts';
import { isShadowRoot } from '../text/node-kinds.ts';
import type { TextRun } from '../text/text-run.ts';

/** A mention at its place in the page. */
export interface Mark {
  readonly subject: SubjectId;
  readonly kind: MentionKind;
  /** Static: a live Range slows each change that the page makes (1,000 of them: 1.5 to 11 ms for 1,500 changes). */
  readonly range: StaticRange;
  readonly nodes: readonly Text[];
}

/** Which of the marks are painted; see density.ts. */
export type Selection = (marks: readonly Mark[]) => Iterable<Mark>;

/** The prefix of the highlights' names: `fact-cards-kz` and so on. */
export const HIGHLIGHT_PREFIX = 'fact-cards-';

export interface MarksEvents {
  /** What is painted has changed. */
  readonly onChange: () => void;
  /** The highlights under our names are not ours: another copy of the extension has taken the page over. */
  readonly onRival: () => void;
}

export class Marks {
  readonly #byNode = new Map<Text, Mark[]>();
  readonly #all = new Set<Mark>();
  readonly #highlights = new Map<SubjectId, Highlight>();
  /** Registered before this copy began. */
  readonly #leftovers = new Set<Highlight>();
  #toAdd = new Set<Mark>();
  #selection: Selection | undefined;
  #changed = false;
  readonly #subjects: readonly SubjectId[];
  readonly #events: MarksEvents;

  constructor(subjects: readonly SubjectId[], events: MarksEvents) {
    this.#subjects = subjects;
    this.#events = events;
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
  in(node: Text): readonly Mark[] {
    return this.#byNode.get(node) ?? [];
  }

  /** How many mentions of each subject there are. */
  counts(): Map<SubjectId, number> {
    const counts = new Map<SubjectId, number>();
    for (const { subject } of this.#all) counts.set(subject, (counts.get(subject) ?? 0) + 1);
    return counts;
  }

  /** Makes `mentions` the marks of the run's nodes, keeping those that are the same as before. */
  replace(run: TextRun, mentions: readonly Mention[]): void {
    if (mentions.length === 0 && this.#all.size === 0) return;
    const old = new Set<Mark>();
    for (const mark of this.#in(run.nodes())) {
      if (run.reads(mark.range.startContainer, mark.range.startOffset)) old.add(mark);
    }
    for (const mention of mentions) {
      const mark = markAt(run, mention);
      const same = [...old].find((other) => isSame(other, mark));
      if (same) old.delete(same);
      else this.#add(mark);
    }
    for (const mark of old) this.#remove(mark);
  }

  /** Takes the marks off these nodes. */
  clear(nodes: Iterable<Text>): void {
    if (this.#all.size === 0) return;
    for (const mark of this.#in(nodes)) this.#remove(mark);
  }

  /** Takes every mark off the page. */
  clearAll(): void {
    for (const mark of this.#all) this.#remove(mark);
    this.paint();
  }

  /** Drops the marks whose words have left the document. */
  sweep(): void {
    for (const mark of this.#all) if (!isOnPage(mark)) this.#remove(mark);
    this.paint();
  }

  /** Paints only the marks that `selection` picks, or all of them. */
  select(selection: Selection | undefined): void {
    this.#selection = selection;
    for (const name of this.#highlights.values()) name.clear();
    this.#toAdd = new Set(this.#all);
    this.#changed = true;
    this.paint();
  }

  /** Brings what is painted up to date. Each call repaints the page once, so calls are batched by the reader. */
  paint(): void {
    if (!this.#changed) return;
    this.#changed = false;
    if (this.#selection) {
      for (const highlight of this.#highlights.values()) highlight.clear();
      for (const mark of this.#selection(this.inOrder())) this.#highlight(mark.subject).add(mark.range);
    } else {
      for (const mark of this.#toAdd) this.#highlight(mark.subject).add(mark.range);
    }
    this.#toAdd.clear();
    const isTaken = this.isTakenOver();
    for (const subject of this.#subjects) {
      const name = HIGHLIGHT_PREFIX + subject;
      const highlight = this.#highlights.get(subject);
      const registered = CSS.highlights.get(name);
      const isRegistered = registered !== undefined && registered === highlight;
      // The page may have cleared the registry, which it shares with us.
      if (highlight && highlight.size > 0 && !isTaken) {
        if (!isRegistered) CSS.highlights.set(name, highlight);
      } else if (isRegistered || (registered && !isTaken)) CSS.highlights.delete(name);
    }
    if (isTaken) return;
    this.#leftovers.clear();
    this.#events.onChange();
  }

  /** Puts the first marks in the place of those that an older version, or another copy, has left. */
  replaceLeftovers(): void {
    // By name, since Firefox shows extensions no iterator of a page's registry.
    for (const subject of this.#subjects) {
      const left = CSS.highlights.get(HIGHLIGHT_PREFIX + subject);
      if (left) this.#leftovers.add(left);
    }
    this.#changed = this.#leftovers.size > 0;
  }

  /** Whether another copy of the extension has taken the page over, which is left to it then. Nothing tells of it. */
  isTakenOver(): boolean {
    const isTaken = this.#subjects.some((subject) => {
      const registered = CSS.highlights.get(HIGHLIGHT_PREFIX + subject);
      return registered && registered !== this.#highlights.get(subject) && !this.#leftovers.has(registered);
    });
    if (isTaken) this.#events.onRival();
    return isTaken;
  }

  /** Whether the mark is among those painted. */
  isPainted(mark: Mark): boolean {
    return this.#highlights.get(mark.subject)?.has(mark.range) ?? false;
  }

  #in(nodes: Iterable<Text>): Set<Mark> {
    const marks = new Set<Mark>();
    for (const node of nodes) for (const mark of this.in(node)) marks.add(mark);
    return marks;
  }

  #add(mark: Mark): void {
    this.#all.add(mark);
    this.#toAdd.add(mark);
    this.#changed = true;
    for (const node of mark.nodes) {
      const marks = this.#byNode.get(node);
      if (marks) marks.push(mark);
      else this.#byNode.set(node, [mark]);
    }
  }

  #remove(mark: Mark): void {
    this.#all.delete(mark);
    // Also from what is yet to be painted, or a mark taken back before its batch would appear after all.
    this.#toAdd.delete(mark);
    this.#highlights.get(mark.subject)?.delete(mark.range);
    this.#changed = true;
    for (const node of mark.nodes) {
      const rest = this.in(node).filter((other) => other !== mark);
      if (rest.length > 0) this.#byNode.set(node, rest);
      else this.#byNode.delete(node);
    }
  }

  #highlight(subject: SubjectId): Highlight {
    let highlight = this.#highlights.get(subject);
    if (!highlight) this.#highlights.set(subject, (highlight = new Highlight()));
    return highlight;
  }
}

/** Whether the words of a mark are still in this document: the page may have moved them to a window beside it. */
export function isOnPage(mark: Mark): boolean {
  return mark.nodes.every((node) => node.isConnected && node.ownerDocument === document);
}

/** The words of a mark as a live range, for measuring. */
export function rangeOf({ range }: Mark): Range {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live;
}

function markAt(run: TextRun, { start, end, subject, kind }: Mention): Mark {
  const first = run.startAt(start);
  const last = run.endAt(end);
  const range = new StaticRange({
    startContainer: first.node,
    startOffset: first.offset,
    endContainer: last.node,
    endOffset: last.offset,
  });
  return { subject, kind, range, nodes: run.nodes(start, end) };
}

function isSame(a: Mark, b: Mark): boolean {
  return (
    a.subject === b.subject &&
    a.range.startContainer === b.range.startContainer &&
    a.range.startOffset === b.range.startOffset &&
    a.range.endContainer === b.range.endContainer &&
    a.range.endOffset === b.range.endOffset
  );
}

function compareMarks({ range: a }: Mark, { range: b }: Mark): number {
  return comparePlaces(a.startContainer, a.startOffset, b.startContainer, b.startOffset);
}

/** Negative if the first place comes before the second in reading order; offsets count within one node. */
export function comparePlaces(a: Node, offsetA: number, b: Node, offsetB: number): number {
  if (a === b) return offsetA - offsetB;
  // Sorting asks of a later place whether it comes before an earlier one. Of two among very many siblings, Chromium 156
  // looks for the one asked backwards from the other, and finds it soon this way round.
  const position = b.compareDocumentPosition(a);
  if (position & Node.DOCUMENT_POSITION_DISCONNECTED) return compareHosts(a, b);
  return position & Node.DOCUMENT_POSITION_PRECEDING ? -1 : 1;
}

/** Orders nodes of different trees by where their shadow hosts stand. */
function compareHosts(a: Node, b: Node): number {
  const first = placeInDocument(a);
  const second = placeInDocument(b);
  if (first === second) return 0;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function placeInDocument(node: Node): Node {
  const root = node.getRootNode();
  return isShadowRoot(root) ? placeInDocument(root.host) : node;
}
