// Tells the background how many subjects this frame mentions, for the number on the toolbar button.
import { tellBackground } from '../../messaging/send.ts';
import type { FactCards } from './fact-cards.ts';

/** Tells it after each change, and nothing at all while nothing has been found: most pages never wake the worker. */
export function reportSubjects(cards: FactCards, signal: AbortSignal): void {
  let told = '';
  cards.onChange(() => {
    const subjects = cards.subjects().toSorted();
    const now = subjects.join();
    if (now === told) return;
    told = now;
    void tellBackground({ type: 'subjects-found', subjects });
  }, signal);
}
