// What a click on the page already means something to: links and controls keep theirs.

const CONTROLS =
  'a[href],area[href],button,summary,label,input,select,textarea,audio,video,' +
  '[role="button" i],[role="link" i],[role="menuitem" i],[role="tab" i],[role="option" i],[role="checkbox" i],' +
  '[role="radio" i],[role="switch" i],[onclick],[contenteditable]:not([contenteditable="false" i])';

/** Whether one of the elements at a point is a link, or stands in one. */
export function hasLink(elements: readonly Element[]): boolean {
  return elements[0]?.closest('a[href],area[href]') != null;
}

/** Whether a click on the uppermost of these elements is for a link or a control. */
export function hasControl(elements: readonly Element[]): boolean {
  return elements[0]?.closest(CONTROLS) != null;
}
