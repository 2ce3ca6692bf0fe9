// Tells names in prose from the same letters in addresses, paths, file names, handles and code.
import { isLower, scriptAt } from './script.ts';

const address =
  /:\/\/|^www\.|^[#.]?\/|^[a-z]:\\|^~|^\/?[ru]\/|\S@\S|[\w-]\.(?:com|org|net|info|gov|edu|int|biz|kz|kg|tj|tm|uz|ru|eu|asia|tv|io|co|рф|қаз)(?:[/:?#.,;!]|$)/i;
const file =
  /\.(?:pdf|jpe?g|png|gif|svg|webp|html?|php|aspx?|txt|md|docx?|xlsx?|pptx?|csv|json|xml|ya?ml|js|ts|css|py|mp[34]|avi|zip|exe|apk)\b/gi;
const outside = '[\\s"«»“”„()<>|,;\\u3000-\\u9FFF\\uAC00-\\uD7A3]';
const isOutside = new RegExp(outside);
const nextOutside = new RegExp(outside, 'g');
/** How far back the name of a parameter of an address may begin. */
const MOST_OF_PARAMETER = 64;

/** What stands together without a space or a sign between sentences' parts. */
interface Chunk {
  readonly from: number;
  readonly to: number;
  /** What it looks like, once somebody has asked: most names stand alone. */
  look?: Look;
}

interface Look {
  readonly isAddress: boolean;
  /** Where the last ending of a file's name begins, or -1. */
  readonly lastFile: number;
}

/**
 * Whether what stands between two indices of a text is part of an address, a file's name or code. To be asked of one
 * text from its beginning to its end: each chunk is looked at once, however many names are in it.
 */
export function codeIn(seen: string): (start: number, end: number) => boolean {
  let last: Chunk | undefined;
  const chunkAt = (start: number, end: number) => {
    if (!last || start < last.from || end > last.to) last = chunkAround(seen, start, end);
    return last;
  };
  return (start, end) => {
    if (/[_@$\\]/.test(seen.charAt(start - 1)) || /[_\\]/.test(seen.charAt(end))) return true;
    if (/^\(\)|^=/.test(seen.slice(end, end + 2))) return true;
    const chunk = chunkAt(start, end);
    // Nearly every word: nothing is joined to it but perhaps the end of a sentence.
    if (chunk.from === start && chunk.to - end < 2 && /^[.:!?]?$/.test(seen.slice(end, chunk.to)))
      return false;
    const { isAddress, lastFile } = (chunk.look ??= lookOf(seen, chunk));
    return isAddress || lastFile >= end || isInQuery(seen, chunk.from, start);
  };
}

function chunkAround(seen: string, start: number, end: number): Chunk {
  let from = start;
  while (from > 0 && !isOutside.test(seen.charAt(from - 1))) from--;
  nextOutside.lastIndex = end;
  return { from, to: nextOutside.exec(seen)?.index ?? seen.length };
}

function lookOf(seen: string, { from, to }: Chunk): Look {
  const text = seen.slice(from, to);
  let lastFile = -1;
  for (const { index } of text.matchAll(file)) lastFile = from + index;
  return { isAddress: address.test(text), lastFile };
}

/** Whether a word is a parameter of an address, its value, a property or a part of a host. */
function isInQuery(seen: string, from: number, start: number): boolean {
  const head = seen.slice(Math.max(from, start - MOST_OF_PARAMETER), start);
  return (
    /[?&][\w-]*=?$|\w=$/.test(head) ||
    // a new sentence without a space before it has a capital
    (head.endsWith('.') && isWordly(head, head.length - 2) && isLower(seen.charAt(start)))
  );
}

function isWordly(text: string, index: number): boolean {
  return scriptAt(text, index) !== '' || /\d/.test(text.charAt(index));
}
