// What of a long list of facts is read at once, and by which topics the rest is folded.
import { describe, expect, test } from 'vitest';
import { factsAbout, regionFacts } from '../../../data/facts.ts';
import { foldByTopic } from '../../../lookup/folding.ts';

describe('a list of facts', () => {
  test('that is read at once is not folded', () => {
    expect(foldByTopic(factsAbout('kz'))).toEqual({ first: factsAbout('kz'), rest: [] });
  });

  test('that is long begins with eight, and folds each of the others once, by its main topic', () => {
    const all = factsAbout('central-asia');
    const { first, rest } = foldByTopic(all);
    expect(first).toEqual(all.slice(0, 8));
    expect(new Set(rest.flatMap(({ facts }) => facts))).toEqual(new Set(all.slice(8)));
    const strays = rest.flatMap(({ topic, facts }) => facts.filter(({ topics: [main] }) => main !== topic));
    expect(strays).toEqual([]);
  });

  test('of a region is folded below a country’s own likewise', () => {
    expect(foldByTopic(regionFacts('tm')).first).toHaveLength(8);
  });
});
