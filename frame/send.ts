// Sends messages from a frame to the background.
import type { Answer, ToBackground } from '../messaging/messages.ts';
import { sendMessage } from './extension-api.ts';

/** Asks the background; rejects where nobody listens, as while the extension is updated. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the answers are the background's, see answerMessage
export const askBackground = sendMessage as <Message extends ToBackground>(
  message: Message,
) => Promise<Answer<Message>>;

/** Tells the background, which need not be there. */
export function tellBackground(message: ToBackground): void {
  sendMessage(message).catch(() => undefined);
}
