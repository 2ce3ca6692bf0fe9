// What each card shows of the article, and in which order.
import { languageIn } from '../../../locales/languages.ts';
import { factText } from '../../../data/texts.ts';
import { describe, expect, test } from 'vitest';
import {
  factById,
  facts,
  factsAbout,
  paragraphsOf,
  pollFigures,
  regionFacts,
  type Fact,
} from '../../../data/facts.ts';
import { isOfEach } from '../../../data/order.ts';
import { subjectIds, subjectOf, type SubjectId } from '../../../data/subjects.ts';

const { texts } = languageIn('en');
const countries = subjectIds.filter((id) => subjectOf(id).kind === 'country');

describe('the facts', () => {
  test('cover every paragraph of the article', () => {
    const paragraphs = new Set(facts.flatMap((fact) => paragraphsOf(fact)));
    expect([...paragraphs].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 14 }, (_, index) => index + 1),
    );
  });

  test('never say “most people” of shares as low as 30%', () => {
    expect(facts.filter((fact) => /most (people|of those)|majority/i.test(factText(texts, fact)))).toEqual(
      [],
    );
  });

  test('name nobody as the accuser over drones, since the article does not, and Dushanbe as denying', () => {
    expect(factById('tj-drones')).toMatchObject({
      status: 'disputed',
    });
  });

  test('that the article says of all five countries are each country’s own', () => {
    const ofEach = facts.filter(({ about }) => countries.every((country) => about.includes(country)));
    expect(ids(ofEach)).toEqual([
      'ca-trade-growing',
      'ca-invasion-not-backed',
      'ca-sanctions-kept',
      'ca-putin-visits',
      'ca-soviet-leaders',
    ]);
    const unlikeTheRegions = ofEach.filter(
      (fact) => factText(texts, fact, 'tm') !== factText(texts, fact, 'central-asia'),
    );
    expect(unlikeTheRegions).toEqual(ofEach);
  });

  test('that were merged are still found by the ids they had', () => {
    expect(factById('ca-young-russian')).toBe(factById('ca-young-soviet-past'));
    expect(factById('ca-remittances')?.id).toBe('ca-labour-migration');
  });
});

describe('a card', () => {
  test.each(subjectIds)('of %s begins as read and approved', async (subject) => {
    const view = factsAbout(subject)
      .slice(0, 8)
      .map((fact) => `${fact.status} ¶ ${paragraphsOf(fact).join(', ')}\n${factText(texts, fact, subject)}\n`)
      .join('\n');
    await expect(view).toMatchFileSnapshot(`first-views/${subject}.txt`);
  });

  test.each(subjectIds)('of %s shows each of its facts once', (subject) => {
    const own = factsAbout(subject);
    expect(ids(own).toSorted()).toEqual(ids(facts.filter(({ about }) => about.includes(subject))).toSorted());
  });

  test.each(countries)('of %s tells its own before what holds for each country', (country) => {
    const order = factsAbout(country);
    const firstOfEach = order.findIndex(isOfEach);
    expect(firstOfEach).toBeGreaterThan(0);
    expect(order.slice(firstOfEach).every(isOfEach)).toBe(true);
  });

  test('of the region tells what happened, then trends, then judgements with the conclusion first', () => {
    const order = ids(factsAbout('central-asia'));
    const places = [
      'ca-invasion-not-backed',
      'ca-integration-avoided',
      'ca-influence-fading',
      'ca-soft-power',
    ];
    expect(places.map((id) => order.indexOf(id))).toEqual(
      places.map((id) => order.indexOf(id)).toSorted((a, b) => a - b),
    );
    expect(
      factsAbout('central-asia').find(({ status, explains }) => status === 'opinion' && !explains)?.id,
    ).toBe('ca-influence-fading');
  });

  test.each(subjectIds)('of %s tells a reason right after what it is the reason of', (subject) => {
    const order = factsAbout(subject);
    for (const [index, { explains }] of order.entries()) {
      const explained = order.findIndex(({ id }) => id === explains);
      if (explained < 0) continue;
      const between = order.slice(explained + 1, index);
      expect(between.filter((fact) => fact.explains !== explains)).toEqual([]);
    }
  });

  test('of the CSTO ends with what its header says already', () => {
    expect(factsAbout('csto').at(-1)?.id).toBe('csto-led-by-moscow');
  });
});

describe('region-wide facts', () => {
  test.each(countries)('are folded below those of %s, none twice', (country) => {
    const own = ids(factsAbout(country));
    const folded = ids(regionFacts(country));
    expect(folded.length).toBeGreaterThan(0);
    expect(folded.filter((id) => own.includes(id))).toEqual([]);
  });

  test('hold the poll for countries without a share of their own only', () => {
    const withPoll = countries.filter((country) => ids(regionFacts(country)).includes('ca-poll-economy'));
    expect(withPoll).toEqual(['tj', 'tm']);
  });

  test.each<SubjectId>(['central-asia', 'csto'])('are not folded below %s', (subject) => {
    expect(regionFacts(subject)).toEqual([]);
  });
});

describe('a fact about two subjects', () => {
  test.each<[subject: SubjectId | undefined, text: string]>([
    ['kg', 'Called off military exercises that the CSTO, led by Moscow, was to hold on its soil.'],
    ['csto', 'Kyrgyzstan called off military exercises that the organization was to hold there.'],
    [
      undefined,
      'Kyrgyzstan called off military exercises that the CSTO, led by Moscow, was to hold on its soil.',
    ],
  ])('reads right on the card of %s', (subject, text) => {
    const fact = factById('kg-exercises-cancelled');
    expect(fact && factText(texts, fact, subject)).toBe(text);
  });

  test('is among the facts of both', () => {
    expect(ids(factsAbout('kg'))).toContain('kg-kz-protests');
    expect(ids(factsAbout('kz'))).toContain('kg-kz-protests');
  });
});

describe('the poll', () => {
  test.each(['kg-poll-economy', 'ca-poll-economy'])('is drawn with all three shares by %s', (id) => {
    const fact = factById(id);
    const shares = fact && pollFigures(fact).map(({ subject, value }) => [subject, value]);
    expect(shares).toEqual([
      ['kg', 70],
      ['kz', 55],
      ['uz', 30],
    ]);
  });

  test('is not drawn for other facts with figures', () => {
    const fact = factById('kz-oil-pipeline');
    expect(fact && pollFigures(fact)).toEqual([]);
  });
});

function ids(some: readonly Fact[]): string[] {
  return some.map(({ id }) => id);
}
