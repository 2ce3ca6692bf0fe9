// What a search has found: the subjects, and under each the facts that fit.
import { subjectIds, type SubjectId } from '../../data/subjects.ts';
import { factText, subjectName } from '../../data/texts.ts';
import type { SearchResults as Results, SubjectHit } from '../../lookup/search.ts';
import { popupMessages } from '../../locales/popup.ts';
import { Fact } from '../Fact.tsx';
import { Icon } from '../Icon.tsx';
import { goIcon } from '../icons.ts';
import { useMessages, useTexts } from '../locale-context.ts';
import { CopyFact } from './CopyFact.tsx';
import { Emphasised } from './Emphasised.tsx';
import { SubjectLinks } from './SubjectLinks.tsx';

export interface SearchResultsProps {
  readonly query: string;
  readonly results: Results;
  readonly onShow: (subject: SubjectId) => void;
}

export function SearchResults({ query, results, onShow }: SearchResultsProps) {
  const messages = useMessages(popupMessages);
  return (
    <>
      <output class="found">
        <Outcome query={query} results={results} />
      </output>
      <ul class="results" aria-label={messages.results()}>
        {results.subjects.map((hit) => (
          <SubjectResult key={hit.subject} hit={hit} onShow={onShow} />
        ))}
      </ul>
      {results.subjects.length === 0 && (
        <SubjectLinks label={messages.lookUp()} subjects={subjectIds} onShow={onShow} />
      )}
    </>
  );
}

/** How much was found, in the one element whose changes are told to screen readers. */
function Outcome({ query, results }: Pick<SearchResultsProps, 'query' | 'results'>) {
  const messages = useMessages(popupMessages);
  const { subjects, factCount, similar } = results;
  if (subjects.length === 0) {
    return (
      <div class="no-mentions">
        <h2>{messages.noFact({ query })}</h2>
        <p>{messages.noFactText()}</p>
      </div>
    );
  }
  return (
    <p>
      {similar && `${messages.similar()} `}
      {factCount > 0
        ? messages.factsFound({ count: factCount, query })
        : messages.subjectsFound({ count: subjects.length, query })}
    </p>
  );
}

interface SubjectResultProps {
  readonly hit: SubjectHit;
  readonly onShow: (subject: SubjectId) => void;
}

function SubjectResult({ hit, onShow }: SubjectResultProps) {
  const texts = useTexts();
  const { subject, ranges, facts } = hit;
  return (
    <li>
      <h2 class="subject-result">
        <button type="button" onClick={() => onShow(subject)}>
          <span>
            <Emphasised text={subjectName(texts, subject)} ranges={ranges} />
          </span>
          <Icon path={goIcon} class="directed" />
        </button>
      </h2>
      {facts.length > 0 && (
        <ul>
          {facts.map(({ fact, ranges: inText }) => (
            <li key={fact.id} class="fact">
              <Fact
                fact={fact}
                subject={subject}
                text={<Emphasised text={factText(texts, fact, subject)} ranges={inText} />}
              />
              <CopyFact fact={fact} subject={subject} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
