// Which text a name counts in: registration forms list all countries, and scripts bring them along, of which nothing is
// to follow.
import { all, allTextOf, contains, matches } from './dom.ts';
import { isElement } from './node-kinds.ts';
import { wordsIn } from './pronounced.ts';

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

/**
 * The text below a node without the names in it that nobody reads, unless these stand in very many places.
 *
 * @param mayMention the first look
 */
export function textToRead(node: Node, mayMention: (text: string) => boolean): string {
  if (!isElement(node)) return allTextOf(node);
  if (isOfUnreadKind(node)) return '';
  let text = wordsIn(node);
  // Where the same words stand elsewhere too, it is all the same which of them are left.
  for (const unread of unreadIn(node, mayMention)) text = text.replace(unread, () => APART);
  return text;
}

/** The texts that are never read and may hold names, none within another. */
function unreadIn(root: Element, mayMention: (text: string) => boolean): string[] {
  const texts: string[] = [];
  let last: Element | undefined;
  for (const element of all(root, UNREAD)) {
    if (last && contains(last, element)) continue;
    last = element;
    const text = allTextOf(element);
    if (mayMention(text)) texts.push(text);
    if (texts.length === MOST) break;
  }
  return texts;
}
