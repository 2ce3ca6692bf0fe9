// Whether the keyboard is in this frame: of a tab's frames, one acts on a command.
import { activeElementOf } from '../page/text/dom.ts';

/** A document also has the focus while one of its frames has it. */
export function hasFocus(): boolean {
  if (!Document.prototype.hasFocus.call(document)) return false;
  const active = activeElementOf(document);
  return !(active instanceof HTMLIFrameElement || active instanceof HTMLFrameElement);
}
