// What happens in a soak: what a page does to itself and to us, and what its reader does, one at a time.
import { setTimeout } from 'node:timers/promises';
import { type Page, TargetType } from 'puppeteer-core';
import type { Settings } from '../../settings/settings.ts';
import { type Driver, headlessViewport } from '../browser/harness/driver.ts';
import { marksOf } from '../browser/harness/marks.ts';
import { type Point, moveTo, pointOfMention } from '../browser/harness/pointer.ts';
import { type Change, applyChanges, changeKinds } from '../page/changes.ts';
import { within } from '../browser/harness/wait.ts';
import { hostileActs } from './hostile.ts';
import type { Random } from './random.ts';

export interface Stage {
  readonly driver: Driver;
  /** The page that lives as long as the run. */
  readonly page: Page;
  /** A page of the extension, for its storage. */
  readonly own: Page;
  readonly random: Random;
  /** Bodies that the page can show, the first when it is measured. */
  readonly bodies: readonly string[];
}

type Act = (stage: Stage) => Promise<string>;

/** The more often it stands here, the more often it is done. */
const acts: readonly Act[] = [
  change,
  change,
  change,
  hostile,
  hostile,
  route,
  read,
  read,
  read,
  write,
  endWorker,
];

/** Does one thing, and tells what. */
export async function actOnce(stage: Stage): Promise<string> {
  return stage.random.of(acts)(stage);
}

/** Another view in the same document, as a page of one document shows it. */
export async function show(page: Page, body: string): Promise<void> {
  await page.evaluate((html) => {
    history.pushState(null, '', `#${history.length}`);
    const view = document.createElement('body');
    view.innerHTML = html;
    for (const old of document.querySelectorAll('body')) old.remove();
    document.documentElement.append(view);
  }, body);
}

async function route({ page, random, bodies }: Stage): Promise<string> {
  await show(page, random.of(bodies));
  return 'route';
}

const texts = ['Kazakh', 'stan', 'Uzbekistan', 'Central ', ' Asia', 'Таджики', 'стан', 'CSTO', ' ', '\n', ''];

async function change({ page, random }: Stage): Promise<string> {
  const changes = Array.from({ length: 1 + random.below(12) }, (): Change => ({
    kind: random.of(changeKinds),
    node: random.below(1e9),
    other: random.below(1e9),
    text: random.of(texts) + random.of(texts),
  }));
  // A page's own mistakes end its own script: an element into one below it, a field that is named like a method.
  return page.evaluate(applyChanges, changes).then(
    () => 'change',
    () => 'change cut short',
  );
}

async function hostile({ page, random }: Stage): Promise<string> {
  const [name, act] = random.of(Object.entries(hostileActs));
  return page.evaluate(act).then(
    () => name,
    () => `${name}, cut short`,
  );
}

/** Opens a card on a mention, by pointer or key, and closes it, or not. */
async function read(stage: Stage): Promise<string> {
  const { page, random } = stage;
  if (random.below(4) === 0) await pressNext(stage);
  else {
    const words = Object.values(await marksOf(page)).flat();
    if (words.length === 0) return 'nothing to read';
    const point = await pointOfMention(page, random.of(words)).catch(() => undefined);
    if (point === undefined) return 'a mention that went';
    // Saved pages keep some words beside the window, where no scrolling brings them in.
    if (!isInWindow(point)) return 'a mention out of reach';
    await moveTo(page, point);
    if (random.below(2) === 0) await page.mouse.click(point.x, point.y);
  }
  await setTimeout(random.below(800));
  if (random.below(2) === 0) await page.keyboard.press('Escape');
  else await page.mouse.move(random.below(1_000), random.below(700));
  return 'read';
}

function isInWindow({ x, y }: Point): boolean {
  const { width, height } = headlessViewport;
  return x >= 0 && y >= 0 && x < width && y < height;
}

async function write({ own, random }: Stage): Promise<string> {
  const settings: Partial<Settings> = {
    markStyle: random.of(['dotted', 'line', 'tint'] as const),
    density: random.of(['auto', 'section'] as const),
    theme: random.of(['system', 'light', 'dark'] as const),
    language: random.of(['en', 'ru'] as const),
    markLeaders: random.below(2) === 0,
  };
  await store(own, settings);
  return 'settings';
}

/** Writes settings as the options page does. */
async function store(own: Page, settings: Partial<Settings>): Promise<void> {
  await own.evaluate(async (items) => {
    await ('browser' in globalThis ? browser : chrome).storage.sync.set(items);
  }, settings);
}

/** Ends the background as the browser does when it likes. Firefox's is ended by idling alone. */
async function endWorker({ driver }: Stage): Promise<string> {
  const isOurs = (url: string): boolean => url.startsWith(driver.extensionOrigin);
  // Puppeteer learns a moment late that one has ended by itself.
  const target = driver.browser
    .targets()
    .find((candidate) => candidate.type() === TargetType.SERVICE_WORKER && isOurs(candidate.url()));
  if (target === undefined) return 'no background to end';
  const worker = await target.worker().catch(() => undefined);
  await worker?.close().catch(() => undefined);
  return 'background ended';
}

/** Presses the keys of the next mention. Where the background ends on the way, nothing comes of them. */
export async function pressNext({ driver, page, own }: Stage): Promise<void> {
  // A command's event is raised in it, where it runs.
  await own.evaluate(async () => {
    await ('browser' in globalThis ? browser : chrome).runtime.sendMessage({ type: 'settings-wanted' });
  });
  const pressing = driver.pressCommand(page, 'next-mention').catch(() => undefined);
  await within(5_000, pressing, undefined);
}

/** What is used of the browsers' API in the extension's own page. */
interface ExtensionApi {
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: { sync: { set(items: object): Promise<void> } };
}
declare const browser: ExtensionApi;
declare const chrome: ExtensionApi;
