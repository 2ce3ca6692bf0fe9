// How a page is gone through, for what need not have it a second time: the look-out has it, and the reader that follows.
import { customElementsIn, shadowRootOf, shadowRootsIn } from './shadow-trees.ts';
import { isLongDocument } from './look-out.ts';
import { batchesOf, isLarge, rootsBelow } from './subtrees.ts';

export interface PageSearch {
  readonly batchesOf: typeof batchesOf;
  readonly customElementsIn: typeof customElementsIn;
  readonly isLarge: typeof isLarge;
  readonly isLongDocument: typeof isLongDocument;
  readonly rootsBelow: typeof rootsBelow;
  readonly shadowRootOf: typeof shadowRootOf;
  readonly shadowRootsIn: typeof shadowRootsIn;
}

export const pageSearch: PageSearch = {
  batchesOf,
  customElementsIn,
  isLarge,
  isLongDocument,
  rootsBelow,
  shadowRootOf,
  shadowRootsIn,
};
