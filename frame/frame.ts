// One frame of a page, from the content script's start: a look-out at first, and all else once there is a sign of
// something to do. What follows is in the same script but comes to life only when it is imported, so that pages without
// a mention do not pay for it.
import type { ToFrame } from '../messaging/messages.ts';
import { lookOut, type Sign } from '../page/text/look-out.ts';
import { mayMention } from '../spotting/detect.ts';
import { isReadable } from './documents.ts';
import type { FrameController } from './frame-controller.ts';
import type { FrameDoor } from './handover.ts';
import { logError } from './log.ts';
import { whenVisible } from './when-visible.ts';

/** Begins, and tells how the frame is reached from the background. */
export function startFrame(): FrameDoor {
  let controller: Promise<FrameController> | undefined;
  let endLookOut: (() => void) | undefined;

  function follow(sign?: Sign): Promise<FrameController> {
    endLookOut?.();
    controller ??= import('./start-controller.ts').then(({ startController }) => startController());
    void controller.then((started) => started.start(sign)).catch(logError);
    return controller;
  }

  if (isReadable(document)) {
    whenVisible(() => {
      if (!controller) endLookOut = lookOut(mayMention, follow);
    });
  }
  return {
    receive: (message: ToFrame) => {
      // A frame that marks nothing has no use for settings: they come with its first answer.
      if (message.type === 'settings' && !controller) return;
      void follow()
        .then((started) => started.receive(message))
        .catch(logError);
    },
    wake: () => void follow(),
  };
}
