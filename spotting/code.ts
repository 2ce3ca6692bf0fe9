// Tells names in prose from the same letters in addresses, paths, file names, handles and code.
import { isLower, scriptAt } from './script.ts';

const address =
  /:\/\/|^www\.|^[#.]?\/|^[a-z]:\\|^~|^\/?[ru]\/|\S@\S|[\w-]\.(?:com|org|net|info|gov|edu|int|biz|kz|kg|tj|tm|uz|ru|eu|asia|tv|io|co|рф|қаз)(?:[/:?#.,;!]|$)/i;
const file =
  /\.(?:pdf|jpe?g|png|gif|svg|webp|html?|php|aspx?|txt|md|docx?|xlsx?|pptx?|csv|json|xml|ya?ml|js|ts|css|py|mp[34]|avi|zip|exe|apk)\b/gi;
/** No address or file's name is without one of them. */
const signs = /[/.@~\\]/;
const PLAIN: Look = { isAddress: false, lastFile: -1 };
/** What ends a chunk in the scripts of an alphabet; and so does each letter of China, Japan and Korea. */
const outside = '"<>()|,;';
const otherOutside = /[\s«»“”„]/;
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
    if (isOneOf(seen.charCodeAt(start - 1), '_@$\\') || isOneOf(seen.charCodeAt(end), '_\\=')) return true;
    if (seen.startsWith('()', end)) return true;
    const chunk = chunkAt(start, end);
    // Nearly every word: nothing is joined to it but perhaps the end of a sentence.
    const isLast = chunk.to === end || (chunk.to === end + 1 && isOneOf(seen.charCodeAt(end), '.:!?'));
    if (chunk.from === start && isLast) return false;
    const { isAddress, lastFile } = (chunk.look ??= lookOf(seen, chunk));
    return isAddress || lastFile >= end || isInQuery(seen, chunk.from, start);
  };
}

/** Whether a code unit, NaN beyond a text's ends, is that of one of these characters. */
function isOneOf(code: number, characters: string): boolean {
  for (let at = 0; at < characters.length; at++) if (characters.charCodeAt(at) === code) return true;
  return false;
}

function chunkAround(seen: string, start: number, end: number): Chunk {
  let from = start;
  while (from > 0 && !isOutside(seen, from - 1)) from--;
  let to = end;
  while (to < seen.length && !isOutside(seen, to)) to++;
  return { from, to };
}

function isOutside(seen: string, index: number): boolean {
  const code = seen.charCodeAt(index);
  // letters of the alphabets are most of a text
  return code > 0x20 && code < 0x80
    ? isOneOf(code, outside)
    : code >= 0x3000
      ? code <= 0x9fff || (code >= 0xac00 && code <= 0xd7a3)
      : !(code > 0x2ff && code < 0x1680) && otherOutside.test(seen.charAt(index));
}

function lookOf(seen: string, { from, to }: Chunk): Look {
  const text = seen.slice(from, to);
  if (!signs.test(text)) return PLAIN;
  let lastFile = -1;
  for (const { index } of text.matchAll(file)) lastFile = from + index;
  return { isAddress: address.test(text), lastFile };
}

/** Whether a word is a parameter of an address, its value, a property or a part of a host. */
function isInQuery(seen: string, from: number, start: number): boolean {
  const least = Math.max(from, start - MOST_OF_PARAMETER);
  let at = start - 1;
  if (at >= least && seen.charAt(at) === '=') {
    if (at > least && isPartOfKey(seen.charCodeAt(at - 1))) return true;
    at--;
  }
  while (at >= least && isPartOfKey(seen.charCodeAt(at))) at--;
  if (at >= least && isOneOf(seen.charCodeAt(at), '?&')) return true;
  // a new sentence without a space before it has a capital
  return (
    start - 2 >= least &&
    seen.charAt(start - 1) === '.' &&
    isWordly(seen, start - 2) &&
    isLower(seen.charAt(start))
  );
}

/** Letters, digits, _ and -, of which the names of parameters are made. */
function isPartOfKey(code: number): boolean {
  return (
    (code > 0x60 && code < 0x7b) ||
    (code > 0x40 && code < 0x5b) ||
    (code > 0x2f && code < 0x3a) ||
    code === 0x2d ||
    code === 0x5f
  );
}

function isWordly(text: string, index: number): boolean {
  return scriptAt(text, index) !== '' || /\d/.test(text.charAt(index));
}
