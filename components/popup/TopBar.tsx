// The way back, where one is, and what can be done there.
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { popupMessages } from '../../locales/popup.ts';
import { Icon } from '../Icon.tsx';
import { backIcon } from '../icons.ts';
import { useMessages } from '../locale-context.ts';
import { useFocusAtFirst } from './focus-at-first.ts';

export interface TopBarProps {
  readonly heading: ComponentChildren;
  readonly onBack: () => void;
  /** Controls at its end. */
  readonly children?: ComponentChildren;
  /** What stands below it and does not scroll. */
  readonly below?: ComponentChildren;
}

export function TopBar({ heading, onBack, children, below }: TopBarProps) {
  const messages = useMessages(popupMessages);
  const headingRef = useRef<HTMLHeadingElement>(null);
  // What was pressed to come here is gone, and with it the focus.
  useFocusAtFirst(headingRef);
  return (
    <header>
      <div class="top-bar">
        <button type="button" class="icon-button" aria-label={messages.back()} onClick={onBack}>
          <Icon path={backIcon} class="directed" />
        </button>
        <h1 ref={headingRef} tabIndex={-1}>
          {heading}
        </h1>
        {children}
      </div>
      {below}
    </header>
  );
}
