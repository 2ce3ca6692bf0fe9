// Facts to be pasted elsewhere, as plain text or Markdown: each with its subject, firmness, time and place, and all
// with their one source. In English, as the facts are.
import { article } from '../data/article.ts';
import { factText, paragraphsOf, type Fact, type FactStatus } from '../data/facts.ts';
import { subjectOf, type SubjectId } from '../data/subjects.ts';
import { formatTime } from '../data/time.ts';
import type { Comparison, ComparisonCell } from './compare.ts';

/** A fact and the subject under whose name it was read. */
export interface CitedFact {
  readonly fact: Fact;
  readonly subject: SubjectId;
}

export type CitationFormat = 'plain' | 'markdown';

/** A line for each fact, then the source. */
export function citeFacts(facts: readonly CitedFact[], format: CitationFormat = 'plain'): string {
  const lines = facts.map(({ fact, subject }) => {
    const { name } = subjectOf(subject);
    const text = factText(fact, subject);
    return format === 'plain'
      ? `${name}: ${text} [${provenance(fact)}]`
      : `- **${name}:** ${text} *(${provenance(fact)})*`;
  });
  return withSource(lines, format);
}

/** Each row with what is said about either subject, or that nothing is; as Markdown, a table. Then the source. */
export function citeComparison({ subjects, rows }: Comparison, format: CitationFormat = 'plain'): string {
  const names = subjects.map((subject) => subjectOf(subject).name);
  const told = rows.map(({ heading, cells }) => ({
    heading,
    texts: cells.map((cell, index) => cellText(cell, subjects[index])),
  }));
  if (format === 'markdown') {
    const body = told.map(({ heading, texts }) => tableRow([heading, ...texts]));
    return withSource([tableRow(['', ...names]), tableRow(['---', '---', '---']), ...body], format);
  }
  const blocks = told.map(({ heading, texts }) =>
    [heading, ...texts.map((text, index) => `${names[index]}: ${text}`), ''].join('\n'),
  );
  return withSource(blocks, format);
}

/** The words of the badges in citations. */
const statusNames: Readonly<Record<FactStatus, string>> = {
  stated: 'Stated',
  reported: 'Reported',
  disputed: 'Accused, denied',
  poll: 'Poll',
  opinion: 'Author’s view',
};

const language = 'en';

/** Made when it is asked for: the browser takes 20 ms to prepare its first date, on the page that a card is for. */
function source(): string {
  return (
    `Source: “${article.title}”, ${article.publisher.name}, republished by ${article.republisher.name}, ` +
    `around ${formatTime(article.date, language)}. Summary by Central Asia Fact Cards, not a quotation.`
  );
}

function withSource(lines: readonly string[], format: CitationFormat): string {
  // Markdown takes the line after a list or table for a part of it unless a blank line is between.
  return [...lines, ...(format === 'markdown' ? [''] : []), source()].join('\n');
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** As “Stated, October 2022, para. 3”. */
function provenance(fact: Fact): string {
  const paragraphs = paragraphsOf(fact);
  const place = `${paragraphs.length === 1 ? 'para.' : 'paras.'} ${new Intl.ListFormat(language).format(paragraphs.map(String))}`;
  const time = fact.time && formatTime(fact.time, language);
  return [statusNames[fact.status], ...(time ? [time] : []), place].join(', ');
}

function cellText(cell: ComparisonCell, subject: SubjectId | undefined): string {
  switch (cell.kind) {
    case 'facts':
      return cell.facts.map((fact) => `${factText(fact, subject)} [${provenance(fact)}]`).join(' ');
    case 'no-figure':
      return 'No figure in the article.';
    default:
      return 'Nothing in the article.';
  }
}
