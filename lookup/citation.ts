// Facts to be pasted elsewhere, as plain text or Markdown: each with its subject, firmness, time and place, and all
// with their one source and its date, in the language in which they were read.
import { article } from '../data/article.ts';
import { paragraphsOf, type Fact } from '../data/facts.ts';
import type { SubjectId } from '../data/subjects.ts';
import { factText, measureName, publishers, subjectName, topicName, type Texts } from '../data/texts.ts';
import { formatTime } from '../data/time.ts';
import type { Comparison, ComparisonCell, ComparisonRow } from './compare.ts';

/** A fact and the subject under whose name it was read. */
export interface CitedFact {
  readonly fact: Fact;
  readonly subject: SubjectId;
}

export type CitationFormat = 'plain' | 'markdown';

/** The words of a language that a citation needs. */
export interface CitationLanguage {
  readonly lang: string;
  readonly texts: Texts;
  readonly fact: FactMessages;
}

/** A line for each fact, then the source. */
export function citeFacts(
  facts: readonly CitedFact[],
  language: CitationLanguage,
  format: CitationFormat = 'plain',
): string {
  const lines = facts.map(({ fact, subject }) => {
    const name = subjectName(language.texts, subject);
    const text = factText(language.texts, fact, subject);
    const from = provenance(fact, language);
    return format === 'plain' ? `${name}: ${text} [${from}]` : `- **${name}:** ${text} *(${from})*`;
  });
  return withSource(lines, language, format);
}

/** Each row with what is said about either subject, or that nothing is; as Markdown, a table. Then the source. */
export function citeComparison(
  { subjects, rows }: Comparison,
  language: CitationLanguage,
  format: CitationFormat = 'plain',
): string {
  const names = subjects.map((subject) => subjectName(language.texts, subject));
  const told = rows.map((row) => ({
    heading: rowHeading(row, language.texts),
    texts: row.cells.map((cell, index) => cellText(cell, subjects[index], language)),
  }));
  if (format === 'markdown') {
    const body = told.map(({ heading, texts }) => tableRow([heading, ...texts]));
    const head = [tableRow(['', ...names]), tableRow(['---', '---', '---'])];
    return withSource([...head, ...body], language, format);
  }
  const blocks = told.map(({ heading, texts }) =>
    [heading, ...texts.map((text, index) => `${names[index]}: ${text}`), ''].join('\n'),
  );
  return withSource(blocks, language, format);
}

/** What was asked in a poll, else the topic's name. */
export function rowHeading({ topic, asked }: ComparisonRow, texts: Texts): string {
  return asked === undefined ? topicName(texts, topic) : measureName(texts, asked);
}

/** The date is made when it is asked for: the browser takes 20 ms for its first, on the page that a card is for. */
function withSource(
  lines: readonly string[],
  { lang, texts, fact: messages }: CitationLanguage,
  format: CitationFormat,
): string {
  const date = formatTime(article.date, lang);
  const source = messages.citedSource({ title: article.title, ...publishers(texts, 'long'), date });
  // Markdown takes the line after a list or table for a part of it unless a blank line is between.
  return [...lines, ...(format === 'markdown' ? [''] : []), source].join('\n');
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** As “Stated, October 2022, para. 3”. */
function provenance(fact: Fact, { lang, fact: messages }: CitationLanguage): string {
  const numbers = paragraphsOf(fact);
  const paragraphs = new Intl.ListFormat(lang).format(numbers.map((number) => number.toLocaleString(lang)));
  const place = messages.citedPlace({ count: numbers.length, paragraphs });
  const time = fact.time && formatTime(fact.time, lang);
  return [messages[fact.status](), ...(time ? [time] : []), place].join(', ');
}

function cellText(cell: ComparisonCell, subject: SubjectId | undefined, language: CitationLanguage): string {
  const { texts, fact: messages } = language;
  switch (cell.kind) {
    case 'facts':
      return cell.facts
        .map((fact) => `${factText(texts, fact, subject)} [${provenance(fact, language)}]`)
        .join(' ');
    case 'no-figure':
      return messages.citedNoFigure();
    default:
      return messages.citedNothing();
  }
}
