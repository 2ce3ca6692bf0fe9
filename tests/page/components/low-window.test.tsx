// Surfaces in a window of less height than they have, as beside a phone's keyboard or at a zoom of 400%.
import { describe, expect, test } from 'vitest';
import popupStyle from '../../../entrypoints/popup/style.css?inline';
import { english } from '../../unit/locales/sample-languages.ts';
import { show } from './show.tsx';
import { card, surfaces } from './surfaces.tsx';

const popups = surfaces.filter(({ style }) => style === popupStyle);

test.for(popups)('head and foot of $name stay in sight', async (surface) => {
  const body = await show(surface, english, { size: { width: '400', height: '300' } });
  const sights = [partsInSight(body, 0), partsInSight(body, 580)];
  expect(sights.flat()).not.toContain(false);
  expect(sights.flat().length).toBeGreaterThanOrEqual(2);
});

describe('what a card unfolds in a window too low for its parts is seen', () => {
  const own = '.fold:first-child';
  const ofRegion = '.fold:last-child';

  test('its further facts', async () => {
    const folded = await drawLow();
    const before = folded.querySelectorAll('.fact').length;
    const body = await drawLow(own);
    expect(startsInSight(body.querySelectorAll('.fact')[before])).toBe(true);
  });

  test('the facts of its region', async () => {
    const body = await drawLow(ofRegion);
    expect(startsInSight(body.querySelector('.folds + div > *'))).toBe(true);
  });

  test('the facts of a topic', async () => {
    const topics = '.folds + div .topics';
    const body = await drawLow(ofRegion, `${topics} li:nth-child(2) .fold`);
    expect(startsInSight(body.querySelector(`${topics} .fact`))).toBe(true);
  });
});

async function drawLow(...press: string[]): Promise<HTMLElement> {
  return show(card('a card', { subject: 'kg' }, press), english, { size: { width: '320', height: '200' } });
}

/** Whether its first line is in the part of the card that is seen. */
function startsInSight(part: Element | null | undefined): boolean {
  const seen = part?.closest('.card-frame')?.getBoundingClientRect();
  if (!part || !seen) throw new Error('No such part.');
  const { top } = part.getBoundingClientRect();
  return top >= seen.top - 1 && top + 20 <= seen.bottom;
}

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
