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
  await oneAtATime(async () => {
    const address = addressOf(sender);
    if (address !== undefined && (await hasOpenCard(sender))) {
      await switchSite(address, isOn, sender.tab?.incognito === true);
    }
  });
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
