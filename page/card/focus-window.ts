// The window that keys go to: a page may have frames, and what is pressed in one the others are not told.
import { activeElementOf } from '../text/dom.ts';
import { focusedIn } from './focus.ts';

/** The window among those of this page that has the focus, as far as its document is ours to enter. */
export function focusedWindow(): Window {
  let view = outermost(window);
  for (let inner = activeFrameIn(view); inner; inner = activeFrameIn(view)) view = inner;
  return view;
}

/** The outermost window around, up to the first that is of another origin. */
function outermost(view: Window): Window {
  return view.parent !== view && isOurs(view.parent) ? outermost(view.parent) : view;
}

/** The window of the frame that has the focus of the document in a window. */
function activeFrameIn(view: Window): Window | undefined {
  const active = focusedIn(view.document);
  const inner = active && 'contentWindow' in active ? active.contentWindow : undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of frames it is that
  return inner && isOurs(inner as Window) ? (inner as Window) : undefined;
}

function isOurs(view: Window): boolean {
  try {
    return activeElementOf(view.document) !== undefined;
  } catch {
    // Of another origin.
    return false;
  }
}
