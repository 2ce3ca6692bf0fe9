// Ways to what the article says about subjects, in a line of text.
import { SubjectName } from '../SubjectName.tsx';
import type { SubjectId } from '../../data/subjects.ts';

export interface SubjectLinksProps {
  readonly label: string;
  readonly subjects: readonly SubjectId[];
  readonly onShow: (subject: SubjectId) => void;
}

export function SubjectLinks({ label, subjects, onShow }: SubjectLinksProps) {
  if (subjects.length === 0) return null;
  return (
    <p class="subject-links">
      {label}
      {subjects.map((id) => (
        <button key={id} type="button" class="link-button" onClick={() => onShow(id)}>
          <SubjectName id={id} />
        </button>
      ))}
    </p>
  );
}
