// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { addSampleLanguages, arabic } from '../locales/sample-languages.ts';
import { renderCard } from './render-card.tsx';

addSampleLanguages();

const focused = (): string =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '';

function key(name: string, modifiers: KeyboardEventInit = {}): boolean {
  return fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...modifiers });
}

test('arrow keys go from the dialog through facts, folds, source and actions', () => {
  const { card } = renderCard({ subject: 'tm', closable: true });
  card.focus();
  const order = [
    'Close',
    'Copy this fact with citation',
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
  expect(focused()).toBe('Close');
});

test('left and right change sides where the card runs from right to left', () => {
  const { card } = renderCard({ subject: 'tm', locale: arabic });
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

test('arrow keys scroll the facts while these have the focus', () => {
  Object.defineProperty(HTMLElement.prototype, 'scrollHeight', { configurable: true, value: 500 });
  renderCard({ subject: 'central-asia' });
  const facts = screen.getByRole('group', { name: 'Facts' });
  facts.focus();
  expect(key('ArrowDown')).toBe(true);
  expect(document.activeElement).toBe(facts);
  Reflect.deleteProperty(HTMLElement.prototype, 'scrollHeight');
});

test('a list of facts is one stop of the Tab key: the fact that was last gone to', () => {
  renderCard({ subject: 'kz' });
  const copies = screen.getAllByRole('button', { name: 'Copy this fact with citation' });
  expect(copies.map((copy) => copy.tabIndex)).toEqual([0, -1, -1]);
  fireEvent.focus(copies[2] ?? document.body);
  expect(copies.map((copy) => copy.tabIndex)).toEqual([-1, -1, 0]);
});
