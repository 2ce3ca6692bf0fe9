// In which documents there is anything to read.
import type { OffReason } from '../messaging/messages.ts';
import { bodyOf, contentTypeOf, rootElementOf } from '../page/text/dom.ts';
import { isHtmlElement } from '../page/text/node-kinds.ts';

/** Media types of documents that show text as a page does. XML of other kinds shows its own tree. */
const READABLE = /^(text\/(html|plain)|application\/xhtml\+xml)$/;

/** Whether a document is one that a reader reads and in which a card can be shown: only HTML has a body. */
function isReadable(page: Document): boolean {
  const top = bodyOf(page) ?? rootElementOf(page);
  return READABLE.test(contentTypeOf(page)) && top !== null && isHtmlElement(top);
}

/** Why nothing in a document is read, whatever the settings. */
export function offReasonOf(page: Document): OffReason | undefined {
  if (isReadable(page)) return undefined;
  // Chromium runs content scripts around its PDF viewer, Firefox does not.
  return contentTypeOf(page) === 'application/pdf' ? 'pdf' : 'document';
}
