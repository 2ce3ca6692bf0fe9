// Whether the extension stands whatever a page and its reader do for as long as one likes: random acts on one page that
// is never loaded anew, and figures that must be level at the end.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { argumentsOf } from '../../tools/arguments.ts';
import { build } from '../../tools/build.ts';
import type { Engine } from '../../tools/browsers.ts';
import { savedPages } from '../bench/saved-pages.ts';
import { frameWithCard } from '../browser/harness/card.ts';
import { ownConsoleLines } from '../browser/harness/console.ts';
import { marksOf } from '../browser/harness/marks.ts';
import { keepSettingsPage, setSettings } from '../browser/harness/settings.ts';
import { startSite } from '../browser/harness/site.ts';
import { startTestDriver } from '../browser/harness/start-driver.ts';
import { waitFor } from '../browser/harness/wait.ts';
import { type Stage, actOnce, pressNext, show } from './acts.ts';
import { evenIfStopped, timeAwake } from './awake.ts';
import { Random } from './random.ts';
import { type Sample, sampleOf, watchThread } from './sample.ts';
import { stateOf } from './state.ts';

const usage =
  'npm run soak -- [--minutes 30] [--pages FOLDER] [--engine chromium or firefox] [--seed NUMBER]';
const { values } = argumentsOf(usage, {
  options: {
    minutes: { type: 'string', default: '30' },
    pages: { type: 'string' },
    engine: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
  },
});
const minutes = Number(values.minutes);
const sampleFolder = join(import.meta.dirname, '..', '..', 'sample');
const calm = '<p style="margin: 3em">A road leads from Kazakhstan to Uzbekistan.</p>';
/** As marked on the calm body with any settings; the page may have put something of its own beside them. */
const calmMarks = JSON.stringify([['Kazakhstan'], ['Uzbekistan']]);

// Of a background that is killed while it starts puppeteer 25 tells by a rejection that nobody is given to handle.
process.on('unhandledRejection', (error) => {
  if (!(error instanceof Error && error.name === 'TargetCloseError')) throw error;
});

const engines: readonly Engine[] = ['chromium', 'firefox'];
let faults = 0;
for (const engine of engines.filter((name) => (values.engine ?? name) === name)) faults += await soak(engine);
process.exitCode = faults === 0 ? 0 : 1;

/** @returns how many figures were not level, and errors */
async function soak(engine: Engine): Promise<number> {
  console.log(`\n${engine}, ${minutes} minutes, --seed ${values.seed}`);
  const site = await startSite(sampleFolder);
  const driver = await startTestDriver(engine, { extension: build(engine, true) });
  const own = await driver.openOwnPage('options.html');
  await keepSettingsPage(driver);
  const page = await driver.browser.newPage();
  page.on('dialog', (dialog) => void dialog.dismiss());
  const lines = ownConsoleLines(page, driver.extensionOrigin);
  await page.goto(site.add(`<!doctype html><html lang="en"><body>${calm}`));
  await stayThere(page);
  await watchThread(page);
  const stage: Stage = { driver, page, own, random: new Random(Number(values.seed)), bodies: bodies() };
  const acts: string[] = [];
  const samples: Sample[] = [];
  let hasStopped = false;
  try {
    await run(stage, { acts, samples, lines });
  } catch (error) {
    hasStopped = true;
    console.log(error, `\nbehind ${acts.slice(-20).join(', ')}\n`, await stateOf(stage));
  }
  console.log([...countsOf(acts)].map(([name, count]) => `${name} ${count}`).join(', '));
  const errors = [...lines, ...(await driver.ownErrors())];
  for (const line of errors) console.log(`✗ ${line}`);
  await driver.close();
  await site.close();
  const risen = risenIn(samples);
  console.log(risen.length === 0 ? '✓ level' : `✗ not level: ${risen.join(', ')}`);
  return risen.length + errors.length + Number(hasStopped);
}

/** What comes of a run, as it goes on. */
interface Course {
  readonly acts: string[];
  readonly samples: Sample[];
  /** What the extension has written to the page's console. */
  readonly lines: readonly string[];
}

