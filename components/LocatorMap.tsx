// Where a country lies among its neighbours. Nothing for a subject whose place the article does not give.
import { regionCase } from './message-case.ts';
import { subjectName } from '../data/texts.ts';
import { type OutlineId, outlinePaths, outlineViewBox } from '../data/outlines.ts';
import { subjectIds, subjectOf, type SubjectId } from '../data/subjects.ts';
import { useLanguage } from './locale-context.ts';

export interface LocatorMapProps {
  readonly subject: SubjectId;
}

export function LocatorMap({ subject }: LocatorMapProps) {
  const { fact: messages, texts } = useLanguage();
  const filled = outlined.filter((id) => id === subject || subjectOf(id).region === subject);
  if (filled.length === 0) return null;
  const { region } = subjectOf(subject);
  const name = subjectName(texts, subject);
  const label =
    region === undefined
      ? messages.mapOfRegion({ region: regionCase(subject) })
      : messages.mapOfCountry({ country: name, region: regionCase(region) });
  // What is filled comes last, so that no neighbour's line covers its own.
  const order = [...outlined.filter((id) => !filled.includes(id)), ...filled];
  return (
    <svg
      class={region === undefined ? 'map whole' : 'map'}
      viewBox={outlineViewBox}
      role="img"
      aria-label={label}
    >
      {order.map((id) => (
        <path key={id} class={filled.includes(id) ? 'filled' : undefined} d={outlinePaths[id]} />
      ))}
    </svg>
  );
}

const outlined: readonly OutlineId[] = subjectIds.filter(hasOutline);

function hasOutline(id: SubjectId): id is OutlineId {
  return Object.hasOwn(outlinePaths, id);
}
