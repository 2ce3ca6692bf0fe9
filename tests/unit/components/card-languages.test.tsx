// @vitest-environment jsdom
import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { arabic, german } from '../locales/sample-languages.ts';
import { renderCard } from './render-card.tsx';

test('a card in Arabic runs from right to left, and its map does not', () => {
  const { card } = renderCard({ subject: 'kz', language: arabic });
  expect([card.lang, card.dir]).toEqual(['ar', 'rtl']);
  expect(screen.getByRole('button', { name: 'تثبيت' })).toBeTruthy();
  expect(document.querySelector('.map')?.getAttribute('transform')).toBeNull();
});

test.each([
  ['uz', '4 حقائق أخرى'],
  ['csto', 'حقيقتان أخريان'],
] as const)('facts are counted in Arabic with its own plural forms: %s', (subject, counted) => {
  renderCard({ subject, language: arabic });
  expect(screen.getByRole('button', { name: counted })).toBeTruthy();
});

test('a card’s name stays the subject’s in every language', () => {
  renderCard({ subject: 'kz', language: german });
  expect(screen.getByRole('dialog', { name: 'Kazakhstan' })).toBeTruthy();
  expect(screen.getByText('Kazakhstan', { selector: 'h2 *' }).lang).toBe('en');
});
