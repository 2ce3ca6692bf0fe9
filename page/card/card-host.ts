// The one element that the page gets while a card is open: its closed shadow root holds the card, in the top layer.
import { CardGate, type CardGateSetup, isOf } from './card-gate.ts';
import type { Box } from './geometry.ts';
import { all, appendTo, isConnected, newElement, rootElementOf } from '../text/dom.ts';
import { markAsOwnHost, OWN_LAYER } from '../text/own-host.ts';
import { holdsCard } from '../text/shadow-trees.ts';
import { watchSight } from './sight.ts';
import { parentForCard } from './top-layer.ts';

const FLASH_MS = 900;

/** What hosts look like from outside, wherever they are. */
const HOSTS = 'div:empty:not([id],[class])';

/**
 * Over any rule of the page: inside a shadow tree, important declarations win against those outside. Neither place nor
 * height of the layer may follow from its content: Firefox 153 lays it 18 million pixels away where the page's lines are
 * vertical and begin at the bottom.
 */
const HOST_RULES = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  inline-size: 0 !important;
  block-size: 0 !important;
  display: block !important;
}
@media print { :host { display: none !important; } }
.fact-cards-layer { position: fixed; inset: 0 auto auto 0; margin: 0; padding: 0; border: 0; background: none; overflow: visible; color: inherit; inline-size: max-content; block-size: auto; max-inline-size: none; max-block-size: none; }
.fact-cards-layer:not(:popover-open) { display: none; }
/* What is selected runs on to the words of the card that are nearest to the pointer, not into the page: all around is the layer's border. */
.pressed { border: 200vmax solid transparent; margin: -200vmax; }
.flash { position: fixed; inset: auto; margin: 0; padding: 0; border: 0; border-radius: 3px; pointer-events: none; background: rgb(31 154 160 / .4); }
`;

/** Host, shadow root and layer of one card. */
export class CardHost {
  readonly #host: HTMLElement;
  /** What the card is rendered into. */
  readonly layer: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #view: Window & typeof globalThis;
  readonly #closing = new AbortController();
  /** Where the host must be for its card to have the focus. */
  #box: Element | undefined;

  /**
   * @param styles the card's style sheet
   * @param view the window it is shown in
   * @param events what the reader does that the card must act on
   */
  constructor(
    styles: string,
    view: Window & typeof globalThis,
    events: Pick<CardGateSetup, 'onRelease' | 'onCovered'>,
  ) {
    this.#view = view;
    // A page can define any element whose name has a hyphen, and be handed its closed root; not this one.
    this.#host = newElement(this.#document, 'div');
    markAsOwnHost(this.#host);
    this.#root = this.#host.attachShadow({ mode: 'closed' });
    // Adopted, not in a <style>: Firefox drops the text of one under a strict content policy.
    this.#root.adoptedStyleSheets = [sheetIn(view, styles)];
    this.layer = newElement(this.#document, 'div');
    this.layer.className = OWN_LAYER;
    // Not `auto`, which would close the popovers that the page has open.
    this.layer.popover = 'manual';
    this.#root.append(this.layer);
    const { layer } = this;
    const { signal } = this.#closing;
    const sight = watchSight(layer, this.#host, view, signal);
    new CardGate({ view, host: this.#host, root: this.#root, layer, sight, ...events, signal }).guard();
  }

  get #document(): Document {
    return this.#view.document;
  }

  /** Takes away the cards that other frames have put into this window; each notices, and closes. */
  replaceOthers(): void {
    for (const host of hostsIn(this.#document)) if (host !== this.#host) host.remove();
  }

  /** Puts the card above everything that the node is shown in. */
  show(anchor: Node | undefined): void {
    this.#place(anchor);
    if (this.layer.matches(':popover-open')) return;
    this.layer.showPopover();
    this.layer.style.setProperty('filter', counterFilter(this.#document));
  }

  #place(anchor: Node | undefined): void {
    if (this.#box && !isConnected(this.#box)) this.#box = undefined;
    const parent = this.#box ?? parentForCard(this.#document, anchor);
    if (this.#host.parentNode !== parent || this.#host.nextSibling) appendTo(parent, this.#host);
    // `html { zoom: 2 }` would double the card and its place; undone, its pixels are the window's.
    const zoom = this.#host.currentCSSZoom;
    this.layer.style.setProperty('zoom', zoom && zoom !== 1 ? String(1 / zoom) : '');
  }

  /** Puts the card into a box of the page, or back to where it belongs. */
  moveInto(box: Element | undefined, anchor: Node | undefined): void {
    this.#box = box;
    this.raise(anchor);
  }

  /** Puts the card above what has entered the top layer since, with focus and scrolling as they were. */
  raise(anchor: Node | undefined): void {
    const { focused } = this;
    const focusVisible = focused?.matches(':focus-visible') ?? false;
    const scrolled = [...this.layer.querySelectorAll('*')].filter((element) => element.scrollTop > 0);
    const tops = scrolled.map((element) => element.scrollTop);
    if (this.layer.matches(':popover-open')) this.layer.hidePopover();
    this.show(anchor);
    for (const [index, element] of scrolled.entries()) {
      element.scrollTo({ top: tops[index] ?? 0, behavior: 'instant' });
    }
    focused?.focus({ preventScroll: true, focusVisible });
  }

  /** Lights up the words for a moment, to lead the eye to where the page has been scrolled. */
  flash(boxes: readonly Box[], anchor: Node | undefined): void {
    const wasShown = this.layer.matches(':popover-open');
    this.#place(anchor);
    for (const { left, top, right, bottom } of boxes) {
      const light = newElement(this.#document, 'div');
      light.className = 'flash';
      light.popover = 'manual';
      Object.assign(light.style, {
        left: `${left - 2}px`,
        top: `${top - 2}px`,
        width: `${right - left + 4}px`,
        height: `${bottom - top + 4}px`,
        zoom: this.layer.style.zoom,
      });
      this.#root.append(light);
      light.showPopover();
      const fading = light.animate([{ opacity: 0 }, { opacity: 1, offset: 0.2 }, { opacity: 0 }], FLASH_MS);
      fading.finished.then(
        () => light.remove(),
        () => light.remove(),
      );
    }
    // The card stays uppermost.
    if (wasShown) this.raise(anchor);
  }

  /** Whether an event came out of the card. */
  owns(event: Event): boolean {
    return isOf(event, this.#host);
  }

  get isInPage(): boolean {
    return this.#host.isConnected;
  }

  /** Whether the window's focus is in the card, also while the reader is in another window. */
  get isEntered(): boolean {
    return this.#root.activeElement !== null;
  }

  /** The element of the card that has the focus. */
  get focused(): HTMLElement | null {
    return this.#root.activeElement && this.layer.querySelector<HTMLElement>(':focus');
  }

  box(): DOMRect {
    return (this.layer.firstElementChild ?? this.layer).getBoundingClientRect();
  }

  /** The card's size as laid out, before any transform of its entrance. */
  size(): { width: number; height: number } {
    const card = this.layer.querySelector<HTMLElement>(':scope > *');
    return { width: card?.offsetWidth ?? 0, height: card?.offsetHeight ?? 0 };
  }

  /** Whether words of the card are selected. */
  get hasSelection(): boolean {
    const [range] = this.#view.getSelection()?.getComposedRanges({ shadowRoots: [this.#root] }) ?? [];
    const isEmpty =
      !range || (range.startContainer === range.endContainer && range.startOffset === range.endOffset);
    // Where the pointer has left the window, Chromium 156 takes one end to be in the page.
    return !isEmpty && [range.startContainer, range.endContainer].some((end) => this.#root.contains(end));
  }

  /** Also lets go of the page's window. */
  remove(): void {
    this.#closing.abort();
    this.#host.remove();
  }
}

/**
 * The sheets of the documents that have shown a card: read once, and ready for the next. One can be adopted in the
 * document only whose window has made it.
 */
const sheets = new WeakMap<Document, CSSStyleSheet>();

function sheetIn(view: Window & typeof globalThis, styles: string): CSSStyleSheet {
  let sheet = sheets.get(view.document);
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(styles + HOST_RULES);
    sheets.set(view.document, sheet);
  }
  return sheet;
}

/** Takes away what an older version of the extension, updated while its card was open, has left in the page. */
export function removeLeftovers(): void {
  for (const host of [...hostsIn(document), ...all(document, 'fact-cards-card')]) host.remove();
}

/** Every host in a document, of whichever frame's script or version. */
function hostsIn(page: Document): Element[] {
  return [...all(page, HOSTS)].filter(holdsCard);
}

/**
 * Undoes a filter that turns the whole page dark. Firefox 153 paints the top layer through the root's filter too,
 * against https://drafts.csswg.org/css-position-4/#top-layer ; an inversion, or half a turn of hues, is its own undoing.
 */
function counterFilter(page: Document): string {
  const root = rootElementOf(page);
  if (!import.meta.env.FIREFOX || !root) return '';
  const { filter } = getComputedStyle(root);
  const steps = filter.match(/invert\([^)]*\)|hue-rotate\([^)]*\)/g) ?? [];
  return steps.toReversed().join(' ');
}
