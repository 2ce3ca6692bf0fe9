// @vitest-environment jsdom
import { english } from '../locales/sample-languages.ts';
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { articleSearchUrl } from '../../../data/article.ts';
import { factsAbout, regionFacts } from '../../../data/facts.ts';
import { subjectIds, subjectOf } from '../../../data/subjects.ts';
import { topicName } from '../../../data/texts.ts';
import { foldByTopic } from '../../../lookup/folding.ts';
import { renderCard } from './render-card.tsx';

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const factTexts = (): (string | null)[] =>
  [...document.querySelectorAll('.fact .text')].map((text) => text.textContent);

/** The names of the topics that are offered, each with how many facts it has. */
function topicsIn(part: HTMLElement | null): [name: string, count: number][] {
  return [...(part?.querySelectorAll('.topics .fold') ?? [])].map((topic) => [
    topic.firstElementChild?.textContent ?? '',
    Number.parseInt(topic.querySelector('.count')?.textContent ?? '', 10),
  ]);
}

describe('the header', () => {
  test.each(subjectIds)('names the dialog after its subject: %s', (subject) => {
    const { card } = renderCard({ subject });
    const { name } = subjectOf(subject);
    expect(screen.getByRole('dialog', { name })).toBe(card);
    expect(within(card).getByRole('heading', { level: 2 }).textContent).toBe(name);
  });

  test('says how old the facts are, and that they are one article’s', () => {
    renderCard({ subject: 'kz' });
    expect(screen.getByText('What one article said in late 2022')).toBeTruthy();
  });

  test('leads to a search for what has changed since, which tells nothing of the page', () => {
    renderCard({ subject: 'kz' });
    const link = screen.getByRole('link', {
      name: 'What has changed since? Search the web for news of Kazakhstan',
    });
    expect(link.getAttribute('href')).toBe('https://duckduckgo.com/?q=Kazakhstan%20news&iar=news&ia=news');
    expect(link.getAttribute('rel')).toBe('noreferrer');
    expect(link.getAttribute('target')).toBe('_blank');
  });

  test('says what the organisation’s name stands for', () => {
    renderCard({ subject: 'csto' });
    expect(screen.getByText('Collective Security Treaty Organization, led by Moscow')).toBeTruthy();
  });

  test('shows where a country lies', () => {
    renderCard({ subject: 'tj' });
    expect(screen.getByRole('img', { name: 'Map: Tajikistan within Central Asia' })).toBeTruthy();
    expect(document.querySelectorAll('.map .filled')).toHaveLength(1);
  });

  test('shows all five countries for the region', () => {
    renderCard({ subject: 'central-asia' });
    expect(screen.getByRole('img', { name: 'Map: the five countries of Central Asia' })).toBeTruthy();
    expect(document.querySelectorAll('.map .filled')).toHaveLength(5);
  });

  test('has no map for the CSTO, whose members the article does not name', () => {
    renderCard({ subject: 'csto' });
    expect(screen.queryByRole('img')).toBeNull();
  });

  test('has a button that closes only where the card does not close by itself', () => {
    const { asked } = renderCard({ subject: 'kz', closable: true });
    fireEvent.click(button('Close'));
    expect(asked.onClose).toHaveBeenCalledOnce();
  });

  test('has no button that closes while the pointer keeps it open', () => {
    renderCard({ subject: 'kz' });
    expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
  });
});

