// Two subjects side by side.
import { rowHeading } from '../../../lookup/citation.ts';
import { english } from '../locales/sample-languages.ts';
import { describe, expect, test } from 'vitest';
import { factsAbout, type Fact } from '../../../data/facts.ts';
import type { SubjectId } from '../../../data/subjects.ts';
import { compare, type ComparisonCell } from '../../../lookup/compare.ts';

describe('a comparison', () => {
  test('has a row for each topic on which the article says something about either', () => {
    const { rows } = compare('kz', 'kg');
    expect(
      rows.map((row) => [rowHeading(row, english.texts), idsIn(row.cells[0]), idsIn(row.cells[1])]),
    ).toEqual([
      ['Economic problems put down to the invasion', ['kz-poll-economy'], ['kg-poll-economy']],
      ['Russia’s war effort', ['kz-appliances'], ['kg-sights']],
      ['Protest against the war', ['kg-kz-protests'], ['kg-kz-protests']],
      ['Trade and energy', ['kz-oil-pipeline', 'kz-pipeline-halted'], []],
      ['Security', [], ['kg-exercises-cancelled']],
    ]);
  });

  test('says that the poll has no figure, and that the article is silent', () => {
    const { rows } = compare('tj', 'uz');
    expect(rows.map(({ cells }) => cells.map(({ kind }) => kind))).toEqual([
      ['no-figure', 'facts'],
      ['facts', 'nothing'],
      ['nothing', 'facts'],
    ]);
  });

  test.each<[SubjectId, SubjectId]>([
    ['kz', 'kg'],
    ['tj', 'tm'],
    ['central-asia', 'csto'],
  ])('of %s and %s holds each of their facts once', (first, second) => {
    const { rows, shared } = compare(first, second);
    const told = (column: 0 | 1, own: readonly Fact[]) =>
      [
        ...rows.flatMap(({ cells }) => idsIn(cells[column])),
        ...ids(shared.filter((fact) => own.includes(fact))),
      ].toSorted();
    expect(told(0, factsAbout(first))).toEqual(ids(factsAbout(first)).toSorted());
    expect(told(1, factsAbout(second))).toEqual(ids(factsAbout(second)).toSorted());
  });

  test('of the other way round is the same, mirrored', () => {
    const mirrored = compare('kg', 'kz').rows.map(({ cells: [first, second] }) => [second, first]);
    expect(mirrored).toEqual(compare('kz', 'kg').rows.map(({ cells }) => cells));
  });

  test('counts what holds for both with their region, the poll among them only if neither has a share', () => {
    expect(ids(compare('tj', 'tm').shared)).toHaveLength(factsAbout('central-asia').length);
    expect(ids(compare('tj', 'uz').shared)).not.toContain('ca-poll-economy');
    expect(compare('kz', 'csto').shared).toEqual([]);
  });
});

function idsIn(cell: ComparisonCell): string[] {
  return cell.kind === 'facts' ? ids(cell.facts) : [];
}

function ids(facts: readonly Fact[]): string[] {
  return facts.map(({ id }) => id);
}
