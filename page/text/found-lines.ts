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

/** Made for one reading of one piece of a page: it knows which lines that reading has come by. */
export class FoundLines {
  readonly #detect: (text: string) => readonly Stretch[];
  readonly #covered = new Map<Text, { from: number; to: number }>();
  #last: LinePart | undefined;
  readonly #unread = new UnreadParents();

  /** @param detect the first look; see spotting/detect.ts */
  constructor(detect: (text: string) => readonly Stretch[]) {
    this.#detect = detect;
  }

  /** The part of a line around a place, if it may hold a name and has not been given before. */
  partAt(place: FoundPlace): LinePart | undefined {
    // The page may have emptied it or taken it out since it was looked through; it is read anew then, if it is there.
    if (place.node.length === 0 || !place.node.isConnected) return undefined;
    const covered = this.#covered.get(place.node);
    if (covered && place.offset >= covered.from && place.offset < covered.to) return undefined;
    if (this.#isUnread(place.node)) return undefined;
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

  /** Most places of a page share what is around their parents. */
  #isUnread(node: Text): boolean {
    const parent = parentElementOf(node);
    const around = parent && parentElementOf(parent);
    return around ? this.#unread.holds(around) || leavesAlone(parent) : this.#unread.holds(parent);
  }

  #cover(part: LinePart): void {
    for (const { node, from, start, length } of part.pieces) {
      const to = from + Math.min(length, part.ownEnd - start);
      const first = from + Math.max(0, part.ownStart - start);
      if (to <= first) continue;
      const covered = this.#covered.get(node);
      this.#covered.set(node, {
        from: Math.min(covered?.from ?? first, first),
        to: Math.max(covered?.to ?? to, to),
      });
    }
    this.#last = part;
  }
}
