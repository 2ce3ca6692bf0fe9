// Regular expressions out of the tables, each made when it is first needed and kept.

/** By flags and source, apart: the sources are long, and a key made of both would be as long and new each time. */
const patterns = new Map<string, Map<string, RegExp>>();

/** The pattern of a source; with the flag `y` its lastIndex is the caller's to set. */
export function patternOf(source: string, flags = ''): RegExp {
  let own = patterns.get(flags);
  if (!own) patterns.set(flags, (own = new Map<string, RegExp>()));
  let pattern = own.get(source);
  if (!pattern) own.set(source, (pattern = new RegExp(source, flags)));
  return pattern;
}

const wholes = new Map<string, (text: string) => boolean>();

/** Whether the whole text is what a source describes. Most sources are plain words, which need no pattern compiled. */
export function isWhole(source: string, text: string): boolean {
  let whole = wholes.get(source);
  if (!whole) wholes.set(source, (whole = wholeTest(source)));
  return whole(text);
}

function wholeTest(source: string): (text: string) => boolean {
  if (isPlain(source)) {
    const words = new Set(source.split('|'));
    return (text) => words.has(text);
  }
  const pattern = new RegExp(`^(?:${source})$`);
  return (text) => pattern.test(text);
}

/** Whether what a source describes stands anywhere in the text. */
export function standsIn(source: string, text: string): boolean {
  return isPlain(source)
    ? source.split('|').some((word) => text.includes(word))
    : patternOf(source).test(text);
}

function isPlain(source: string): boolean {
  return !/[\\[\](){}?*+.^$]/.test(source);
}
