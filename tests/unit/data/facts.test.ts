// What each card shows of the article, and in which order.
import { describe, expect, test } from 'vitest';
import {
  factById,
  facts,
  factsAbout,
  factText,
  paragraphsOf,
  pollFigures,
  regionFacts,
  type Fact,
} from '../../../data/facts.ts';
import { subjectIds, subjectOf, type SubjectId } from '../../../data/subjects.ts';

const countries = subjectIds.filter((id) => subjectOf(id).kind === 'country');

describe('the facts', () => {
  test('cover every paragraph of the article', () => {
    const paragraphs = new Set(facts.flatMap((fact) => paragraphsOf(fact)));
    expect([...paragraphs].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 14 }, (_, index) => index + 1),
    );
  });

  test('never say “most people” of shares as low as 30%', () => {
    expect(facts.filter(({ text }) => /most (people|of those)|majority/i.test(text))).toEqual([]);
  });

  test('name nobody as the accuser over drones, since the article does not, and Dushanbe as denying', () => {
    expect(factById('tj-drones')).toMatchObject({
      status: 'disputed',
      accusedBy: null,
      deniedBy: 'Dushanbe',
    });
  });

  test('that hold for a country in its region are not told again as the country’s own', () => {
    const both = facts.filter(({ about }) => about.includes('central-asia') && about.length > 1);
    expect(both).toEqual([]);
  });
});

describe('a card', () => {
  test.each<[SubjectId, string[]]>([
    ['kz', ['kz-oil-pipeline', 'kz-poll-economy', 'kz-appliances']],
    ['kg', ['kg-exercises-cancelled', 'kg-poll-economy', 'kg-sights']],
    ['tj', ['tj-drones']],
    ['tm', ['tm-wagner-recruiting']],
    ['uz', ['uz-visit-postponed', 'uz-poll-economy']],
    ['central-asia', ['ca-invasion-not-backed', 'ca-poll-economy', 'ca-sanctions-motive']],
    ['csto', ['kg-exercises-cancelled', 'csto-reputation', 'csto-outlook']],
  ])('of %s shows first %j', (subject, first) => {
    expect(ids(factsAbout(subject)).slice(0, 3)).toEqual(first);
  });

  test.each(subjectIds)('of %s shows each of its facts once', (subject) => {
    const own = factsAbout(subject);
    expect(ids(own).toSorted()).toEqual(ids(facts.filter(({ about }) => about.includes(subject))).toSorted());
  });

  test.each(subjectIds)(
    'of %s begins with as many kinds of statement as there are, up to three',
    (subject) => {
      const own = factsAbout(subject);
      expect(kinds(own.slice(0, 3))).toBe(Math.min(3, kinds(own)));
    },
  );
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
    ['kg', 'Called off CSTO exercises that were to be held on its soil.'],
    ['csto', 'Kyrgyzstan called off military exercises that the organization was to hold there.'],
    [undefined, 'Kyrgyzstan called off CSTO exercises that were to be held on its soil.'],
  ])('reads right on the card of %s', (subject, text) => {
    const fact = factById('kg-exercises-cancelled');
    expect(fact && factText(fact, subject)).toBe(text);
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

function kinds(some: readonly Fact[]): number {
  return new Set(some.map(({ status }) => status)).size;
}
