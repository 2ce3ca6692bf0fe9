// Sends messages from a content script, which may outlive the extension's background.
import type { Answer, ToBackground } from './messages.ts';

/**
 * Tells the background, and gives its answer. Silent, and without one, where nobody listens any more: after an update
 * the old script stays in open pages.
 *
 * The browser's object is looked at here and no sooner: its first use takes longer than the look at most pages.
 */
export async function tellBackground<Message extends ToBackground>(
  message: Message,
): Promise<Answer<Message> | undefined> {
  try {
    const answer: unknown = await (globalThis.browser ?? globalThis.chrome)?.runtime?.sendMessage(message);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the background's, see answerMessage
    return answer as Answer<Message>;
  } catch {
    // The page's marks and cards go on without.
    return undefined;
  }
}
