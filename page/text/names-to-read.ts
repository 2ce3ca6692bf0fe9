// Whether letters of names stand in what a reader reads: registration forms list all countries, and scripts bring them
// along, of which nothing is to follow.
import { isExact, type Stretch } from '../../spotting/detect.ts';
import { all, allTextOf, contains, has, matches, rangeIn } from './dom.ts';
import { isElement } from './node-kinds.ts';

/** What is never read and holds names most often; others, see elements.ts, end the look-out, which is no fault. */
const UNREAD = 'head,select,option,datalist,script,style,noscript,textarea';
/** So many are left out: the way to each goes through all text before it. */
const MOST = 16;
/** No word runs over what is left out. */
const APART = '\n';

/** Whether an element is of a kind that nobody reads, of those that hold names most often. */
export function isOfUnreadKind(element: Element): boolean {
  return matches(element, UNREAD);
}

/** Whether anything of such a kind stands below a node. */
export function holdsUnread(node: Node): boolean {
  return isElement(node) && has(node, UNREAD);
}

/**
 * Whether any of the text below an element that may hold a name is read; true also where that takes long to tell.
 *
 * @param text all of it
 * @param stretches where in it there may be names, see spotting/detect.ts
 * @param mayMention the first look
 */
export function isNameToRead(
  root: Element,
  text: string,
  stretches: readonly Stretch[],
  mayMention: (text: string) => boolean,
): boolean {
  if (isOfUnreadKind(root)) return false;
  const elements = unreadIn(root, mayMention);
  if (elements.length === 0 || elements.length > MOST) return true;
  const unread = elements.map((element) => stretchOf(element, root));
  return stretches.some((stretch) =>
    isExact(stretch)
      ? !unread.some(({ start, end }) => start <= stretch.start && stretch.start < end)
      : mayMention(textBetween(text, stretch, unread)),
  );
}

/** Where an element's text stands in that of one around it. */
function stretchOf(element: Element, root: Element): Stretch {
  const before = rangeIn(root);
  before.setEndBefore(element);
  const { length: start } = before.toString();
  return { start, end: start + allTextOf(element).length };
}

/** A stretch of a text without what of it is left out. */
function textBetween(text: string, { start, end }: Stretch, leftOut: readonly Stretch[]): string {
  let rest = '';
  let from = start;
  for (const out of leftOut) {
    if (out.end <= from || out.start >= end) continue;
    rest += text.slice(from, Math.max(from, out.start)) + APART;
    from = out.end;
  }
  return rest + text.slice(from, Math.max(from, end));
}

/** What is never read and may hold names, none within another. */
function unreadIn(root: Element, mayMention: (text: string) => boolean): Element[] {
  const unread: Element[] = [];
  for (const element of all(root, UNREAD)) {
    const last = unread.at(-1);
    if (last && contains(last, element)) continue;
    if (mayMention(allTextOf(element))) unread.push(element);
    if (unread.length > MOST) break;
  }
  return unread;
}
