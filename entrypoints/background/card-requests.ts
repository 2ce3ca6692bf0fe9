// What a card asks for that changes a setting or opens a window: from a card that is open, one request at a time.
import browser, { type Runtime } from 'webextension-polyfill';
import type { SubjectId } from '../../data/subjects.ts';
import { openPopup } from './open-popup.ts';
import { addressOf } from './page-settings.ts';
import { switchSite } from './sites.ts';

/** Opens the popup for a card, with its subject if there is one, over the tab that the reader is in. */
export async function openForCard(
  subject: SubjectId | undefined,
  { tab }: Runtime.MessageSender,
): Promise<void> {
  // Nothing is awaited before: Firefox lets the popup open within the turn of a press only.
  if (tab?.active === true) await oneAtATime(() => openPopup(subject === undefined ? {} : { subject }, tab));
}

/** Switches the site of the sender's tab, whichever frame the card is in. */
export async function switchSiteForCard(isOn: boolean, sender: Runtime.MessageSender): Promise<void> {
  // The undo is there before the switch is saved, which waits where the browser has been given much to save.
  if (switching && isSameFrame(switching.sender, sender)) switching.isOn = isOn;
  else await oneAtATime(async () => followPresses({ isOn, sender }));
}

/** How a card's site is to be, by the last press. */
interface Switching {
  isOn: boolean;
  readonly sender: Runtime.MessageSender;
}

let switching: Switching | undefined;

/** Saves the first press, and what was pressed last while it was being saved. */
async function followPresses(pressed: Switching): Promise<void> {
  const { sender } = pressed;
  const address = addressOf(sender);
  switching = pressed;
  try {
    if (address === undefined || !(await hasOpenCard(sender))) return;
    let saved: boolean | undefined;
    while (saved !== pressed.isOn) {
      saved = pressed.isOn;
      // oxlint-disable-next-line eslint/no-await-in-loop -- the last press is to be the last that is saved
      await switchSite(address, saved, sender.tab?.incognito === true);
    }
  } finally {
    switching = undefined;
  }
}

function isSameFrame(one: Runtime.MessageSender, other: Runtime.MessageSender): boolean {
  return (
    one.tab?.id === other.tab?.id && one.frameId === other.frameId && addressOf(one) === addressOf(other)
  );
}

let isBusy = false;

/** Whatever comes before the last request is done is nobody's: no hand is as quick. */
async function oneAtATime(request: () => Promise<void>): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  try {
    await request();
  } finally {
    isBusy = false;
  }
}

async function hasOpenCard({ tab, frameId }: Runtime.MessageSender): Promise<boolean> {
  if (tab?.id === undefined || frameId === undefined) return false;
  const [answer] = await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId] },
    injectImmediately: true,
    func: askFrame,
  });
  return answer?.result === true;
}

/** Runs in the frame, with nothing of this file around it: see frame/handover.ts for what it finds there. */
function askFrame(): boolean {
  const key = Symbol.for('fact-cards');
  const here: { isCardOpen?: () => boolean } | undefined = Reflect.get(globalThis, key);
  return here?.isCardOpen?.() === true;
}
