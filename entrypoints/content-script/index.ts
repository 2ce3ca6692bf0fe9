// The content script: in each frame of each page, from the text's being there until the frame goes.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isReadable } from '../../frame/documents.ts';
import { isOrphaned } from '../../frame/extension-api.ts';
import { FrameController } from '../../frame/frame-controller.ts';
import { openDoor, wanted } from '../../frame/handover.ts';
import { logError } from '../../frame/log.ts';
import { askBackground, tellBackground } from '../../frame/send.ts';
import { whenVisible } from '../../frame/when-visible.ts';

// Not one of WXT's content scripts, whose start is told to the page in a message and an event; wxt.config.ts puts it
// into the manifest. On a page without a mention no API of the extension is touched: the first use of one costs more
// than the look at the page.
export default defineUnlistedScript(() => {
  openDoor(() => {
    const controller = new FrameController({
      spot: (texts, wantsSettings) => askBackground({ type: 'spot', texts, wantsSettings }),
      settings: () => askBackground({ type: 'settings-wanted' }),
      bringCards: async () => {
        await askBackground({ type: 'card-wanted' });
        return wanted('cards');
      },
      tellSubjects: (subjects) => tellBackground({ type: 'subjects-found', subjects }),
      isOrphaned,
      onError: logError,
    });
    if (isReadable(document)) whenVisible(() => controller.start());
    void wanted('leaderCores').then((cores) => controller.lookAlsoFor(cores));
    return controller;
  });
});
