// Where the button is, what the extension may do, and what stays with the reader.
import { welcomeMessages } from '../../locales/welcome.ts';
import { Icon } from '../Icon.tsx';
import { tickIcon } from '../icons.ts';
import { useMessages } from '../locale-context.ts';

export interface FirstStepsProps {
  /** Where the toolbar button is. Undefined until the browser has told. */
  readonly button?: 'chromium' | 'firefox' | 'android' | 'pinned' | undefined;
  /** Whether the browser lets the extension read pages. */
  readonly hasAccess?: boolean | undefined;
  /** Asks the browser for that. */
  readonly onAllow: () => void;
}

export function FirstSteps({ button, hasAccess, onAllow }: FirstStepsProps) {
  const messages = useMessages(welcomeMessages);
  return (
    <div class="first-steps">
      <section aria-labelledby="button">
        <h2 id="button">{messages.button()}</h2>
        {button && <p>{whereButtonIs(button, messages)}</p>}
        <p>{messages.buttonText()}</p>
      </section>
      <section aria-labelledby="access">
        <h2 id="access">{messages.access()}</h2>
        <ul>
          <li>{messages.accessPages()}</li>
          <li>{messages.accessStorage()}</li>
          <li>{messages.accessMenu()}</li>
        </ul>
        <output class="access">
          {hasAccess === true && (
            <span>
              <Icon path={tickIcon} />
              {messages.accessGranted()}
            </span>
          )}
          {hasAccess === false && messages.accessMissing()}
        </output>
        {hasAccess === false && (
          <button type="button" class="button main" onClick={onAllow}>
            {messages.allow()}
          </button>
        )}
      </section>
      <section aria-labelledby="private">
        <h2 id="private">{messages.private()}</h2>
        <p>{messages.privateText()}</p>
      </section>
    </div>
  );
}

function whereButtonIs(button: NonNullable<FirstStepsProps['button']>, messages: WelcomeMessages): string {
  switch (button) {
    case 'pinned':
      return messages.buttonPinned();
    case 'firefox':
      return messages.buttonFirefox();
    case 'android':
      return messages.buttonAndroid();
    default:
      return messages.buttonChromium();
  }
}
