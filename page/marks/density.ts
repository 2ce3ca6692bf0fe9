// Which mentions are marked when a reader wants fewer marks: the first of each subject in a section or on the page.
import type { SubjectId } from '../../spotting/index.ts';
import { all, comparePosition } from '../text/dom.ts';
import type { Mark } from './mark.ts';
import type { Selection } from './marks.ts';

export type Density = 'every' | 'section' | 'page';

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading" i]';

/** The selection for a density; `undefined` stands for every mark, which needs no look at their order. */
export function selectionFor(density: Density): Selection | undefined {
  switch (density) {
    case 'every':
      return undefined;
    case 'section':
      return (marks) => firstOfEach(marks, all(document, HEADINGS));
    case 'page':
      return (marks) => firstOfEach(marks, []);
  }
}

/** The first mark of each subject after each heading; a heading belongs to the section that it begins. */
function* firstOfEach(marks: readonly Mark[], headings: Iterable<Element>): Generator<Mark> {
  const seen = new Set<SubjectId>();
  const rest = headings[Symbol.iterator]();
  let next = rest.next();
  for (const mark of marks) {
    while (!next.done && begins(next.value, mark)) {
      seen.clear();
      next = rest.next();
    }
    if (!seen.has(mark.subject)) yield mark;
    seen.add(mark.subject);
  }
}

function begins(heading: Element, { range }: Mark): boolean {
  const position = comparePosition(heading, range.startContainer);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
