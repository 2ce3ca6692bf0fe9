// @vitest-environment jsdom
import { english } from '../locales/sample-languages.ts';
import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { factsAbout, regionFacts } from '../../../data/facts.ts';
import { foldByTopic } from '../../../lookup/folding.ts';
import { citeFacts } from '../../../lookup/citation.ts';
import { renderCard } from './render-card.tsx';

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const statuses = (): string =>
  screen
    .getAllByRole('status')
    .map((status) => status.textContent)
    .join('');

/** Presses and waits until what was asked for is answered. */
async function press(element: HTMLElement): Promise<void> {
  await act(async () => {
    fireEvent.click(element);
    await Promise.resolve();
  });
}

async function pass(milliseconds: number): Promise<void> {
  await act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

describe('Pin', () => {
  test('keeps its name and tells whether it is in force', () => {
    const { asked } = renderCard({ subject: 'kz' });
    expect(button('Pin').getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(button('Pin'));
    expect(asked.onPin).toHaveBeenLastCalledWith(true);
    expect(button('Pin').getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(button('Pin'));
    expect(asked.onPin).toHaveBeenLastCalledWith(false);
  });
});

describe('Copy with citation', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test('copies the facts that are shown, and says so for two seconds', async () => {
    const { asked } = renderCard({ subject: 'kz' });
    await press(button('Copy with citation'));
    const shown = factsAbout('kz').slice(0, 3);
    expect(asked.onCopy).toHaveBeenCalledExactlyOnceWith(
      citeFacts(
        shown.map((fact) => ({ fact, subject: 'kz' })),
        english,
      ),
    );
    expect(statuses()).toBe('Copied 3 facts with citation');

    await pass(1999);
    expect(statuses()).not.toBe('');
    await pass(1);
    expect(statuses()).toBe('');
  });

  test('copies unfolded facts too, those of the region under the region’s name', async () => {
    const { asked } = renderCard({ subject: 'tm' });
    fireEvent.click(button(/^Across Central Asia/));
    await press(button('Copy with citation'));
    const lines = asked.onCopy.mock.lastCall?.[0].split('\n') ?? [];
    expect(lines.filter((line) => line.startsWith('Turkmenistan: '))).toHaveLength(3);
    expect(lines.filter((line) => line.startsWith('Central Asia: '))).toHaveLength(
      foldByTopic(regionFacts('tm')).first.length,
    );
  });

  test('copies a single fact', async () => {
    const { asked } = renderCard({ subject: 'kz' });
    const [, second] = screen.getAllByRole('button', { name: 'Copy this fact with citation' });
    await press(second ?? document.body);
    const reported = factsAbout('kz')[1];
    expect(asked.onCopy).toHaveBeenCalledWith(
      citeFacts(reported ? [{ fact: reported, subject: 'kz' }] : [], english),
    );
    expect(statuses()).toBe('Copied 1 fact with citation');
  });

  test.each([
    ['is refused', () => Promise.resolve(false)],
    ['fails', () => Promise.reject(new Error('no clipboard'))],
  ])('says why nothing was copied if the clipboard %s', async (_, onCopy) => {
    renderCard({ subject: 'kz', onCopy });
    await press(button('Copy with citation'));
    expect(statuses()).toBe('Not copied: this page blocks the clipboard');
  });

  test('leaves no timer behind when the card closes', async () => {
    const { asked } = renderCard({ subject: 'kz', closable: true });
    await press(button('Copy with citation'));
    expect(asked.onCopy).toHaveBeenCalledOnce();
    await act(cleanup);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('Off on this site', () => {
  test('names the site and can be undone until the card closes', () => {
    const { asked } = renderCard({ subject: 'kz' });
    fireEvent.click(button('Off on this site'));
    expect(asked.onSiteOff).toHaveBeenLastCalledWith(true);
    expect(statuses()).toContain('Off on news.example');

    fireEvent.click(button('Undo'));
    expect(asked.onSiteOff).toHaveBeenLastCalledWith(false);
    expect(statuses()).toBe('');
  });

  test('can still be undone after a way to another card', () => {
    renderCard({ subject: 'kg' });
    fireEvent.click(button('Off on this site'));
    fireEvent.click(button('CSTO'));
    expect(button('Undo')).toBeTruthy();
  });

  test('is not offered where there is no site', () => {
    renderCard({ subject: 'kz', site: undefined });
    expect(screen.queryByRole('button', { name: 'Off on this site' })).toBeNull();
  });
});

describe('Open in popup', () => {
  test('asks for the popup', () => {
    const { asked } = renderCard({ subject: 'kz' });
    fireEvent.click(button('Open in popup'));
    expect(asked.onOpenInPopup).toHaveBeenCalledOnce();
  });

  test('is not offered where the browser cannot do it', () => {
    renderCard({ subject: 'kz', onOpenInPopup: undefined });
    expect(screen.queryByRole('button', { name: 'Open in popup' })).toBeNull();
  });
});

describe('ways to other cards', () => {
  test('lead from Kyrgyzstan to the CSTO and back', () => {
    const { card } = renderCard({ subject: 'kg' });
    fireEvent.click(button('CSTO'));
    expect(screen.getByRole('dialog', { name: 'CSTO' })).toBe(card);
    expect(document.activeElement).toBe(card);

    fireEvent.click(button('Back to Kyrgyzstan'));
    expect(screen.getByRole('dialog', { name: 'Kyrgyzstan' })).toBe(card);
    expect(screen.queryByRole('button', { name: /^Back/ })).toBeNull();
  });

  test('lead from a country to its region, where what holds for it is unfolded', () => {
    renderCard({ subject: 'uz' });
    fireEvent.click(button(/^Across Central Asia/));
    fireEvent.click(button('Central Asia'));
    expect(screen.getByRole('dialog', { name: 'Central Asia' })).toBeTruthy();
    fireEvent.click(button(/more$/));
    expect(button('Uzbekistan')).toBeTruthy();
  });

  test('begin with the first view of the other subject', () => {
    renderCard({ subject: 'kg' });
    fireEvent.click(button('6 more'));
    fireEvent.click(button('CSTO'));
    expect(document.querySelectorAll('.fact')).toHaveLength(3);
  });

  test('leave the focus where it is while a card is merely drawn', () => {
    const { card } = renderCard({ subject: 'kg' });
    expect(card.contains(document.activeElement)).toBe(false);
  });
});
