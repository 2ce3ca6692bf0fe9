// The row that unfolds what a card keeps folded at first; it stays in sight while the facts scroll.
import type { ComponentChildren, Ref } from 'preact';
import { Icon } from './Icon.tsx';
import { chevronIcon } from './icons.ts';

export interface FoldsProps {
  readonly rowRef: Ref<HTMLDivElement>;
  readonly children: ComponentChildren;
}

export function Folds({ rowRef, children }: FoldsProps) {
  return (
    <div ref={rowRef} class="folds">
      {children}
    </div>
  );
}

export interface FoldProps {
  readonly isUnfolded: boolean;
  /** The id of what it unfolds. */
  readonly controls: string;
  readonly onToggle: () => void;
  readonly children: ComponentChildren;
}

export function Fold({ isUnfolded, controls, onToggle, children }: FoldProps) {
  return (
    <button type="button" class="fold" aria-expanded={isUnfolded} aria-controls={controls} onClick={onToggle}>
      {children}
      <Icon path={chevronIcon} />
    </button>
  );
}
