// Which of a tab's frames acts on a command of the keyboard: one, and always one.
import { activeElementOf } from '../page/text/dom.ts';

/**
 * Whether this is the frame that the keyboard is in or, where it is in none of the tab's, the tab's own page. Chromium 156
 * leaves it in none when a frame that has the focus is taken away, until the reader clicks.
 */
export function isForKeyboard(): boolean {
  // A document also has the focus while one of its frames has it.
  if (!Document.prototype.hasFocus.call(document)) return window === window.top;
  const active = activeElementOf(document);
  return !(active instanceof HTMLIFrameElement || active instanceof HTMLFrameElement);
}
