// The rows of a comparison: what the article says about either subject, a share drawn large, or that it is silent.
import { rowHeading } from '../../lookup/citation.ts';
import { subjectName } from '../../data/texts.ts';
import { type Fact as FactData, pollFigures } from '../../data/facts.ts';
import { type Figure, formatFigure } from '../../data/figures.ts';
import { subjectOf, type SubjectId } from '../../data/subjects.ts';
import type { Comparison, ComparisonCell, ComparisonRow } from '../../lookup/compare.ts';
import { popupMessages } from '../../locales/popup.ts';
import { Fact } from '../Fact.tsx';
import { FactMeta } from '../FactMeta.tsx';
import { useLanguage, useMessages, useTexts } from '../locale-context.ts';
import { Poll } from '../Poll.tsx';

export interface ComparisonTableProps {
  readonly comparison: Comparison;
}

export function ComparisonTable({ comparison: { subjects, rows } }: ComparisonTableProps) {
  const messages = useMessages(popupMessages);
  const texts = useTexts();
  const [first, second] = subjects.map((subject) => subjectName(texts, subject));
  return (
    <table class="comparison">
      <caption class="visually-hidden">
        {messages.comparisonOf({ first: first ?? '', second: second ?? '' })}
      </caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">{second}</th>
        </tr>
      </thead>
      {rows.map((row) => (
        <Row key={row.topic} row={row} subjects={subjects} />
      ))}
    </table>
  );
}

interface RowProps {
  readonly row: ComparisonRow;
  readonly subjects: Comparison['subjects'];
}

function Row({ row, subjects }: RowProps) {
  const messages = useMessages(popupMessages);
  const texts = useTexts();
  const { cells } = row;
  const others = othersAsked(cells, subjects);
  return (
    <tbody>
      <tr class="topic">
        <th colSpan={2} scope="rowgroup">
          {rowHeading(row, texts)}
        </th>
      </tr>
      <tr>
        {subjects.map((subject, index) => (
          <td key={subject}>
            <p class="whose" aria-hidden="true">
              {subjectName(texts, subject)}
            </p>
            <Cell cell={cells[index] ?? nothing} subject={subject} />
          </td>
        ))}
      </tr>
      {others.length > 0 && (
        <tr class="also-asked">
          <td colSpan={2}>
            {messages.alsoAsked()}
            <Poll figures={others} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

const nothing: ComparisonCell = { kind: 'nothing' };

interface CellProps {
  readonly cell: ComparisonCell;
  readonly subject: SubjectId;
}

function Cell({ cell, subject }: CellProps) {
  const messages = useMessages(popupMessages);
  switch (cell.kind) {
    case 'facts':
      return cell.facts.map((fact) => <CellFact key={fact.id} fact={fact} subject={subject} />);
    case 'no-figure':
      return <p class="silent">{messages.noFigure()}</p>;
    default:
      return <p class="silent">{messages.nothingInArticle()}</p>;
  }
}

function CellFact({ fact, subject }: { readonly fact: FactData; readonly subject: SubjectId }) {
  const { lang } = useLanguage();
  const share = shareOf(fact, subject);
  return (
    <div class="compared">
      {share ? (
        <>
          <p class="share-large">{formatFigure(share, lang)}</p>
          <span class="bar" style={{ '--fc-share': `${share.value}%` }} aria-hidden="true" />
          <FactMeta fact={fact} monthStyle="short" />
        </>
      ) : (
        <Fact fact={fact} subject={subject} monthStyle="short" />
      )}
    </div>
  );
}

function shareOf(fact: FactData, subject: SubjectId): Figure | undefined {
  return pollFigures(fact).find((figure) => figure.subject === subject);
}

/** The shares of the poll's other countries, unless a cell draws the whole poll. */
function othersAsked(cells: ComparisonRow['cells'], subjects: Comparison['subjects']): Figure[] {
  const polls = cells.flatMap((cell) => (cell.kind === 'facts' ? cell.facts : [])).flatMap(pollFigures);
  if (subjects.some((subject) => subjectOf(subject).kind === 'region')) return [];
  const others = polls.filter(({ subject }) => !subjects.includes(subject));
  return [...new Map(others.map((figure) => [figure.subject, figure])).values()];
}
