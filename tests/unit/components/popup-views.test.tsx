// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { factsAbout, regionFacts } from '../../../data/facts.ts';
import { foldByTopic } from '../../../lookup/folding.ts';
import { renderPopup } from './render-popup.tsx';
import { mentionsOf } from './sample-props.ts';

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const heading = (): string | null => screen.getByRole('heading', { level: 1 }).textContent;

const openComparison = (): void => void fireEvent.click(button('Compare two countries'));

function choose(label: string, value: string): void {
  fireEvent.change(screen.getByRole('combobox', { name: label }), { target: { value } });
}

/** The texts of all facts that are shown. */
function shownTexts(): (string | null | undefined)[] {
  return Array.from(document.querySelectorAll('.fact .text'), ({ textContent }) => textContent);
}

describe('a subject’s view', () => {
  test('has all of its facts, those of its region, its map and the source', () => {
    renderPopup({ subject: 'kg' });
    expect(heading()).toBe('Kyrgyzstan');
    expect(document.activeElement?.textContent).toBe('Kyrgyzstan');
    const { first } = foldByTopic(regionFacts('kg'));
    expect(shownTexts()).toHaveLength(factsAbout('kg').length + first.length);
    expect(screen.getByRole('heading', { name: 'Across Central Asia' })).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Map: Kyrgyzstan within Central Asia' })).toBeTruthy();
    expect(screen.getByText('Carnegie, via The Moscow Times, around December 2022')).toBeTruthy();
  });

  test('is narrowed down by topic and firmness, to what there is', () => {
    renderPopup({ subject: 'kg' });
    choose('How firmly it is said', 'poll');
    expect(shownTexts()).toEqual([expect.stringContaining('70%')]);
    const topics = within(screen.getByRole('combobox', { name: 'Topic' })).getAllByRole('option');
    expect(topics.map(({ textContent }) => textContent)).toEqual(['All topics', 'Opinion polls (1)']);
    choose('How firmly it is said', '');
    choose('Topic', 'security');
    expect(shownTexts()[0]).toContain('military exercises');
  });

  test('leads to its mentions on the page', () => {
    const mentions = mentionsOf('kz', 'kg', 'kg');
    const { asked } = renderPopup({ subject: 'kg', page: { is: 'mentions', mentions } });
    fireEvent.click(button('2 mentions on this page'));
    fireEvent.click(button(/number 3 of/));
    expect(asked.onJump).toHaveBeenCalledWith(mentions[2]);
  });

  test('leads to a comparison with another of its kind, and back', () => {
    renderPopup({ subject: 'uz' });
    fireEvent.click(button('Compare'));
    expect(screen.getByRole('combobox', { name: 'First subject' })).toHaveProperty('value', 'uz');
    expect(screen.getByRole('combobox', { name: 'Second subject' })).toHaveProperty('value', 'kz');
    fireEvent.click(button('Back'));
    expect(heading()).toBe('Uzbekistan');
    fireEvent.click(button('Back'));
    expect(screen.getByRole('searchbox')).toBeTruthy();
  });
});

describe('a comparison', () => {
  test('begins with the two countries that the page mentions most', () => {
    renderPopup({ page: { is: 'mentions', mentions: mentionsOf('csto', 'tj', 'uz', 'tj') } });
    openComparison();
    expect(
      screen.getByRole('table', { name: 'Facts about Tajikistan and Uzbekistan by topic' }),
    ).toBeTruthy();
  });

  test('draws the shares of a poll large and says who else was asked', () => {
    renderPopup();
    openComparison();
    const [firstRow, shares, others] = screen.getAllByRole('row').slice(1);
    expect(firstRow?.textContent).toBe('Economic problems put down to the invasion');
    expect(shares?.textContent).toContain('55%');
    expect(shares?.textContent).toContain('70%');
    expect(others?.textContent).toBe('Also askedUzbekistan30%');
  });

  test('says where the article is silent', () => {
    renderPopup();
    openComparison();
    choose('First subject', 'tj');
    choose('Second subject', 'uz');
    expect(screen.getByText('No figure in the article')).toBeTruthy();
    expect(screen.getAllByText('Nothing in the article').length).toBeGreaterThan(0);
  });

  test('is never of a subject with itself: choosing the other one swaps them', () => {
    renderPopup();
    openComparison();
    choose('First subject', 'kg');
    expect(
      screen.getByRole('table', { name: 'Facts about Kyrgyzstan and Kazakhstan by topic' }),
    ).toBeTruthy();
    fireEvent.click(button('Swap the two'));
    expect(
      screen.getByRole('table', { name: 'Facts about Kazakhstan and Kyrgyzstan by topic' }),
    ).toBeTruthy();
  });

  test('can be of the region and the organisation, too', () => {
    renderPopup();
    openComparison();
    choose('First subject', 'central-asia');
    choose('Second subject', 'csto');
    expect(screen.getByRole('table', { name: 'Facts about Central Asia and CSTO by topic' })).toBeTruthy();
  });

  test('tells how many facts hold for both, and leads to them', () => {
    renderPopup();
    openComparison();
    fireEvent.click(button('Across Central Asia'));
    expect(heading()).toBe('Central Asia');
  });

  test('is copied as a whole', () => {
    const { asked } = renderPopup();
    openComparison();
    fireEvent.click(button('Copy as Markdown, with citation'));
    expect(asked.onCopy.mock.lastCall?.[0]).toMatch(/^\|  \| Kazakhstan \| Kyrgyzstan \|\n/);
  });
});
