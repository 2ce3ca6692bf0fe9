// The frame's controller with the services of the extension, for pages of the web.
import type { Detect } from '../page/marks/page-marks.ts';
import type { PageSearch } from '../page/text/page-search.ts';
import type { offReasonOf } from './documents.ts';
import type { connect, isOrphaned } from './extension-api.ts';
import { FrameController } from './frame-controller.ts';
import { wanted } from './handover.ts';
import { logError } from './log.ts';
import type { askBackground } from './send.ts';

/** What the content script has that its further script uses, so that it need not be there twice. */
export interface ContentScript {
  readonly detect: Detect;
  readonly pageSearch: PageSearch;
  readonly offReasonOf: typeof offReasonOf;
  readonly ask: typeof askBackground;
  readonly connect: typeof connect;
  readonly isOrphaned: typeof isOrphaned;
  /** Follows the frames within a document or shadow tree, of which some may be new. */
  readonly lookForFrames: (root: Document | ShadowRoot) => void;
}

export type StartController = (script: ContentScript) => FrameController;

export function startController(script: ContentScript): FrameController {
  const controller = new FrameController({
    ...script,
    spot: (texts, wishes) => script.ask({ type: 'spot', texts, ...wishes }),
    settings: () => script.ask({ type: 'settings-wanted' }),
    bringCards: async () => {
      await script.ask({ type: 'card-wanted' });
      return wanted('cards');
    },
    tellSubjects: (subjects) => {
      // It need not be there.
      script.ask({ type: 'subjects-found', subjects }).catch(() => undefined);
    },
    onError: logError,
  });
  void wanted('leaderCores').then((cores) => controller.lookAlsoFor(cores));
  return controller;
}