async function run(stage: Stage, { acts, samples, lines }: Course): Promise<void> {
  const { driver, page } = stage;
  const lasting = new Set(await driver.browser.pages());
  const began = timeAwake();
  const elapsed = (): number => (timeAwake() - began) / 60_000;
  let slowest = { name: 'none', took: 0 };
  for (let next = 0; elapsed() < minutes || samples.length < 2;) {
    if (elapsed() >= next) {
      const sample = await evenIfStopped(async () => {
        await comeToRest(stage, lasting);
        return sampleOf(driver, page);
      });
      const errors = lines.length + (await driver.ownErrors()).length;
      samples.push({
        minute: Math.round(elapsed() * 10) / 10,
        ...sample,
        slowest: `${slowest.name}, ${Math.round(slowest.took)}`,
        acts: acts.length,
        errors,
      });
      slowest = { name: 'none', took: 0 };
      console.log(JSON.stringify(samples.at(-1)));
      next = elapsed() + Math.min(1, minutes / 10);
    }
    const beganAct = timeAwake();
    const name = await evenIfStopped(async () => actOnce(stage));
    acts.push(name);
    const took = timeAwake() - beganAct;
    if (took > slowest.took) slowest = { name, took };
  }
}

function countsOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/**
 * Links, forms and redirections, of which saved pages are full, would lead away from the page that is to last. Asked for by
 * no listener of its window or document, as the page may empty these.
 */
async function stayThere(page: Page): Promise<void> {
  await page.evaluate(() => {
    navigation.addEventListener('navigate', (event) => {
      if (!event.destination.sameDocument) event.preventDefault();
    });
    // Two saved pages have buttons for that. In Firefox a page stands still behind the dialog, which nobody sees here.
    window.print = () => undefined;
  });
}

/** The calm body and the saved pages', or those of the samples and the zoo. */
function bodies(): string[] {
  const saved = values.pages
    ? savedPages(values.pages).map(({ html }) => html)
    : ['article.html', 'article-ru.html'].map((name) => readFileSync(join(sampleFolder, name), 'utf8'));
  return [calm, ...saved.map((html) => /<body[^>]*>([^]*)/i.exec(html)?.[1] ?? html)];
}

/**
 * The calm body with all of its marks, its card once opened and closed. What the reader has come to press in cards is
 * undone: sites that are switched off, pages of links.
 */
async function comeToRest(stage: Stage, lasting: ReadonlySet<Page>): Promise<void> {
  const { page, driver } = stage;
  await setSettings(driver, {});
  for (const other of await driver.browser.pages()) if (!lasting.has(other)) await other.close();
  await page.bringToFront();
  await show(page, calm);
  const marks = async (): Promise<string> => {
    const { kz, uz } = await marksOf(page);
    return JSON.stringify([kz, uz]);
  };
  await waitFor(
    'The marks of the calm page',
    async () => {
      // What was pressed last may be carried out only now.
      await setSettings(driver, {});
      return (await marks()) === calmMarks;
    },
    120_000,
  );
  await waitFor(
    'A card',
    async () => {
      await pressNext(stage);
      return waitFor('A card', async () => frameWithCard(page), 5_000).catch(() => undefined);
    },
    120_000,
  );
  await page.keyboard.press('Escape');
  await waitFor('The end of the card', async () => (await frameWithCard(page)) === undefined, 30_000);
}

type Figure = 'nodes' | 'listeners' | 'heap' | 'memory' | 'longest';

/** The figures whose last third has a higher median than the second: the first is warming up. */
function risenIn(samples: readonly Sample[]): string[] {
  const third = Math.max(1, Math.floor(samples.length / 3));
  return (['nodes', 'listeners', 'heap', 'memory', 'longest'] as const).filter((key) => {
    const middle = median(samples.slice(third, 2 * third), key);
    const last = median(samples.slice(-third), key);
    return last > 1.15 * middle + (key === 'heap' ? 1 : 100);
  });
}

/** Not the average: what the page has just thrown away may not have been collected yet at one of the samples. */
function median(samples: readonly Sample[], key: Figure): number {
  const sorted = samples.map((sample) => sample[key] ?? 0).toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
