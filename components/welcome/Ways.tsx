// The ways to open a card.
import { welcomeMessages } from '../../locales/welcome.ts';
import { embedAll } from '../embed.ts';
import { useMessages } from '../locale-context.ts';

export interface WaysProps {
  readonly nextMentionKeys: string | undefined;
}

export function Ways({ nextMentionKeys }: WaysProps) {
  const messages = useMessages(welcomeMessages);
  return (
    <dl class="ways">
      <div>
        <dt>{messages.mouse()}</dt>
        <dd>{messages.mouseText()}</dd>
      </div>
      <div>
        <dt>{messages.touch()}</dt>
        <dd>{messages.touchText()}</dd>
      </div>
      {nextMentionKeys !== undefined && (
        <div>
          <dt>{messages.keyboard()}</dt>
          <dd>
            {embedAll((slot) => messages.keyboardText({ keys: slot('keys'), escape: slot('escape') }), {
              keys: <kbd dir="ltr">{nextMentionKeys.split('+').join(' + ')}</kbd>,
              escape: <kbd>{messages.escape()}</kbd>,
            })}
          </dd>
        </div>
      )}
    </dl>
  );
}
