// A subject's name as a text of its own.
import type { SubjectId } from '../data/subjects.ts';
import { subjectNameIn } from '../data/texts.ts';
import { useTexts } from './locale-context.ts';
import { marked } from './marked.ts';

export interface SubjectNameProps {
  readonly id: SubjectId;
}

export function SubjectName({ id }: SubjectNameProps) {
  const name = subjectNameIn(useTexts(), id);
  return name.lang === undefined ? name.text : <span {...marked(name)}>{name.text}</span>;
}
