// Which frame of a tab acts on a command of the keyboard.
import browser from 'webextension-polyfill';
import { HIGHLIGHT_PREFIX } from '../../page/marks/highlights.ts';

/** A frame as far as it matters for a command. */
export interface FrameState {
  readonly frameId: number;
  /** Whether the keyboard is in it. */
  readonly hasFocus: boolean;
  /** Whether words of it are marked. */
  readonly hasMarks: boolean;
}

/** The tab's own page. */
const TOP = 0;

/**
 * The frame in which a reader goes to the next mention: that which the keyboard is in or, where it has none, the page or
 * else another frame that has. Chromium 156 leaves the keyboard in no frame when one that has it is taken away, until the
 * reader clicks.
 */
export function frameForStep(frames: readonly FrameState[]): number {
  const focused = frames.find(({ hasFocus }) => hasFocus);
  const top = frames.find(({ frameId }) => frameId === TOP);
  const withMarks = [focused, top, ...frames].find((frame) => frame?.hasMarks);
  // Where there is no mark yet, one may come.
  return (withMarks ?? focused)?.frameId ?? TOP;
}

/** Rejects in pages that the browser lets no script into. */
export async function framesOf(tabId: number): Promise<FrameState[]> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    injectImmediately: true,
    func: stateHere,
    args: [HIGHLIGHT_PREFIX],
  });
  return frames.flatMap(({ frameId, result }) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is run there gives that
    result ? [{ frameId, ...(result as Omit<FrameState, 'frameId'>) }] : [],
  );
}

/** Runs in the frame, with nothing of this file around it. A page may hide properties of its document. */
function stateHere(prefix: string): Omit<FrameState, 'frameId'> {
  const focus = Object.getOwnPropertyDescriptor(Document.prototype, 'activeElement')?.get?.call(document);
  const isInFrame = focus instanceof HTMLIFrameElement || focus instanceof HTMLFrameElement;
  return {
    // A document also has the focus while one of its frames has it.
    hasFocus: Document.prototype.hasFocus.call(document) && !isInFrame,
    hasMarks: [...CSS.highlights.keys()].some((name) => name.startsWith(prefix)),
  };
}
