// Facts as they are pasted elsewhere.
import { english } from '../locales/sample-languages.ts';
import { describe, expect, test } from 'vitest';
import { factById } from '../../../data/facts.ts';
import type { SubjectId } from '../../../data/subjects.ts';
import { citeComparison, citeFacts, type CitedFact } from '../../../lookup/citation.ts';
import { compare } from '../../../lookup/compare.ts';

const source =
  'Source: “Russia and Central Asia: Never Closer or Drifting Apart?”, Carnegie Endowment for International Peace, ' +
  'republished by The Moscow Times, around December 2022. Summary by Central Asia Fact Cards, not a quotation.';

describe('a citation', () => {
  test('of one fact is its subject, text, status and place, then the source', () => {
    expect(citeFacts([cited('kz-oil-pipeline', 'kz')], english)).toBe(
      `Kazakhstan: Uses the Caspian pipeline, which crosses Russia, to send 80% of its oil abroad. [Stated, para. 5]\n${source}`,
    );
  });

  test('of several facts has a line for each and names the source once', () => {
    const lines = citeFacts([cited('tj-drones', 'tj'), cited('uz-poll-economy', 'uz')], english).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^Tajikistan: Accused .* denies it\. \[Accused, denied, para\. 8\]$/);
    expect(lines[1]).toMatch(/^Uzbekistan: In polls, 30% .*\. \[Poll, para\. 10\]$/);
    expect(lines[2]).toBe(source);
  });

  test.each<[id: string, subject: SubjectId, provenance: string]>([
    ['kg-exercises-cancelled', 'csto', '[Stated, October 2022, para. 3]'],
    ['ca-putin-visits', 'central-asia', '[Stated, 2022, para. 7]'],
    ['ca-trade-growing', 'central-asia', '[Stated, paras. 2, 5, and 6]'],
    ['tm-wagner-recruiting', 'tm', '[Reported, para. 8]'],
    ['csto-reputation', 'csto', '[Author’s view, para. 9]'],
  ])('of %s tells firmness, time and place as %s%s', (id, subject, provenance) => {
    expect(citeFacts([cited(id, subject)], english).split('\n')[0]).toMatch(
      new RegExp(`${RegExp.escape(provenance)}$`),
    );
  });

  test('of a fact about two subjects reads as on the card it was copied from', () => {
    expect(citeFacts([cited('kg-exercises-cancelled', 'kg')], english)).toMatch(
      /^Kyrgyzstan: Called off military exercises/,
    );
    expect(citeFacts([cited('kg-exercises-cancelled', 'csto')], english)).toMatch(
      /^CSTO: Kyrgyzstan called off/,
    );
  });

  test('in Markdown is a list with the names in bold', () => {
    expect(citeFacts([cited('kz-oil-pipeline', 'kz')], english, 'markdown')).toBe(
      `- **Kazakhstan:** Uses the Caspian pipeline, which crosses Russia, to send 80% of its oil abroad. *(Stated, para. 5)*\n\n${source}`,
    );
  });
});

describe('the citation of a comparison', () => {
  test('tells each row for both subjects, and where the article is silent', () => {
    expect(citeComparison(compare('tj', 'uz'), english).split('\n')).toEqual([
      'Economic problems put down to the invasion',
      'Tajikistan: No figure in the article.',
      expect.stringMatching(/^Uzbekistan: In polls, 30% .* \[Poll, para\. 10\]$/),
      '',
      'Russia’s war effort',
      expect.stringMatching(/^Tajikistan: Accused .* \[Accused, denied, para\. 8\]$/),
      'Uzbekistan: Nothing in the article.',
      '',
      'Ties with Moscow',
      'Tajikistan: Nothing in the article.',
      expect.stringMatching(/^Uzbekistan: President .* \[Stated, December 2022, para\. 3\]$/),
      '',
      source,
    ]);
  });

  test('in Markdown is a table of three columns', () => {
    const lines = citeComparison(compare('kz', 'kg'), english, 'markdown').split('\n');
    expect(lines.slice(0, 2)).toEqual(['|  | Kazakhstan | Kyrgyzstan |', '| --- | --- | --- |']);
    const rows = lines.slice(0, -2);
    expect(rows.filter((row) => row.split('|').length !== 5)).toEqual([]);
    expect(lines.slice(-2)).toEqual(['', source]);
  });
});

function cited(id: string, subject: SubjectId): CitedFact {
  const fact = factById(id);
  if (!fact) throw new Error(`no fact ${id}`);
  return { fact, subject };
}
