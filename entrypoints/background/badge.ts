// The number of subjects that a tab's page mentions, on the toolbar button.
import browser, { type Runtime } from 'webextension-polyfill';
import type { SubjectId } from '../../data/subjects.ts';
import { tellTabs } from '../../messaging/tell-frames.ts';
import { loadSettings } from '../../settings/storage.ts';

/** Neutral: it tells of no alarm. */
const colours = { background: '#43504e', text: '#ffffff' };

/** The subjects found in each frame of a tab, by the frame's number. */
type Frames = Readonly<Record<string, readonly SubjectId[]>>;

/** Takes the subjects that one frame mentions into the number. */
export async function countSubjects(
  subjects: readonly SubjectId[],
  sender: Runtime.MessageSender,
): Promise<void> {
  if (await isWanted()) await change(sender, () => subjects);
}

/** Takes what one frame has been answered into the number, beside what it mentions already. */
export async function addSubjects(
  subjects: readonly SubjectId[],
  sender: Runtime.MessageSender,
): Promise<void> {
  await change(sender, (before) => [...new Set([...before, ...subjects])]);
}

async function change(
  { tab, frameId }: Runtime.MessageSender,
  next: (before: readonly SubjectId[]) => readonly SubjectId[],
): Promise<void> {
  const tabId = tab?.id;
  if (tabId === undefined || frameId === undefined) return;
  // One after the other: each begins with what the frame before has left.
  await navigator.locks.request('badge', async () => {
    const before = await framesOf(tabId);
    const frames = { ...before, [frameId]: next(before[frameId] ?? []) };
    await browser.storage.session.set({ [keyOf(tabId)]: frames });
    await show(tabId, new Set(Object.values(frames).flat()).size);
  });
}

/** Takes all numbers off, or asks every page for its subjects again. */
export async function followBadgeSetting(changes: Record<string, unknown>, area: string): Promise<void> {
  if (!('badge' in changes) || (area !== 'sync' && area !== 'managed')) return;
  const wanted = await isWanted();
  if (wanted) await tellTabs(() => ({ type: 'tell-subjects' }));
  else for (const { id } of await browser.tabs.query({})) if (id !== undefined) await show(id, 0);
}

async function isWanted(): Promise<boolean> {
  return (await loadSettings(browser.storage)).values.badge;
}

/** Of the page that is in the tab now. */
async function framesOf(tabId: number): Promise<Frames> {
  // The browser takes the number off when the tab goes to another page: what is kept is of the page before, then.
  if ((await browser.action.getBadgeText({ tabId })) === '') {
    await forgetClosedTabs();
    return {};
  }
  const { [keyOf(tabId)]: frames } = await browser.storage.session.get(keyOf(tabId));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written above
  return (frames ?? {}) as Frames;
}

async function show(tabId: number, count: number): Promise<void> {
  const { action, i18n } = browser;
  await action.setBadgeBackgroundColor({ tabId, color: colours.background });
  await action.setBadgeTextColor({ tabId, color: colours.text });
  await action.setBadgeText({ tabId, text: count === 0 ? '' : count.toLocaleString(i18n.getUILanguage()) });
}

async function forgetClosedTabs(): Promise<void> {
  const open = new Set((await browser.tabs.query({})).map(({ id }) => keyOf(id)));
  const kept = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(kept.filter((key) => key.startsWith(keyPrefix) && !open.has(key)));
}

const keyPrefix = 'badge.';

function keyOf(tabId: number | undefined): string {
  return `${keyPrefix}${tabId}`;
}
