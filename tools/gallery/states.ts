// Every state of the card that is worth looking at.
import type { CardProps } from '../../components/Card.tsx';
import type { SubjectId } from '../../data/subjects.ts';
import { longWords, rightToLeft } from '../../tests/unit/locales/pseudo-languages.ts';
import { arabic, german, russian } from '../../tests/unit/locales/sample-languages.ts';

export interface State extends Partial<CardProps> {
  readonly subject: SubjectId;
  readonly title: string;
  /** Puts the card into the state, as a person would. */
  readonly act?: (card: HTMLElement) => void;
}

export const states: readonly State[] = [
  { title: 'Country, opened by hovering', subject: 'kz', notch: 104 },
  { title: 'Own facts unfolded, pinned', subject: 'kz', pinned: true, closable: true, act: press('.fold') },
  {
    title: 'Region-wide facts unfolded, focus on the fold',
    subject: 'kg',
    notch: 40,
    act(card) {
      const fold = find(card, '.fold:last-child');
      fold.click();
      fold.focus();
    },
  },
  {
    title: 'One own fact: accused and denied; tooltip',
    subject: 'tj',
    notch: 58,
    act: focus('.actions button:last-child'),
  },
  { title: 'One own fact: reported', subject: 'tm', notch: 150 },
  { title: 'After copying', subject: 'uz', notch: 40, act: pressAgain('.actions button:nth-child(2)') },
  {
    title: 'After copying has failed',
    subject: 'uz',
    onCopy: () => Promise.resolve(false),
    act: pressAgain('.actions button:nth-child(2)'),
  },
  { title: 'Region: the whole map, all figures', subject: 'central-asia', notch: 140 },
  { title: 'Region: the rest folded by topic', subject: 'central-asia', closable: true, act: unfoldTopic },
  { title: 'Organisation: full name, no map', subject: 'csto', notch: 130 },
  { title: 'Come from another card', subject: 'csto', back: 'kg', closable: true, act: focus('.copy-fact') },
  {
    title: 'Switched off on this site',
    subject: 'kg',
    closable: true,
    act: press('.actions button:last-child'),
  },
  { title: 'Above its word', subject: 'uz', notch: 240, placement: 'above' },
  { title: 'Right to left (Arabic)', subject: 'kz', notch: 104, language: arabic, site: 'news.example' },
  { title: 'Long words (German)', subject: 'csto', language: german, closable: true },
  { title: 'Pseudo-language from right to left', subject: 'kg', notch: 104, language: rightToLeft },
  { title: 'Pseudo-language with long words', subject: 'uz', notch: 104, language: longWords },
  {
    title: 'Sheet, pseudo-language from right to left',
    subject: 'kz',
    form: 'sheet',
    closable: true,
    language: rightToLeft,
  },
  { title: 'Russian', subject: 'kz', notch: 104, language: russian },
  { title: 'Russian, region', subject: 'central-asia', closable: true, language: russian, act: unfoldTopic },
  { title: 'Russian, organisation', subject: 'csto', closable: true, language: russian },
  { title: 'Sheet, Russian', subject: 'tm', form: 'sheet', closable: true, language: russian },
  { title: 'Sheet', subject: 'tj', form: 'sheet', closable: true },
  { title: 'Sheet: more than fits', subject: 'kz', form: 'sheet', closable: true },
  {
    title: 'Sheet, right to left, pinned',
    subject: 'uz',
    form: 'sheet',
    closable: true,
    pinned: true,
    language: arabic,
  },
  {
    title: 'Sheet, long words',
    subject: 'csto',
    form: 'sheet',
    closable: true,
    language: german,
    back: 'kg',
  },
];

function find(card: HTMLElement, selector: string): HTMLElement {
  const element = card.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`The card has no ${selector}`);
  return element;
}

/** Unfolds everything down to the facts of one topic. */
function unfoldTopic(card: HTMLElement): void {
  find(card, '.fold').click();
  requestAnimationFrame(() => find(card, '.topics .fold').click());
}

function press(selector: string) {
  return (card: HTMLElement) => find(card, selector).click();
}

/** For what is said for a while only. */
function pressAgain(selector: string) {
  return (card: HTMLElement) => {
    find(card, selector).click();
    setInterval(() => find(card, selector).click(), 1_000);
  };
}

function focus(selector: string) {
  return (card: HTMLElement) => find(card, selector).focus();
}
