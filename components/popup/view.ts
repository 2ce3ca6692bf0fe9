// What the popup shows, and the way back.
import type { SubjectId } from '../../data/subjects.ts';

export type View =
  | { readonly is: 'start' }
  | { readonly is: 'subject'; readonly subject: SubjectId }
  | { readonly is: 'comparison'; readonly pair: Pair };

export type Pair = readonly [SubjectId, SubjectId];

/** Ways to other views, for what is shown in one. */
export interface Navigation {
  readonly onShow: (subject: SubjectId) => void;
  readonly onCompare: (pair: Pair) => void;
  readonly onBack: () => void;
}
