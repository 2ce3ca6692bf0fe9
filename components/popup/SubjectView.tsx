// Everything the article says about one subject.
import { factsAbout } from '../../data/facts.ts';
import { subjectOf, type SubjectId } from '../../data/subjects.ts';
import { Fact } from '../Fact.tsx';
import { useDataLanguage } from '../locale-context.ts';
import { CopyFact } from './CopyFact.tsx';
import { TopBar } from './TopBar.tsx';

export interface SubjectViewProps {
  readonly subject: SubjectId;
  readonly onBack: () => void;
}

export function SubjectView({ subject, onBack }: SubjectViewProps) {
  const dataLanguage = useDataLanguage();
  return (
    <>
      <TopBar onBack={onBack} heading={<span {...dataLanguage}>{subjectOf(subject).name}</span>} />
      <main class="popup-body">
        <ul>
          {factsAbout(subject).map((fact) => (
            <li key={fact.id} class="fact">
              <Fact fact={fact} subject={subject} />
              <CopyFact fact={fact} subject={subject} />
            </li>
          ))}
        </ul>
      </main>
    </>
  );
}
