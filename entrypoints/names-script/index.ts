// The second script: put by the background into the frames that may have a mention, beside the content script.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findMentions } from '../../spotting/index.ts';

export default defineUnlistedScript(() => {
  globalThis.attachNames?.(findMentions);
});
