// Has the browser load what is behind its formats while it has nothing else to do.

/** The first use of each format takes Chromium some twenty milliseconds, which the first card need not wait for. */
export function loadFormats(lang: string | undefined): void {
  new Intl.NumberFormat(lang).format(1);
  new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(0);
  new Intl.ListFormat(lang).format(['']);
}
