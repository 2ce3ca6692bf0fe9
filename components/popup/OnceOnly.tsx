// Says that the browser has let the extension into the page for this once, and offers to ask for more.
import { popupMessages } from '../../locales/popup.ts';
import { useMessages } from '../locale-context.ts';
import { siteName } from '../site-name.ts';

export interface OnceOnlyProps {
  readonly site: string;
  readonly onAllow: () => void;
}

export function OnceOnly({ site, onAllow }: OnceOnlyProps) {
  const messages = useMessages(popupMessages);
  return (
    <div class="once-only">
      <p>{messages.onceOnly()}</p>
      <button type="button" class="button small" onClick={onAllow}>
        {messages.allowAlways({ site: siteName(site) })}
      </button>
    </div>
  );
}
