// A card's name, what it is, how old its facts are, and where it lies.
import { SubjectName } from './SubjectName.tsx';
import { subjectName } from '../data/texts.ts';
import type { Subject, SubjectId } from '../data/subjects.ts';
import { Age } from './Age.tsx';
import { Icon } from './Icon.tsx';
import { backIcon, closeIcon } from './icons.ts';
import { LocatorMap } from './LocatorMap.tsx';
import { useLanguage } from './locale-context.ts';
import { Described } from './Described.tsx';
import { SeeAlso } from './SeeAlso.tsx';

export interface CardHeaderProps {
  readonly subject: Subject;
  readonly nameId: string;
  readonly back: SubjectId | undefined;
  /** As many as have room. */
  readonly seeAlso: readonly SubjectId[];
  readonly onShow: (subject: SubjectId) => void;
  readonly onClose: (() => void) | undefined;
}

export function CardHeader(props: CardHeaderProps) {
  const { subject, nameId, back, seeAlso, onShow, onClose } = props;
  const { card: messages, texts } = useLanguage();
  return (
    <div class="card-head">
      {back !== undefined && (
        <button
          type="button"
          class="icon-button tip below start"
          aria-label={messages.backTo({ name: subjectName(texts, back) })}
          onClick={() => onShow(back)}
        >
          <Icon path={backIcon} class="directed" />
        </button>
      )}
      <div class="card-title">
        <h2 class="name" id={nameId}>
          <SubjectName id={subject.id} />
        </h2>
        <Described subject={subject.id} />
        <Age subject={subject.id} />
        <SeeAlso subjects={seeAlso} onShow={onShow} />
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
