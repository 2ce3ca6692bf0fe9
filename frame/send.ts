// Sends messages from a frame to the background.
import type { Answer, ToBackground } from '../messaging/messages.ts';
import { sendMessage } from './extension-api.ts';

/** Asks the background; rejects where nobody listens, as while the extension is updated. */
export async function askBackground<Message extends ToBackground>(
  message: Message,
): Promise<Answer<Message>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the background's, see answerMessage
  return (await sendMessage(message)) as Answer<Message>;
}

/** Tells the background, which need not be there. */
export function tellBackground(message: ToBackground): void {
  sendMessage(message).catch(() => undefined);
}
