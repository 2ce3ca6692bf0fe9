// Tells the background how many subjects this frame mentions, for the number on the toolbar button.
import { browser } from 'wxt/browser';
import type { ToContent } from '../messaging/messages.ts';
import { tellBackground } from '../messaging/send.ts';
import type { FactCards } from './fact-cards.ts';

/**
 * Tells it after each change and when asked to, and nothing at all while nothing has been found: most pages never
 * wake the worker.
 */
export function reportSubjects(cards: FactCards, signal: AbortSignal): void {
  let told = '';
  const tell = (): void => {
    const subjects = cards.subjects().toSorted();
    const now = subjects.join();
    if (now === told) return;
    told = now;
    void tellBackground({ type: 'subjects-found', subjects });
  };
  const onMessage = (message: ToContent): void => {
    if (message.type !== 'tell-subjects') return;
    told = '';
    tell();
  };
  cards.onChange(tell, signal);
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
}
