// The keyboard commands: the card of the next or the previous mention.
import { browser } from 'wxt/browser';
import type { ToContent } from '../messaging/messages.ts';
import type { FactCards } from './fact-cards.ts';

/** Follows the commands that the background passes on to every frame of the tab; the frame with the focus acts. */
export function followSteps(cards: FactCards, signal: AbortSignal): void {
  const onMessage = (message: ToContent): void => {
    if (message.type === 'step' && hasFocus()) cards.withCards((ready) => ready.step(message.direction));
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
}

/** A document also has the focus while one of its frames has it. */
function hasFocus(): boolean {
  const { activeElement } = document;
  return (
    document.hasFocus() &&
    !(activeElement instanceof HTMLIFrameElement || activeElement instanceof HTMLFrameElement)
  );
}
