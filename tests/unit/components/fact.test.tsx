// @vitest-environment jsdom
import { factText, textAboveChart } from '../../../data/texts.ts';
import type { ComponentChildren } from 'preact';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { Fact } from '../../../components/Fact.tsx';
import { LanguageContext } from '../../../components/locale-context.ts';
import { factById, facts, type Fact as FactData } from '../../../data/facts.ts';
import { arabic, english, german } from '../locales/sample-languages.ts';

afterEach(cleanup);

function fact(id: string): FactData {
  const found = factById(id);
  if (!found) throw new Error(`There is no fact ${id}`);
  return found;
}

const inEnglish = (children: ComponentChildren) => (
  <LanguageContext value={english}>{children}</LanguageContext>
);

const items = (): (string | null)[] => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

describe('every fact', () => {
  test.each(facts.map((each) => [each.id, each] as const))(
    'tells its firmness in words, and its place: %s',
    (_, each) => {
      const { container } = render(inEnglish(<Fact fact={each} />));
      expect(container.querySelector('.badge')?.textContent).toBe(english.fact[each.status]());
      expect(container.querySelector('.place .visually-hidden')?.textContent).toMatch(
        /^paragraphs? [\d and,]+ of the article$/,
      );
      expect(container.querySelector('.text')?.textContent).toBe(
        textAboveChart(english.texts, each)?.text ?? factText(english.texts, each),
      );
      expect(container.querySelectorAll('.when')).toHaveLength(each.time ? 1 : 0);
      expect(container.textContent).not.toMatch(/undefined|NaN|\[object/);
    },
  );
});

test('a place is short to see and long to hear', () => {
  const { container } = render(inEnglish(<Fact fact={fact('kz-oil-pipeline')} />));
  const [seen, heard] = container.querySelectorAll('.place > span');
  expect([seen?.textContent, seen?.getAttribute('aria-hidden')]).toEqual(['¶ 5', 'true']);
  expect(heard?.textContent).toBe('paragraph 5 of the article');
});

test('a fact of several paragraphs names all', () => {
  render(inEnglish(<Fact fact={fact('ca-trade-growing')} />));
  expect(screen.getByText('paragraphs 2, 5, and 6 of the article')).toBeTruthy();
});

test('a month can be read by machines, as a fact without a time has none', () => {
  const { container, rerender } = render(inEnglish(<Fact fact={fact('kg-exercises-cancelled')} />));
  expect(container.querySelector('time')?.dateTime).toBe('2022-10');
  rerender(inEnglish(<Fact fact={fact('ca-remittances')} />));
  expect(container.querySelector('time')).toBeNull();
  expect(container.querySelector('.when')).toBeNull();
});

describe('a poll', () => {
  test('says in words no share that the chart below shows for a whole region', () => {
    const { container } = render(inEnglish(<Fact fact={fact('ca-poll-economy')} subject="central-asia" />));
    expect(container.querySelector('.text')?.textContent).toMatch(/problems:$/);
  });

  test('lists every country with its share, in the article’s order', () => {
    render(inEnglish(<Fact fact={fact('kz-poll-economy')} subject="kz" />));
    expect(items()).toEqual(['Kyrgyzstan70%', 'Kazakhstan55%', 'Uzbekistan30%']);
  });

  test('has bars as long as the shares, which are not read out', () => {
    const { container } = render(inEnglish(<Fact fact={fact('kz-poll-economy')} subject="kz" />));
    const bars = [...container.querySelectorAll<HTMLElement>('.bar')];
    expect(bars.map((bar) => bar.style.getPropertyValue('--fc-share'))).toEqual(['70%', '55%', '30%']);
    expect(bars.every((bar) => bar.ariaHidden === 'true' || bar.getAttribute('aria-hidden') === 'true')).toBe(
      true,
    );
  });

  test('emphasises the card’s own country', () => {
    const { container } = render(inEnglish(<Fact fact={fact('kz-poll-economy')} subject="kz" />));
    expect([...container.querySelectorAll('.own')].map((own) => own.firstChild?.textContent)).toEqual([
      'Kazakhstan',
    ]);
  });

  test('emphasises all countries on the region’s card, and says what the article leaves open', () => {
    const { container } = render(inEnglish(<Fact fact={fact('ca-poll-economy')} subject="central-asia" />));
    expect(container.querySelectorAll('.own')).toHaveLength(3);
    expect(container.querySelector('.note')?.textContent).toMatch(/names no pollster/);
  });
});

describe('in another language', () => {
  test('the words around a fact are that language’s, the fact is marked as English', () => {
    const { container } = render(
      <LanguageContext value={arabic}>
        <Fact fact={fact('ca-trade-growing')} />
      </LanguageContext>,
    );
    expect(container.querySelector('.badge')?.textContent).toBe('ورد كحقيقة');
    const text = container.querySelector<HTMLElement>('.text');
    expect([text?.lang, text?.dir]).toEqual(['en', 'ltr']);
  });

  test('times and numbers are written its way', () => {
    const { container } = render(
      <LanguageContext value={german}>
        <Fact fact={fact('kg-exercises-cancelled')} />
        <Fact fact={fact('kz-poll-economy')} />
      </LanguageContext>,
    );
    expect(container.querySelector('time')?.textContent).toBe('Oktober 2022');
    expect(container.querySelector('.share')?.textContent).toBe('70\u{A0}%');
  });
});
