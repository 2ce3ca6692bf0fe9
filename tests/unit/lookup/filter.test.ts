// Narrowing down a list of facts.
import { expect, test } from 'vitest';
import { facts, factsAbout } from '../../../data/facts.ts';
import { filterFacts, statusesAmong, topicsAmong } from '../../../lookup/filter.ts';

test('a list is narrowed down by topic, by status and by both, in its order', () => {
  const own = factsAbout('kz');
  expect(ids(filterFacts(own, {}))).toEqual(ids(own));
  expect(ids(filterFacts(own, { topic: 'trade' }))).toEqual([
    'kz-oil-pipeline',
    'kz-appliances',
    'kz-pipeline-halted',
    'ca-sanctions-kept',
    'ca-trade-growing',
  ]);
  expect(ids(filterFacts(own, { status: 'reported' }))).toEqual(['kz-appliances']);
  expect(filterFacts(own, { topic: 'polls', status: 'stated' })).toEqual([]);
});

test('only topics and statuses that would leave something are offered', () => {
  expect(topicsAmong(factsAbout('uz'))).toEqual([
    'polls',
    'ties',
    'sanctions',
    'trade',
    'politics',
    'language',
  ]);
  expect(statusesAmong(factsAbout('uz'))).toEqual(['stated', 'poll']);
  for (const topic of topicsAmong(facts)) expect(filterFacts(facts, { topic }).length).toBeGreaterThan(0);
});

function ids(some: readonly { readonly id: string }[]): string[] {
  return some.map(({ id }) => id);
}
