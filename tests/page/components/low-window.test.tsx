// The popup in a window of less height than it has, as beside a phone's keyboard.
import { expect, test } from 'vitest';
import popupStyle from '../../../entrypoints/popup/style.css?inline';
import { english } from '../../unit/locales/sample-languages.ts';
import { show } from './show.tsx';
import { surfaces } from './surfaces.tsx';

const popups = surfaces.filter(({ style }) => style === popupStyle);

test.for(popups)('head and foot of $name stay in sight', async (surface) => {
  const body = await show(surface, english, { size: { width: '400', height: '300' } });
  const sights = [partsInSight(body, 0), partsInSight(body, 580)];
  expect(sights.flat()).not.toContain(false);
  expect(sights.flat().length).toBeGreaterThanOrEqual(2);
});

/** Whether the popup's head and foot are whole in a window that is scrolled by so many pixels. */
function partsInSight(body: HTMLElement, scrolled: number): boolean[] {
  const view = body.ownerDocument.defaultView;
  if (!view) throw new Error('The window is closed.');
  view.scrollTo(0, scrolled);
  return [...body.querySelectorAll('.popup > :is(header, footer)')].map((part) => {
    const { top, bottom } = part.getBoundingClientRect();
    return top >= 0 && bottom <= view.innerHeight;
  });
}
