// Two subjects side by side, a row for each topic.
import { regionCase } from '../message-case.ts';
import { subjectName } from '../../data/texts.ts';
import { useRef, useState } from 'preact/hooks';
import { subjectIds, subjectOf, type SubjectId } from '../../data/subjects.ts';
import { citeComparison } from '../../lookup/citation.ts';
import { compare } from '../../lookup/compare.ts';
import { popupMessages } from '../../locales/popup.ts';
import { embed } from '../embed.ts';
import { Icon } from '../Icon.tsx';
import { swapIcon } from '../icons.ts';
import { useLanguage, useMessages, useTexts } from '../locale-context.ts';
import { useScrolling } from '../use-scrolling.ts';
import { ComparisonTable } from './ComparisonTable.tsx';
import { CopyButtons } from './CopyButtons.tsx';
import { Select } from './Select.tsx';
import { SourceLine } from './SourceLine.tsx';
import { TopBar } from './TopBar.tsx';
import type { Navigation, Pair } from './view.ts';

export interface ComparisonViewProps extends Navigation {
  /** To begin with. */
  readonly pair: Pair;
}

export function ComparisonView({ pair, onBack, onShow }: ComparisonViewProps) {
  const messages = useMessages(popupMessages);
  const language = useLanguage();
  const [[first, second], setPair] = useState(pair);
  const comparison = compare(first, second);
  const bodyRef = useRef<HTMLElement>(null);
  const scrolls = useScrolling(bodyRef);
  return (
    <>
      <TopBar
        onBack={onBack}
        heading={messages.compare()}
        below={
          <div class="pair">
            <SubjectSelect
              label={messages.firstSubject()}
              value={first}
              onChange={(chosen) => setPair(chosen === second ? [second, first] : [chosen, second])}
            />
            <button
              type="button"
              class="icon-button"
              aria-label={messages.swap()}
              onClick={() => setPair([second, first])}
            >
              <Icon path={swapIcon} />
            </button>
            <SubjectSelect
              label={messages.secondSubject()}
              value={second}
              onChange={(chosen) => setPair(chosen === first ? [second, first] : [first, chosen])}
            />
          </div>
        }
      >
        <CopyButtons textAs={(format) => citeComparison(comparison, language, format)} />
      </TopBar>
      <main
        ref={bodyRef}
        class="popup-body"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that keys can scroll it
        tabIndex={scrolls ? 0 : undefined}
      >
        <ComparisonTable comparison={comparison} />
      </main>
      <footer class="popup-foot">
        {comparison.shared.length > 0 ? (
          <SharedFacts count={comparison.shared.length} region={subjectOf(first).region} onShow={onShow} />
        ) : (
          <SourceLine />
        )}
      </footer>
    </>
  );
}

interface SubjectSelectProps {
  readonly label: string;
  readonly value: SubjectId;
  readonly onChange: (subject: SubjectId) => void;
}

function SubjectSelect({ label, value, onChange }: SubjectSelectProps) {
  const messages = useMessages(popupMessages);
  const texts = useTexts();
  const groups = Map.groupBy(subjectIds, (id) => subjectOf(id).kind === 'country');
  return (
    <Select
      label={label}
      value={value}
      onChange={(chosen) => onChange(subjectIds.find((id) => id === chosen) ?? value)}
    >
      {Array.from(groups, ([areCountries, ids]) => (
        <optgroup
          key={String(areCountries)}
          label={areCountries ? messages.countries() : messages.otherSubjects()}
        >
          {ids.map((id) => (
            <option key={id} value={id}>
              {subjectName(texts, id)}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}

interface SharedFactsProps {
  readonly count: number;
  readonly region: SubjectId | undefined;
  readonly onShow: (subject: SubjectId) => void;
}

function SharedFacts({ count, region, onShow }: SharedFactsProps) {
  const messages = useMessages(popupMessages);
  const { acrossRegion } = useLanguage().card;
  if (region === undefined) return null;
  const link = (
    <button type="button" class="link-button" onClick={() => onShow(region)}>
      {acrossRegion({ region: regionCase(region) })}
    </button>
  );
  return <p class="source">{embed((where) => messages.holdForBoth({ count, where }), link)}</p>;
}
