// The switch of the site that the page belongs to.
import { popupMessages } from '../../locales/popup.ts';
import { embed } from '../embed.ts';
import { Icon } from '../Icon.tsx';
import { lockIcon } from '../icons.ts';
import { useMessages } from '../locale-context.ts';

export interface SiteSwitchProps {
  readonly site: string;
  readonly isOn: boolean;
  /** Whether a policy leaves no choice. */
  readonly isLocked: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}

export function SiteSwitch({ site, isOn, isLocked, onSwitch }: SiteSwitchProps) {
  const messages = useMessages(popupMessages);
  return (
    <div class="site-switch">
      <label class="switch">
        <span>{embed((slot) => messages.showOn({ site: slot }), <b>{site}</b>)}</span>
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          aria-checked={isOn}
          disabled={isLocked}
          onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
        />
      </label>
      {isLocked && (
        <p class="lock">
          <Icon path={lockIcon} />
          {messages.setByPolicy()}
        </p>
      )}
    </div>
  );
}