describe('the facts', () => {
  test('are three at first, of as many kinds of statement as there are', () => {
    renderCard({ subject: 'kz' });
    expect(factTexts()).toHaveLength(3);
    expect([...document.querySelectorAll('.badge')].map((badge) => badge.textContent)).toEqual([
      'Stated',
      'Reported',
      'Poll',
    ]);
  });

  test('are fewer at first where the third would be cut off', () => {
    Object.defineProperty(HTMLElement.prototype, 'scrollHeight', {
      configurable: true,
      get: () => document.querySelectorAll('.fact').length * 100,
    });
    Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 250 });
    renderCard({ subject: 'kz' });
    Reflect.deleteProperty(HTMLElement.prototype, 'scrollHeight');
    Reflect.deleteProperty(HTMLElement.prototype, 'clientHeight');
    expect(factTexts()).toHaveLength(2);
    expect(button(`${factsAbout('kz').length - 2} more`)).toBeTruthy();
  });

  test('unfold in place and fold again', () => {
    renderCard({ subject: 'kz' });
    const fold = button('7 more');
    const list = document.getElementById(fold.getAttribute('aria-controls') ?? '');
    expect(fold.getAttribute('aria-expanded')).toBe('false');

    fireEvent.click(fold);
    expect(fold.getAttribute('aria-expanded')).toBe('true');
    expect(list?.querySelectorAll('.fact')).toHaveLength(factsAbout('kz').length);

    fireEvent.click(button('Show fewer'));
    expect(factTexts()).toHaveLength(3);
  });

  test('about the whole region stay folded until they are asked for', () => {
    renderCard({ subject: 'tm' });
    const across = regionFacts('tm');
    const { first, rest } = foldByTopic(across);
    const fold = button(`Across Central Asia ${across.length} facts`);
    const region = document.getElementById(fold.getAttribute('aria-controls') ?? '');
    expect(region?.hidden).toBe(true);

    fireEvent.click(fold);
    expect(region?.hidden).toBe(false);
    expect(
      within(region ?? document.body).getByRole('list', { name: 'Across Central Asia' }).children,
    ).toHaveLength(first.length);
    expect(topicsIn(region)).toEqual(
      rest.map(({ topic, facts }) => [topicName(english.texts, topic), facts.length]),
    );
  });

  test('beyond the first eight are told by topic, one topic at a time', () => {
    renderCard({ subject: 'central-asia' });
    fireEvent.click(button('39 more'));
    expect(factTexts()).toHaveLength(8);

    const migration = button(/^Migration/);
    fireEvent.click(migration);
    expect(migration.getAttribute('aria-expanded')).toBe('true');
    const list = screen.getByRole('list', { name: 'Migration' });
    expect(within(list).getByText(/Migrants move both ways/)).toBeTruthy();

    fireEvent.click(button(/^Politics and leaders/));
    expect(migration.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByText(/Migrants move both ways/)).toBeNull();
  });

  test.each(['central-asia', 'csto'] as const)('of %s are its own alone', (subject) => {
    renderCard({ subject });
    expect(screen.queryByRole('button', { name: /Across/ })).toBeNull();
  });

  test('that scroll can be scrolled by keys', () => {
    Object.defineProperty(HTMLElement.prototype, 'scrollHeight', { configurable: true, value: 500 });
    renderCard({ subject: 'central-asia' });
    expect(screen.getByRole('group', { name: 'Facts' }).tabIndex).toBe(0);
    Reflect.deleteProperty(HTMLElement.prototype, 'scrollHeight');
  });

  test('that do not scroll are no stop of the Tab key', () => {
    renderCard({ subject: 'tm' });
    expect(screen.getByRole('group', { name: 'Facts' }).tabIndex).toBe(-1);
  });
});

describe('the source', () => {
  test('is seen without unfolding anything, with around when it appeared', () => {
    const { card } = renderCard({ subject: 'uz' });
    expect(card.textContent).toContain('Carnegie, via Moscow Times');
    expect(card.textContent).toContain('around December 2022');
  });

  test('leads to a search for the article that tells nothing of the page', () => {
    renderCard({ subject: 'uz' });
    const link = screen.getByRole('link', { name: 'Carnegie, via Moscow Times' });
    expect(link.getAttribute('href')).toBe(articleSearchUrl);
    expect(link.getAttribute('rel')).toBe('noreferrer');
    expect(link.getAttribute('target')).toBe('_blank');
  });
});

test('a card that takes the place of another does not move in', () => {
  expect(renderCard({ subject: 'uz' }).card.classList.contains('entering')).toBe(true);
  cleanup();
  expect(renderCard({ subject: 'uz', enters: false }).card.classList.contains('entering')).toBe(false);
});

describe('the notch', () => {
  test('is where its word is', () => {
    const { card } = renderCard({ subject: 'uz', notch: 104, placement: 'above' });
    expect([...card.classList]).toEqual(expect.arrayContaining(['notched', 'above']));
    expect(card.style.getPropertyValue('--fc-notch')).toBe('104px');
  });

  test('is not on a pinned card, which no longer follows its word', () => {
    const { card } = renderCard({ subject: 'uz', notch: 104, pinned: true });
    expect(card.classList.contains('notched')).toBe(false);
  });
});
