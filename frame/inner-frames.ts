// Brings the extension into frames that have no address of the web, as `about:blank`, `srcdoc` or `data:`, once a reader
// sees text in them. The manifest leaves them out: a page may have dozens that show nothing, and to put the smallest
// script into one costs the page as much as all else that we do.
import { all, allTextOf, attributeOf, has, nameOf, rootElementOf } from '../page/text/dom.ts';
import { textChanges } from '../page/text/look-out.ts';
import { sendMessage, sendMessageFrom } from './extension-api.ts';
import { isLegible, mayHoldName } from './legible.ts';
import { askUntilAnswered } from './pauses.ts';

/** What has a document within. */
const FRAMES = 'iframe,frame,object,embed';

/** Follows the frames of one document. */
export class InnerFrames {
  readonly #known = new WeakSet<Element>();
  #seeing: IntersectionObserver | undefined;

  /** Looks for frames that are new in a document or shadow tree. */
  look(root: Document | ShadowRoot): void {
    for (const frame of all(root, FRAMES)) {
      if (this.#known.has(frame) || !isWithoutAddress(frame)) continue;
      this.#known.add(frame);
      EventTarget.prototype.addEventListener.call(frame, 'load', () => this.#waitFor(frame));
      this.#waitFor(frame);
    }
  }

  /** The browser tells when it comes into the window, in its own time; of one that is not laid out, nothing. */
  #waitFor(frame: Element): void {
    this.#seeing ??= new IntersectionObserver((entries, observer) => {
      for (const { target, isIntersecting, boundingClientRect: box } of entries) {
        if (!isIntersecting || !isLegible(box.width, box.height)) continue;
        observer.unobserve(target);
        this.#enter(target);
      }
    });
    // Anew, also for one that has been seen before.
    this.#seeing.unobserve(frame);
    this.#seeing.observe(frame);
  }

  #enter(frame: Element): void {
    const inner = documentIn(frame);
    const top = inner && rootElementOf(inner);
    if (!inner || (top && (mayHoldName(allTextOf(top).trim()) || has(top, FRAMES)))) {
      bringInto(frame);
      return;
    }
    // The page may fill it later. An observer of its own, as one cannot leave a single document of several.
    const filling = new MutationObserver(() => {
      filling.disconnect();
      this.#waitFor(frame);
    });
    filling.observe(inner, textChanges);
  }
}

/** Whether the manifest's own content scripts do not reach what is in a frame. */
function isWithoutAddress(frame: Element): boolean {
  const isObject = nameOf(frame) === 'object';
  const address = (attributeOf(frame, isObject ? 'data' : 'src') ?? '').trim();
  if (isObject || nameOf(frame) === 'embed')
    return /^(?:data|blob):(?:text|image\/svg|application\/xhtml)/i.test(address);
  return (
    attributeOf(frame, 'srcdoc') !== null ||
    address === '' ||
    /^(?:about|data|blob|javascript):/i.test(address)
  );
}

/** The document in a frame of our own origin. */
function documentIn(frame: Element): Document | undefined {
  const inner = 'contentDocument' in frame ? frame.contentDocument : undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of frames and objects it is that
  return inner ? (inner as Document) : undefined;
}

/** So often a frame is asked for again: into some the browser lets nobody. */
const MOST_SILENCES = 4;

/** Asks the background, in the name of the frame where it is of our own origin: that tells which one it is. */
function bringInto(frame: Element): void {
  askUntilAnswered(
    () =>
      sendMessageFrom(frame, { type: 'frame-wanted' }).catch(async () =>
        sendMessage({ type: 'frames-wanted' }),
      ),
    MOST_SILENCES,
  );
}
