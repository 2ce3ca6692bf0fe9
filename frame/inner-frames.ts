// Brings the extension into frames that have no address of the web, as `about:blank`, `srcdoc` or `data:`, once a reader
// sees text in them. The manifest leaves them out: a page may have dozens that show nothing, and to put the smallest
// script into one costs the page as much as all else that we do.
import { all, allTextOf, attributeOf, documentOf, rootElementOf } from '../page/text/dom.ts';
import { sendMessage, sendMessageFrom } from './extension-api.ts';

/** Smaller frames show no line of text, in CSS pixels. */
const LEAST_WIDTH = 40;
const LEAST_HEIGHT = 12;
/** The shortest names have so many letters. */
const LEAST_TEXT = 2;

/** Addresses whose documents the manifest's own content scripts are put into. */
const OF_THE_WEB = /^\s*(?:https?:|file:|[^:]*(?:[/?#]|$))/i;

/** Follows the frames of one document. */
export class InnerFrames {
  readonly #known = new WeakSet<Element>();
  #observer: IntersectionObserver | undefined;
  #filling: MutationObserver | undefined;

  /** Looks for frames that are new in a document or shadow tree. */
  look(root: Document | ShadowRoot): void {
    for (const frame of framesIn(root)) {
      if (this.#known.has(frame) || !isWithoutAddress(frame)) continue;
      this.#known.add(frame);
      EventTarget.prototype.addEventListener.call(frame, 'load', () => this.#see(frame));
      this.#see(frame);
    }
  }

  /** The browser tells when it comes into the window, in its own time; of one that is not laid out, nothing. */
  #see(frame: HTMLIFrameElement): void {
    this.#observer ??= new IntersectionObserver((entries, observer) => {
      for (const { target, isIntersecting, boundingClientRect: box } of entries) {
        if (!isIntersecting || box.width < LEAST_WIDTH || box.height < LEAST_HEIGHT) continue;
        observer.unobserve(target);
        if (target instanceof HTMLIFrameElement) this.#enter(target);
      }
    });
    this.#observer.unobserve(frame);
    this.#observer.observe(frame);
  }

  #enter(frame: HTMLIFrameElement): void {
    const inner = frame.contentDocument;
    const top = inner && rootElementOf(inner);
    if (!inner || (top && allTextOf(top).trim().length >= LEAST_TEXT)) {
      bringInto(frame);
      return;
    }
    // It tells us, too, when a page fills it.
    this.#filling ??= new MutationObserver((records) => {
      const owners = new Set(records.map(({ target }) => documentOf(target) ?? target));
      for (const owner of owners) {
        const filled = frameOf(owner);
        if (filled) this.#see(filled);
      }
    });
    this.#filling.observe(inner, { childList: true, characterData: true, subtree: true });
  }
}

/** Whether the page around has no address of its own either counts not: only whether the manifest reaches it. */
function isWithoutAddress(frame: Element): boolean {
  return attributeOf(frame, 'srcdoc') !== null || !isOfTheWeb(attributeOf(frame, 'src') ?? '');
}

function isOfTheWeb(address: string): boolean {
  return address.trim() !== '' && OF_THE_WEB.test(address);
}

function* framesIn(root: Document | ShadowRoot): Generator<HTMLIFrameElement, void> {
  // Live, so that a page without frames is asked once; shadow trees have no such list.
  const frames =
    'getElementsByTagName' in root
      ? Document.prototype.getElementsByTagName.call(root, 'iframe')
      : all(root, 'iframe');
  for (let index = 0; index < frames.length; index++) {
    const frame = frames.item(index);
    if (frame instanceof HTMLIFrameElement) yield frame;
  }
}

function frameOf(owner: Node): HTMLIFrameElement | undefined {
  const frame = 'defaultView' in owner ? (owner as Document).defaultView?.frameElement : undefined;
  return frame instanceof HTMLIFrameElement ? frame : undefined;
}

/** Asks the background, in the name of the frame where it is of our own origin: that tells which one it is. */
function bringInto(frame: HTMLIFrameElement): void {
  sendMessageFrom(frame, { type: 'frame-wanted' }).catch(() =>
    sendMessage({ type: 'frames-wanted' }).catch(() => undefined),
  );
}
