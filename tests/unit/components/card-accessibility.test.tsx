// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import type { CardProps } from '../../../components/Card.tsx';
import { subjectIds } from '../../../data/subjects.ts';
import { renderCard } from './render-card.tsx';

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

interface State {
  readonly name: string;
  readonly setup: Partial<CardProps> & Pick<CardProps, 'subject'>;
  readonly change?: () => unknown;
}

const states: readonly State[] = [
  ...subjectIds.map((subject) => ({ name: subject, setup: { subject } })),
  { name: 'pinned', setup: { subject: 'kz', pinned: true, closable: true } },
  { name: 'own facts unfolded', setup: { subject: 'kz' }, change: () => fireEvent.click(button('7 more')) },
  {
    name: 'the region’s facts unfolded',
    setup: { subject: 'tm' },
    change: () => fireEvent.click(button(/^Across/)),
  },
  { name: 'come from another card', setup: { subject: 'kg' }, change: () => fireEvent.click(button('CSTO')) },
  {
    name: 'switched off here',
    setup: { subject: 'kg' },
    change: () => fireEvent.click(button('Off on this site')),
  },
  { name: 'copied', setup: { subject: 'kg' }, change: () => copy() },
  {
    name: 'not copied',
    setup: { subject: 'kg', onCopy: () => Promise.resolve(false) },
    change: () => copy(),
  },
  { name: 'a sheet', setup: { subject: 'kg', form: 'sheet', closable: true } },
];

describe('axe finds nothing in a card', () => {
  test.each(states)('$name', async ({ setup, change }) => {
    const { card } = renderCard(setup);
    await change?.();
    // Without layout there are no colours to compare; the browser tests compare them.
    const { violations } = await axe.run(card, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

async function copy(): Promise<void> {
  await act(async () => {
    fireEvent.click(button('Copy with citation'));
    await Promise.resolve();
  });
}
