// A card's name, what it is and how old its facts are, and where it lies.
import { article } from '../data/article.ts';
import { subjectOf, type Subject, type SubjectId } from '../data/subjects.ts';
import { cardMessages } from '../locales/card.ts';
import { Icon } from './Icon.tsx';
import { backIcon, closeIcon } from './icons.ts';
import { LocatorMap } from './LocatorMap.tsx';
import { useDataLanguage, useMessages } from './locale-context.ts';

export interface CardHeaderProps {
  readonly subject: Subject;
  readonly factCount: number;
  readonly nameId: string;
  readonly back: SubjectId | undefined;
  readonly onBack: (subject: SubjectId) => void;
  readonly onClose: (() => void) | undefined;
}

export function CardHeader({ subject, factCount, nameId, back, onBack, onClose }: CardHeaderProps) {
  const messages = useMessages(cardMessages);
  const dataLanguage = useDataLanguage();
  return (
    <div class="card-head">
      {back !== undefined && (
        <button
          type="button"
          class="icon-button tip below start"
          aria-label={messages.backTo({ name: subjectOf(back).name })}
          onClick={() => onBack(back)}
        >
          <Icon path={backIcon} class="directed" />
        </button>
      )}
      <div class="card-title">
        <h2 class="name" id={nameId} lang={dataLanguage?.lang}>
          {subject.name}
        </h2>
        <p class="kind">{kindOf(subject, factCount, messages)}</p>
      </div>
      <LocatorMap subject={subject.id} />
      {onClose && (
        <button type="button" class="icon-button tip below" aria-label={messages.close()} onClick={onClose}>
          <Icon path={closeIcon} />
        </button>
      )}
    </div>
  );
}

function kindOf({ kind, fullName, descriptor }: Subject, count: number, messages: CardMessages): string {
  const [year = '', month] = article.date.month.split('-');
  const facts = messages.factsAsOf({ count, year, part: partOfYear(Number(month)) });
  if (kind === 'region') return messages.regionKind({ facts });
  const description = [fullName, descriptor].filter((part) => part !== undefined).join(', ');
  return description === '' ? facts : messages.organisationKind({ description, facts });
}

function partOfYear(month: number): 'early' | 'middle' | 'other' {
  if (month <= 4) return 'early';
  return month <= 8 ? 'middle' : 'other';
}
