// Where two text nodes meet inside a line: does the word go on, or does the page's style set them apart?
// Asked only of places where it decides about a mention, since a computed style is not for nothing.
import type { Stretch } from '../../spotting/detect.ts';
import { contains, parentElementOf } from './dom.ts';
import { isUnknown } from './elements.ts';
import type { LinePart } from './line-part.ts';

/** How a style sets an element apart from the text before and after it. */
type Apart = 'no' | 'boxed' | 'block';

/** So far around letters of a name its words may reach over a seam, in UTF-16 units. */
const NEAR = 48;
/** A drop cap floats, and animations set each letter in a box of its own: up to so many units, still one word. */
const CAP = 2;

/**
 * The indexes near stretches of a part at which its text breaks although the elements' names say that it goes on: menus
 * of `<a>` set as flex items, words in spans of `display: block`.
 */
export function breaksNear(part: LinePart, stretches: readonly Stretch[]): Set<number> {
  const breaks = new Set<number>();
  let next = 0;
  for (const seam of seamsOf(part)) {
    while ((stretches[next]?.end ?? Infinity) + NEAR < seam) next++;
    const stretch = stretches[next];
    if (!stretch) break;
    if (seam < stretch.start - NEAR || !isGlued(part.text, seam)) continue;
    if (apartAt(part, seam) !== 'no') breaks.add(seam);
  }
  return breaks;
}

/**
 * The indexes near stretches of a part, in no mention, at which its text goes on over the edge of an element that HTML
 * does not know: reading aids cut words into such, but they may as well hold words that only look joined.
 */
export function doubtfulBreaks(
  part: LinePart,
  detect: (text: string) => readonly Stretch[],
  mentions: readonly Stretch[],
): Set<number> {
  // Words seldom meet where two nodes do: of most parts the page is asked nothing.
  const glued = [...seamsOf(part)].filter((seam) => isGlued(part.text, seam));
  if (glued.length === 0 || !part.pieces.some(({ node }) => isInUnknown(node))) return new Set();
  const stretches = detect(part.text);
  const missed = stretches.filter(
    (stretch) => !mentions.some(({ start, end }) => start < stretch.end && stretch.start < end),
  );
  const seams = glued.filter(
    (seam) =>
      missed.some(({ start, end }) => seam > start - NEAR && seam < end + NEAR) &&
      !mentions.some(({ start, end }) => start < seam && seam < end) &&
      isUnknownEdge(part, seam),
  );
  return new Set(seams);
}

/** The indexes at which mentions run over the edge of a block that a style has made of an inline element. */
export function breaksIn(part: LinePart, mentions: readonly Stretch[]): Set<number> {
  const breaks = new Set<number>();
  let next = 0;
  for (const seam of seamsOf(part)) {
    while ((mentions[next]?.end ?? Infinity) <= seam) next++;
    const mention = mentions[next];
    if (!mention) break;
    if (mention.start < seam && apartAt(part, seam) === 'block') breaks.add(seam);
  }
  return breaks;
}

/** The indexes at which one node ends and the next begins without a break that is known, but beside a drop cap. */
function* seamsOf(part: LinePart): Generator<number, void> {
  let behind = 0;
  let before = 0;
  for (const { start, length } of part.pieces) {
    if (start > 0 && start === behind && Math.min(before, length) > CAP) yield start;
    behind = start + length;
    before = length;
  }
}

/** Whether letters of any script, or what joins them, stand on both sides. */
function isGlued(text: string, seam: number): boolean {
  return isLetter(text.charCodeAt(seam - 1)) && isLetter(text.charCodeAt(seam));
}

/** Cheap, and true of more than letters beyond ASCII. */
function isLetter(unit: number): boolean {
  if (unit >= 0xc0) return unit < 0x2000 || unit > 0x206f;
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
}

function isInUnknown(node: Text): boolean {
  const parent = parentElementOf(node);
  return parent !== undefined && isUnknown(parent);
}

function isUnknownEdge(part: LinePart, seam: number): boolean {
  const before = part.endAt(seam).node;
  const after = part.startAt(seam).node;
  return hasUnknownAround(before, after) || hasUnknownAround(after, before);
}

function hasUnknownAround(node: Text, other: Text): boolean {
  for (
    let element = parentElementOf(node);
    element && !contains(element, other);
    element = parentElementOf(element)
  ) {
    if (isUnknown(element)) return true;
  }
  return false;
}

function apartAt(part: LinePart, seam: number): Apart {
  const before = part.endAt(seam).node;
  const after = part.startAt(seam).node;
  const apart = [apartFrom(before, after), apartFrom(after, before)];
  return apart.find((one) => one === 'block') ?? apart.find((one) => one === 'boxed') ?? 'no';
}

/** How the elements around a text that do not hold the other set it apart. */
function apartFrom(node: Text, other: Text): Apart {
  let apart: Apart = 'no';
  for (
    let element = parentElementOf(node);
    element && !contains(element, other);
    element = parentElementOf(element)
  ) {
    const { display } = getComputedStyle(element);
    if (display === 'inline' || display === 'contents' || display.startsWith('ruby')) continue;
    if (!display.startsWith('inline')) return 'block';
    apart = 'boxed';
  }
  return apart;
}
