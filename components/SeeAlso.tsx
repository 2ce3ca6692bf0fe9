// The ways from one subject's card to the cards of others.
import { subjectOf, type SubjectId } from '../data/subjects.ts';
import { cardMessages } from '../locales/card.ts';
import { useDataLanguage, useMessages } from './locale-context.ts';

export interface SeeAlsoProps {
  readonly subjects: readonly SubjectId[];
  readonly onShow: (subject: SubjectId) => void;
}

export function SeeAlso({ subjects, onShow }: SeeAlsoProps) {
  const messages = useMessages(cardMessages);
  const dataLanguage = useDataLanguage();
  if (subjects.length === 0) return null;
  return (
    <p class="see-also">
      {messages.seeAlso()}
      {subjects.map((id) => (
        <button
          key={id}
          type="button"
          class="link-button"
          lang={dataLanguage?.lang}
          onClick={() => onShow(id)}
        >
          {subjectOf(id).name}
        </button>
      ))}
    </p>
  );
}
