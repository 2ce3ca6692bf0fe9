// The page's script: put by the background into the frames that may have a mention, beside the content script.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageReading } from '../../page/text/page-reading.ts';
import type { HitsIn } from '../../spotting/prefilter.ts';
import { isReadable, siteAddress } from '../../frame/documents.ts';
import { whenVisible } from '../../frame/when-visible.ts';
import { reportSubjects } from '../../frame/badge.ts';
import { FactCards } from '../../frame/fact-cards.ts';
import { reportMentions } from '../../frame/mentions-port.ts';
import { followSettings } from '../../frame/settings.ts';
import { followSteps } from '../../frame/steps.ts';

export default defineUnlistedScript(() => {
  if (globalThis.attachPageScript) globalThis.attachPageScript(start);
  else globalThis.earlyPageScript = start;
});

function start(reading: PageReading, hitsIn: HitsIn): void {
  const ending = new AbortController();
  const { signal } = ending;
  const cards = new FactCards({
    isReadable: isReadable(document),
    address: siteAddress(),
    reading,
    hitsIn,
    onRival: () => ending.abort(),
    signal,
  });
  reportMentions(cards, signal);
  reportSubjects(cards, signal);
  followSteps(cards, signal);
  whenVisible(() => followSettings((settings) => cards.apply(settings), signal));
}
