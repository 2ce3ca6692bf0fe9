// The content script: in each frame of each page, from the text's being there until the frame goes.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tellBackground } from '../../messaging/send.ts';
import { lookingOut } from '../../page/text/look-out.ts';
import { hitsIn } from '../../spotting/prefilter.ts';
import { isReadable } from '../../frame/documents.ts';
import type { StartPage } from '../../frame/page-slot.ts';
import { whenVisible } from '../../frame/when-visible.ts';

// Not one of WXT's content scripts, whose start is told to the page in a message and an event; wxt.config.ts puts it
// into the manifest. On a page without a mention no API of the extension is touched: the first use of one costs more
// than the look at the page.
export default defineUnlistedScript(() => {
  const reading = lookingOut(() => void tellBackground({ type: 'script-wanted', script: 'page' }));
  let isAttached = false;
  globalThis.attachPageScript = (start: StartPage) => {
    if (isAttached) return;
    isAttached = true;
    start(reading, hitsIn);
  };
  if (globalThis.earlyPageScript) globalThis.attachPageScript(globalThis.earlyPageScript);
  else if (isReadable(document)) whenVisible(() => reading.start());
});
