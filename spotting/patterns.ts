// Regular expressions out of the tables, each made when it is first needed and kept.

const patterns = new Map<string, RegExp>();

/** The pattern of a source; with the flag `y` its lastIndex is the caller's to set. */
export function patternOf(source: string, flags = ''): RegExp {
  const key = `${flags}/${source}`;
  let pattern = patterns.get(key);
  if (!pattern) {
    pattern = new RegExp(source, flags);
    patterns.set(key, pattern);
  }
  return pattern;
}

/** Whether the whole text is what a source describes. Most sources are plain words, which need no pattern compiled. */
export function isWhole(source: string, text: string): boolean {
  return isPlain(source) ? `|${source}|`.includes(`|${text}|`) : patternOf(`^(?:${source})$`).test(text);
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
