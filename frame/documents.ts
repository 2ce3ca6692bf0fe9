// In which documents there is anything to read, and what site they belong to.

/** Media types of documents that show text as a page does. XML of other kinds shows its own tree. */
const READABLE = new Set(['text/html', 'application/xhtml+xml', 'text/plain']);

/** Whether a document is one that a reader reads and in which a card can be shown: only HTML has a body. */
export function isReadable({ contentType, body, documentElement }: Document): boolean {
  return (
    READABLE.has(contentType) && (body ?? documentElement)?.namespaceURI === 'http://www.w3.org/1999/xhtml'
  );
}

/**
 * The address whose site decides whether a frame's text is read: the tab's, not that of an embedded frame.
 * Firefox before 154 does not tell frames of other sites about the tab's.
 */
export function siteAddress(): string {
  if (window === window.top) return location.href;
  const outermost = [...(location.ancestorOrigins ?? [])].at(-1);
  if (outermost !== undefined && outermost !== 'null') return outermost;
  try {
    return window.top?.location.href ?? location.href;
  } catch {
    return document.referrer || location.href;
  }
}
