// The frame's controller with the services of the extension, for pages of the web.
import { isOrphaned } from './extension-api.ts';
import { FrameController } from './frame-controller.ts';
import { wanted } from './handover.ts';
import { logError } from './log.ts';
import { askBackground, tellBackground } from './send.ts';

export function startController(): FrameController {
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
  void wanted('leaderCores').then((cores) => controller.lookAlsoFor(cores));
  return controller;
}
