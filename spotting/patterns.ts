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
