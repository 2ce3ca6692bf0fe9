// From places at which letters of names stand to the parts of lines that may hold a name: each once, none that is not
// read, none whose letters only met where two blocks were joined.
import type { Stretch } from '../../spotting/detect.ts';
import { parentElementOf } from './dom.ts';
import { leavesAlone, UnreadParents } from './elements.ts';
import { type LinePart, partAround } from './line-part.ts';
import { breaksNear } from './seams.ts';
import type { FoundPlace } from './text-batch.ts';

/** No letters that a name is known by reach further, in UTF-16 units. */
const FAR = 64;

/** A stretch of a text node, in UTF-16 units. */
interface Span {
  readonly from: number;
  to: number;
}

/** Made for one reading of one piece of a page: it knows which lines that reading has come by. */
export class FoundLines {
  readonly #detect: (text: string) => readonly Stretch[];
  readonly #covered = new Map<Text, Span[]>();
  #last: LinePart | undefined;
  readonly #unread = new UnreadParents();

  /** @param detect the first look; see spotting/detect.ts */
  constructor(detect: (text: string) => readonly Stretch[]) {
    this.#detect = detect;
  }

  /** The part of a line around a place, if it may hold a name and has not been given before. */
  partAt(place: FoundPlace): LinePart | undefined {
    const isCovered = ({ from, to }: Span): boolean => place.offset >= from && place.offset < to;
    if (this.#covered.get(place.node)?.findLast(isCovered) || !this.isRead(place.node)) return undefined;
    const part = partAround(place, this.#last?.end);
    this.#cover(part);
    // Most stand in the middle of a text, which is all of the part: neither another line's letters nor a break is near.
    if (place.isExact === true && part.pieces.length === 1 && place.offset + FAR <= place.node.length)
      return part;
    const stretches = this.#detect(part.text);
    if (stretches.length === 0) return undefined;
    const breaks = breaksNear(part, stretches);
    return breaks.size > 0 ? part.brokenAt(breaks) : part;
  }

  /**
   * Whether there is a text to read in a node. The page may have emptied it or taken it out since it was looked through: it
   * is read anew then, if it is there.
   */
  isRead(node: Text): boolean {
    if (node.length === 0 || !node.isConnected) return false;
    const parent = parentElementOf(node);
    // Most places of a page share what is around their parents.
    const around = parent && parentElementOf(parent);
    return around ? !this.#unread.holds(around) && !leavesAlone(parent) : !this.#unread.holds(parent);
  }

  #cover(part: LinePart): void {
    for (const { node, from, start, length } of part.pieces) {
      const to = from + Math.min(length, part.ownEnd - start);
      const first = from + Math.max(0, part.ownStart - start);
      if (to <= first) continue;
      const covered = this.#covered.get(node) ?? [];
      const last = covered.at(-1);
      // Most follow one upon the other; what lies between two that do not is yet to be read.
      if (last?.to === first) last.to = to;
      else covered.push({ from: first, to });
      this.#covered.set(node, covered);
    }
    this.#last = part;
  }
}
