// Tells names in prose from the same letters in addresses, paths, file names, handles and code.
import { isLower, scriptAt } from './script.ts';

const address =
  /:\/\/|^www\.|^[#.]?\/|^[a-z]:\\|^~|^\/?[ru]\/|\S@\S|[\w-]\.(?:com|org|net|info|gov|edu|int|biz|kz|kg|tj|tm|uz|ru|eu|asia|tv|io|co|рф|қаз)(?:[/:?#.,;!]|$)/i;
const file =
  /\.(?:pdf|jpe?g|png|gif|svg|webp|html?|php|aspx?|txt|md|docx?|xlsx?|pptx?|csv|json|xml|ya?ml|js|ts|css|py|mp[34]|avi|zip|exe|apk)\b/i;
const inside = /[^\s"«»“”„()<>|,;\u3000-\u9FFF\uAC00-\uD7A3]/;

/** Whether what stands between two indices of a text is part of an address, a file's name or code. */
export function isInCode(seen: string, start: number, end: number): boolean {
  const before = seen.charAt(start - 1);
  const after = seen.charAt(end);
  if (/[_@$\\]/.test(before) || /[_\\]/.test(after)) return true;
  let from = start;
  let to = end;
  while (from > start - 200 && inside.test(seen.charAt(from - 1))) from--;
  while (to < end + 200 && inside.test(seen.charAt(to))) to++;
  const head = seen.slice(from, start);
  // Nearly every word: nothing is joined to it but perhaps the end of a sentence.
  const isPlain = head === '' && /^[.:!?]?$/.test(seen.slice(end, to));
  return (
    (!isPlain && isJoinedAsInCode(seen, start, end, from, to)) || /^\(\)|^=/.test(seen.slice(end, end + 2))
  );
}

/** The same of the words and signs from `from` to `to` that it is joined to. */
function isJoinedAsInCode(seen: string, start: number, end: number, from: number, to: number): boolean {
  const head = seen.slice(from, start);
  return (
    address.test(seen.slice(from, to)) ||
    file.test(seen.slice(end, to)) ||
    /[?&][\w-]*=?$|\w=$/.test(head) ||
    // a property, or a part of a host; a new sentence without a space before it has a capital
    (head.endsWith('.') && isWordly(head, head.length - 2) && isLower(seen.charAt(start)))
  );
}

function isWordly(text: string, index: number): boolean {
  return scriptAt(text, index) !== '' || /\d/.test(text.charAt(index));
}
