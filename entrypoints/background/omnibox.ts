// The keyword “fc” in the address bar: suggests subjects and facts, and opens them.
import browser, { type Omnibox } from 'webextension-polyfill';
import { factText } from '../../data/facts.ts';
import { isSubjectId, subjectOf } from '../../data/subjects.ts';
import { search, type SubjectHit } from '../../lookup/search.ts';
import { popupAddress } from './open-popup.ts';

/** As many as address bars show. */
const SUGGESTIONS = 6;

/** What the address bar says before anything is typed. */
export function describeOmnibox(): void {
  browser.omnibox?.setDefaultSuggestion({ description: browser.i18n.getMessage('omniboxDescription') });
}

export function offerSuggestions(
  text: string,
  suggest: (suggestions: Omnibox.SuggestResult[]) => void,
): void {
  suggest(search(text).subjects.flatMap(suggestionsFor).slice(0, SUGGESTIONS));
}

export function openSuggestion(text: string, disposition: Omnibox.OnInputEnteredDisposition): void {
  const [subject] = text.split(' ');
  const url = popupAddress(isSubjectId(subject) ? { subject } : { query: text });
  if (disposition === 'currentTab') void browser.tabs.update({ url });
  else void browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

function suggestionsFor({ subject, named, facts }: SubjectHit): Omnibox.SuggestResult[] {
  const { name } = subjectOf(subject);
  const itself = { content: subject, description: name };
  const details = facts.map(({ fact }) => ({
    content: `${subject} ${fact.id}`,
    description: withoutMarkup(`${name}: ${factText(fact, subject)}`),
  }));
  return named ? [itself, ...details] : details;
}

/** Chromium takes descriptions for XML, Firefox for plain text. */
function withoutMarkup(text: string): string {
  return text.replaceAll(/[<>&]/g, ' ');
}
