// What a run that stopped has to say of how things stood.
import { marksOf } from '../browser/harness/marks.ts';
import { within } from '../browser/harness/wait.ts';
import type { Stage } from './acts.ts';

/** In milliseconds: a page may be what does not answer. */
const PATIENCE = 10_000;
/** Of the page's source, in UTF-16 units. */
const MOST_SOURCE = 600;

/**
 * The page and its marks, the settings as stored, whether a command can be given, all pages open and what the extension
 * has written to the console.
 */
export async function stateOf({ page, own, driver }: Stage): Promise<object> {
  return {
    url: page.url(),
    isHidden: await answerOf(page.evaluate(() => document.hidden)),
    hasFocus: await answerOf(page.evaluate(() => document.hasFocus())),
    source: await answerOf(
      page.evaluate((most) => document.documentElement.outerHTML.slice(0, most), MOST_SOURCE),
    ),
    marks: await answerOf(marksOf(page)),
    settings: await answerOf(
      own.evaluate(async () => ('browser' in globalThis ? browser : chrome).storage.sync.get(null)),
    ),
    command: await answerOf(driver.pressCommand(page, 'next-mention').then(() => 'was given')),
    pages: await answerOf(driver.browser.pages().then((pages) => pages.map((open) => open.url()))),
    errors: await answerOf(driver.ownErrors()),
  };
}

async function answerOf(question: Promise<unknown>): Promise<unknown> {
  return within(PATIENCE, question.catch(String), 'no answer');
}

/** What is used of the browsers' API in the extension's own page. */
interface ExtensionApi {
  storage: { sync: { get(keys: null): Promise<Record<string, unknown>> } };
}
declare const browser: ExtensionApi;
declare const chrome: ExtensionApi;
