// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { arabic } from '../locales/sample-languages.ts';
import { renderCard } from './render-card.tsx';

const focused = (): string =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '';

function key(name: string, modifiers: KeyboardEventInit = {}): boolean {
  return fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...modifiers });
}

test('arrow keys go from the dialog through facts, folds, source and actions', () => {
  const { card } = renderCard({ subject: 'tm', closable: true });
  card.focus();
  const order = [
    expect.stringMatching(/^What has changed since/),
    'Close',
    'Copy this fact with citation',
    'Copy this fact with citation',
    'Copy this fact with citation',
    '3 more',
    expect.stringMatching(/^Across Central Asia/),
    'Carnegie, via Moscow Times',
    'Pin',
    'Copy with citation',
    'Open in popup',
    'Off on this site',
  ];
  for (const name of order) {
    key('ArrowDown');
    expect(focused()).toEqual(name);
  }
  key('ArrowDown');
  expect(focused()).toBe('Off on this site');
  key('ArrowUp');
  expect(focused()).toBe('Open in popup');
});

test('Home and End go to the first and the last', () => {
  const { card } = renderCard({ subject: 'tm', closable: true });
  card.focus();
  key('End');
  expect(focused()).toBe('Off on this site');
  key('Home');
  expect(focused()).toMatch(/^What has changed since/);
});

test('left and right change sides where the card runs from right to left', () => {
  const { card } = renderCard({ subject: 'tm', language: arabic });
  card.focus();
  key('End');
  const last = focused();
  key('ArrowRight');
  expect(focused()).not.toBe(last);
  key('ArrowLeft');
  expect(focused()).toBe(last);
});

test('keys with a modifier stay the browser’s', () => {
  const { card } = renderCard({ subject: 'tm' });
  card.focus();
  expect(key('ArrowDown', { altKey: true })).toBe(true);
  expect(document.activeElement).toBe(card);
});

describe('where the facts scroll', () => {
  beforeEach(() => {
    // What jsdom does not lay out.
    const sizes = { scrollHeight: { value: 500 }, clientHeight: { value: 200 } };
    const scroll = {
      value(this: HTMLElement, { top = 0 }: ScrollToOptions) {
        this.scrollTop += top;
      },
    };
    for (const [name, property] of Object.entries({ ...sizes, scrollBy: scroll })) {
      Object.defineProperty(HTMLElement.prototype, name, { configurable: true, ...property });
    }
  });
  afterEach(() => {
    for (const name of ['scrollHeight', 'clientHeight', 'scrollBy']) {
      Reflect.deleteProperty(HTMLElement.prototype, name);
    }
  });

  test.each([
    ['ArrowDown', 40],
    ['ArrowUp', -40],
    ['PageDown', 175],
    ['PageUp', -175],
    [' ', 175],
    ['End', 500],
    ['Home', -500],
  ])(
    '%s scrolls them by %s, whatever of the card has the focus, and the page hears nothing of it',
    (name, way) => {
      const { card } = renderCard({ subject: 'central-asia', closable: true });
      const facts = screen.getByRole('group', { name: 'Facts' });
      facts.style.overflowY = 'auto';
      for (const stop of [card, facts, screen.getByRole('link', { name: /^Carnegie/ })]) {
        facts.scrollTop = 1000;
        stop.focus();
        expect(key(name)).toBe(false);
        expect(document.activeElement).toBe(stop);
        expect(facts.scrollTop).toBe(1000 + way);
      }
    },
  );

  test('left and right still go from control to control', () => {
    const { card } = renderCard({ subject: 'central-asia', closable: true });
    screen.getByRole('group', { name: 'Facts' }).style.overflowY = 'auto';
    card.focus();
    key('ArrowRight');
    expect(focused()).toMatch(/^What has changed since/);
  });

  test('Space presses the button that has the focus', () => {
    renderCard({ subject: 'central-asia', closable: true });
    screen.getByRole('group', { name: 'Facts' }).style.overflowY = 'auto';
    screen.getByRole('button', { name: 'Close' }).focus();
    expect(key(' ')).toBe(true);
  });
});

test.each([' ', 'PageDown', 'PageUp'])(
  '%j does not scroll the page behind a card that is seen whole',
  (name) => {
    const { card } = renderCard({ subject: 'tm' });
    card.focus();
    expect(key(name)).toBe(false);
    expect(document.activeElement).toBe(card);
  },
);

test('a list of facts is one stop of the Tab key: the fact that was last gone to', () => {
  renderCard({ subject: 'kz' });
  const copies = screen.getAllByRole('button', { name: 'Copy this fact with citation' });
  expect(copies.map((copy) => copy.tabIndex)).toEqual([0, -1, -1]);
  fireEvent.focus(copies[2] ?? document.body);
  expect(copies.map((copy) => copy.tabIndex)).toEqual([-1, -1, 0]);
});
