// The ways from one subject's card to the cards of others.
import { SubjectName } from './SubjectName.tsx';
import type { SubjectId } from '../data/subjects.ts';
import { useLanguage } from './locale-context.ts';

export interface SeeAlsoProps {
  readonly subjects: readonly SubjectId[];
  readonly onShow: (subject: SubjectId) => void;
}

export function SeeAlso({ subjects, onShow }: SeeAlsoProps) {
  const messages = useLanguage().card;
  if (subjects.length === 0) return null;
  return (
    <p class="see-also">
      {messages.seeAlso()}
      {subjects.map((id) => (
        <button key={id} type="button" class="link-button" onClick={() => onShow(id)}>
          <SubjectName id={id} />
        </button>
      ))}
    </p>
  );
}
