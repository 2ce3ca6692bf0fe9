// Which of the languages there are fits the reader's, and which way it runs.

export interface Locale {
  /** A BCP 47 tag: the name of a folder in `locales`. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

const english: Locale = { lang: 'en', dir: 'ltr' };

/**
 * The language that fits best, else English. A tag is shortened from its end until it fits (RFC 4647, lookup),
 * first as given, then with the script that is usual for it, so that “zh-TW” finds “zh-Hant”.
 * @param wanted The browser's language as a BCP 47 tag; one that is malformed counts as English
 */
export function localeFor(wanted: string, languages: readonly string[]): Locale {
  const fitting = candidates(wanted).find((tag) => languages.includes(tag));
  return fitting === undefined ? english : localeOf(fitting);
}

/** A language by its tag, with the way it runs. */
export function localeOf(lang: string): Locale {
  return { lang, dir: directionOf(lang) };
}

function candidates(wanted: string): string[] {
  try {
    const locale = new Intl.Locale(wanted.replaceAll('_', '-'));
    const { language, script } = locale.maximize();
    return [...shortened(locale.baseName), `${language}-${script}`].toSorted((a, b) => b.length - a.length);
  } catch {
    return [];
  }
}

function shortened(tag: string): string[] {
  const parts = tag.split('-');
  return parts.map((_, index) => parts.slice(0, index + 1).join('-'));
}

const rightToLeftScripts = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

// Not Intl.Locale's getTextInfo, which Firefox lacks: https://bugzilla.mozilla.org/show_bug.cgi?id=1693576
function directionOf(tag: string): Locale['dir'] {
  return rightToLeftScripts.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
}
