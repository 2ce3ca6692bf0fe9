// Which mentions are marked when a reader wants fewer marks: the first of each subject in a section or on the page.
import type { SubjectId } from '../../spotting/index.ts';
import { all } from '../text/dom.ts';
import { comparePlaces, type Mark } from './mark.ts';
import type { Selection } from './marks.ts';

export type Density = 'every' | 'section' | 'page';

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading" i]';

/** The selection for a density; `undefined` stands for every mark, which needs no look at their order. */
export function selectionFor(density: Density): Selection | undefined {
  if (density === 'every') return undefined;
  return (marks) => firstOfEach(marks, density === 'section' ? all(document, HEADINGS) : []);
}

/** The first mark of each subject after each heading; a heading belongs to the section that it begins. */
function* firstOfEach(marks: readonly Mark[], headings: ArrayLike<Element>): Generator<Mark> {
  const seen = new Set<SubjectId>();
  let next = 0;
  for (const mark of marks) {
    for (let heading = headings[next]; heading && begins(heading, mark); heading = headings[++next])
      seen.clear();
    if (!seen.has(mark.subject)) yield mark;
    seen.add(mark.subject);
  }
}

function begins(heading: Element, { range }: Mark): boolean {
  return comparePlaces(heading, 0, range.startContainer, 0) < 0;
}
