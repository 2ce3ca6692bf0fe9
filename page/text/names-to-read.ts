// Whether letters of names stand in what a reader reads: registration forms list all countries, and scripts bring them
// along, of which nothing is to follow.
import { all, allTextOf, contains, matches, rangeIn } from './dom.ts';

/** What is never read and holds names most often; others, see elements.ts, end the look-out, which is no fault. */
const UNREAD = 'select,option,datalist,script,style,noscript,textarea';
/** So many are left out: the way to each goes through all text before it. */
const MOST = 16;
/** No word runs over what is left out. */
const APART = '\n';

/**
 * Whether any of the text below an element that may hold a name is read; true also where that takes long to tell.
 *
 * @param text all of it, which may hold a name
 * @param mayMention the first look; see spotting/detect.ts
 */
export function isNameToRead(root: Element, text: string, mayMention: (text: string) => boolean): boolean {
  if (matches(root, UNREAD)) return false;
  const unread = unreadIn(root, mayMention);
  if (unread.length === 0 || unread.length > MOST) return true;
  let rest = '';
  let from = 0;
  for (const element of unread) {
    const before = rangeIn(root);
    before.setEndBefore(element);
    const { length: start } = before.toString();
    rest += text.slice(from, start) + APART;
    from = start + allTextOf(element).length;
  }
  return mayMention(rest + text.slice(from));
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
