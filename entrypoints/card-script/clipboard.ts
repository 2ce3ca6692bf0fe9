// Copies text from a page where the clipboard's own API may be missing: on http pages, or barred by a frame's policy.
import { newElement, windowOf } from '../../page/text/dom.ts';

/**
 * @param near an element of ours in the page, which lends a text field its place
 * @returns whether the text is on the clipboard now
 */
export async function copyText(text: string, near: Element): Promise<boolean> {
  try {
    // Of the window that has been clicked: others may not use it.
    await (windowOf(near.ownerDocument) ?? window).navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text, near);
  }
}

/** The old way, within the click that it still needs: https://developer.mozilla.org/docs/Web/API/Document/execCommand */
function copyByCommand(text: string, near: Element): boolean {
  const field = newElement(document, 'textarea');
  if (!(field instanceof HTMLTextAreaElement)) return false;
  field.value = text;
  field.style.cssText =
    'position: fixed; inset: 0 auto auto 0; inline-size: 1px; block-size: 1px; opacity: 0;';
  const focused = near.querySelector<HTMLElement>(':focus');
  near.append(field);
  field.select();
  const isCopied = Document.prototype.execCommand.call(near.ownerDocument, 'copy');
  field.remove();
  focused?.focus({ preventScroll: true });
  return isCopied;
}
