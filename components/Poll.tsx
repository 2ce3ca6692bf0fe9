// The shares of a poll side by side, on a scale from 0 to 100: a list to those who do not see the bars.
import { SubjectName } from './SubjectName.tsx';
import { type Figure, formatFigure } from '../data/figures.ts';
import { subjectOf, type SubjectId } from '../data/subjects.ts';
import { useLanguage } from './locale-context.ts';

export interface PollProps {
  readonly figures: readonly Figure[];
  /** Whose share stands out; with a region, the share of each of its countries. */
  readonly subject?: SubjectId;
}

export function Poll({ figures, subject }: PollProps) {
  const { lang } = useLanguage();
  return (
    <ul class="poll">
      {figures.map((figure) => {
        const { region } = subjectOf(figure.subject);
        const own = subject !== undefined && (figure.subject === subject || region === subject);
        return (
          <li key={figure.subject} class={own ? 'own' : undefined}>
            <span>
              <SubjectName id={figure.subject} />
            </span>
            <span class="bar" style={{ '--fc-share': `${figure.value}%` }} aria-hidden="true" />
            <span class="share">{formatFigure(figure, lang)}</span>
          </li>
        );
      })}
    </ul>
  );
}
