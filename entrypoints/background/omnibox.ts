// The keyword “fc” in the address bar: suggests subjects and facts, and opens them.
import browser, { type Omnibox } from 'webextension-polyfill';
import { factById } from '../../data/facts.ts';
import { isSubjectId, type SubjectId } from '../../data/subjects.ts';
import { factText, subjectName, type Texts } from '../../data/texts.ts';
import { allTexts, chosenLanguage, languageIn } from '../../locales/languages.ts';
import { createSearch, type Search, type SubjectHit } from '../../lookup/search.ts';
import { loadSettings } from '../../settings/storage.ts';
import { popupAddress } from './open-popup.ts';

/** As many as address bars show. */
const SUGGESTIONS = 6;

/** Made when it is first needed: most of the background's lives know no search. */
let search: Search | undefined;

/** What the address bar says before anything is typed. */
export function describeOmnibox(description: string): void {
  browser.omnibox?.setDefaultSuggestion({ description });
}

export async function offerSuggestions(
  text: string,
  suggest: (suggestions: Omnibox.SuggestResult[]) => void,
): Promise<void> {
  search ??= createSearch(allTexts);
  const { values } = await loadSettings(browser.storage);
  const { texts } = languageIn(chosenLanguage(values.language, browser.i18n.getUILanguage()));
  suggest(
    search(text, texts)
      .subjects.flatMap((hit) => suggestionsFor(hit, texts))
      .slice(0, SUGGESTIONS),
  );
}

export function openSuggestion(text: string, disposition: Omnibox.OnInputEnteredDisposition): void {
  const subject = suggestedSubject(text);
  const url = popupAddress(subject === undefined ? { query: text } : { subject });
  if (disposition === 'currentTab') void browser.tabs.update({ url });
  else void browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

/** The subject of a suggestion that was taken; none of words that only begin as one does. */
function suggestedSubject(text: string): SubjectId | undefined {
  const [subject, fact, ...more] = text.split(' ');
  const isSuggestion = more.length === 0 && (fact === undefined || factById(fact) !== undefined);
  return isSuggestion && isSubjectId(subject) ? subject : undefined;
}

function suggestionsFor({ subject, named, facts }: SubjectHit, texts: Texts): Omnibox.SuggestResult[] {
  const name = subjectName(texts, subject);
  const itself = { content: subject, description: name };
  const details = facts.map(({ fact }) => ({
    content: `${subject} ${fact.id}`,
    description: withoutMarkup(`${name}: ${factText(texts, fact, subject)}`),
  }));
  return named ? [itself, ...details] : details;
}

/** Chromium takes descriptions for XML, Firefox for plain text. */
function withoutMarkup(text: string): string {
  return text.replaceAll(/[<>&]/g, ' ');
}
