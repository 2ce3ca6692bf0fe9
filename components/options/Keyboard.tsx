// The keyboard commands with their keys, and the way to change them.
import { optionsMessages } from '../../locales/options.ts';
import { useMessages } from '../locale-context.ts';
import { Section } from './Section.tsx';

export interface KeyboardProps {
  /** The keys of each command as the browser writes them, such as “Alt+Shift+K”; none where it is not set. */
  readonly keys: Readonly<Record<CommandName, string | undefined>>;
  /** Opens the browser's settings for them; absent where it has no address for these. */
  readonly onChange?: (() => void) | undefined;
}

/** As in the manifest. */
type CommandName = (typeof commandNames)[number];

const commandNames = [
  'next-mention',
  'previous-mention',
  '_execute_action',
  'look-up-selection',
  'toggle-site',
] as const;

export function Keyboard({ keys, onChange }: KeyboardProps) {
  const messages = useMessages(optionsMessages);
  const names: Readonly<Record<CommandName, string>> = {
    'next-mention': messages.nextMention(),
    'previous-mention': messages.previousMention(),
    _execute_action: messages.openPopup(),
    'look-up-selection': messages.lookUpSelection(),
    'toggle-site': messages.toggleSite(),
  };
  return (
    <Section id="keyboard" heading={messages.keyboard()} hint={messages.keyboardHint()}>
      <dl class="keys">
        {commandNames.map((command) => (
          <div key={command}>
            <dt>{names[command]}</dt>
            <dd>
              {keys[command] ? (
                <kbd dir="ltr">{keys[command].split('+').join(' + ')}</kbd>
              ) : (
                <span class="hint">{messages.notSet()}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {onChange ? (
        <p>
          <button type="button" class="button" onClick={onChange}>
            {messages.changeKeys()}
          </button>
        </p>
      ) : (
        <p class="hint">{messages.changeKeysByHand()}</p>
      )}
    </Section>
  );
}
