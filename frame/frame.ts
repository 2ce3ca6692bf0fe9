// One frame of a page, from the content script's start: a look-out at first, and all else once there is a sign of
// something to do. That is a script of its own, so that pages without a mention have little to compile.
import type { ToFrame } from '../messaging/messages.ts';
import { lookOut, type Sign } from '../page/text/look-out.ts';
import { pageSearch } from '../page/text/page-search.ts';
import { detect, mayMention } from '../spotting/detect.ts';
import { offReasonOf } from './documents.ts';
import { connect, isOrphaned } from './extension-api.ts';
import type { FrameController } from './frame-controller.ts';
import { type FrameDoor, wanted } from './handover.ts';
import { InnerFrames } from './inner-frames.ts';
import { logError } from './log.ts';
import { askUntilAnswered } from './pauses.ts';
import { askBackground } from './send.ts';
import { whenVisible } from './when-visible.ts';

/** Begins, and tells how the frame is reached from the background. */
export function startFrame(): FrameDoor {
  const frames = new InnerFrames();
  let controller: Promise<FrameController> | undefined;
  let endLookOut: (() => void) | undefined;

  async function bring(): Promise<FrameController> {
    askUntilAnswered(() => askBackground({ type: 'controller-wanted' }));
    const start = await wanted('controller');
    // What was compiled in one task is made in the next, and begins in the one after that: each takes its time.
    await nextTask();
    const made = start({
      detect,
      pageSearch,
      offReasonOf,
      ask: askBackground,
      connect,
      isOrphaned,
      lookForFrames: (root) => frames.look(root),
    });
    await nextTask();
    return made;
  }

  async function follow(sign?: Sign): Promise<FrameController> {
    endLookOut?.();
    // It holds what the look-out has read.
    endLookOut = undefined;
    controller ??= bring();
    const started = await controller;
    started.start(sign);
    // What it has no use for is not to be kept.
    sign?.changes();
    return started;
  }

  function tryFollow(sign?: Sign, message?: ToFrame): void {
    follow(sign).then((started) => message && started.receive(message), logError);
  }

  whenVisible(() => {
    if (offReasonOf(document)) return;
    // Not in the task that has compiled the script.
    setTimeout(() => {
      if (controller) return;
      endLookOut = lookOut({
        detect,
        mayMention,
        onSign: tryFollow,
        onElements: () => frames.look(document),
      });
    });
  });
  return {
    receive: (message) => {
      // A frame that marks nothing has no use for settings: they come with its first answer.
      if (message.type !== 'settings' || controller) tryFollow(undefined, message);
    },
    wake: () => {
      if (!controller) tryFollow();
    },
  };
}

async function nextTask(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}
