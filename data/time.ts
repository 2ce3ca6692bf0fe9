// The times that the article gives: a month, a quarter or a year, never more exact than it says.

/**
 * The article writes “October”, “December” and “this year” without a year. It looks back at the second quarter
 * of 2022 and at the war's first year, so these are of 2022; see `date` of the article.
 */
export type FactTime =
  /** As “2022-10”. */
  | { readonly month: string }
  /** As “2022-Q2”. */
  | { readonly quarter: string }
  | { readonly year: number };

/** The time in a reader's language: “October 2022”, “April – June 2022”, “2022”. */
export function formatTime(time: FactTime, locale?: string, monthStyle: 'long' | 'short' = 'long'): string {
  if ('year' in time) return formatOf(locale).format(Date.UTC(time.year));
  const format = formatOf(locale, monthStyle);
  if ('month' in time) return keptTogether(format.format(Date.parse(time.month)));
  const year = Number(time.quarter.slice(0, 4));
  const lastMonth = Number(time.quarter.slice(-1)) * 3;
  return keptTogether(format.formatRange(Date.UTC(year, lastMonth - 3), Date.UTC(year, lastMonth - 1)));
}

/**
 * The value of a `time` element's `datetime` attribute; undefined for a quarter, which it cannot express.
 * @see https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-time-element
 */
export function timeAttribute(time: FactTime): string | undefined {
  if ('month' in time) return time.month;
  return 'year' in time ? String(time.year) : undefined;
}

/** A number and the word after it, as in «2022 г.», are not parted at the end of a line. */
function keptTogether(text: string): string {
  return text.replace(/(?<=\d)\s(?=\p{L})/u, '\u{A0}');
}

/** By locale and style: making one takes a card a millisecond. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string | undefined, month?: 'long' | 'short'): Intl.DateTimeFormat {
  const key = `${locale} ${month}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...(month && { month }), year: 'numeric', timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format;
}
