// What a click on the page already means something to: links and controls keep theirs.
import { closest } from '../text/dom.ts';

const CONTROLS =
  'a[*|href],area[href],button,summary,label,input,select,textarea,audio,video,' +
  '[role="button" i],[role="link" i],[role="menuitem" i],[role="tab" i],[role="option" i],[role="checkbox" i],' +
  '[role="radio" i],[role="switch" i],[role="menuitemcheckbox" i],[role="menuitemradio" i],[role="treeitem" i],' +
  '[role="combobox" i],[role="spinbutton" i],[role="slider" i],' +
  '[onclick],[contenteditable]:not([contenteditable="false" i])';

/** Whether one of the elements at a point is a link, or stands in one. */
export function hasLink([uppermost]: readonly Element[]): boolean {
  return uppermost !== undefined && closest(uppermost, 'a[*|href],area[href]') !== null;
}

/** Whether a click on the uppermost of these elements is for a link or a control. */
export function hasControl([uppermost]: readonly Element[]): boolean {
  return uppermost !== undefined && closest(uppermost, CONTROLS) !== null;
}
