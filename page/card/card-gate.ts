// Between a card and the page around it: what a person does in the card goes to the card alone, and what a script does
// goes nowhere. Events are stopped at the window, before they come to the page's own listeners below it; the few that
// the card acts on are told inside its shadow tree by copies that never leave it.
import { ScrollingByHand, wouldPress } from './by-hand.ts';
import { copyOf, isMouseEvent, isPointerEvent, isTouchEvent } from './events.ts';
import type { CardSight } from './sight.ts';

/** Whatever an event can tell of the card: where the pointer is, what is pressed, what has the focus. */
const ABOUT_CARD = (
  'pointerdown pointerup pointermove pointerover pointerout pointerenter pointerleave pointercancel pointerrawupdate ' +
  'gotpointercapture lostpointercapture mousedown mouseup mousemove mouseover mouseout mouseenter mouseleave click ' +
  'dblclick auxclick contextmenu wheel mousewheel DOMMouseScroll MozMousePixelScroll touchstart touchmove touchend ' +
  'touchcancel keydown keyup keypress beforeinput input copy cut paste selectstart dragstart drag dragend dragenter ' +
  'dragover dragleave drop focus blur focusin focusout DOMActivate'
).split(' ');

/** What follows a press that began in the card, wherever the pointer is by then. */
const OF_PRESS = new Set(
  (
    'pointerup pointermove pointerrawupdate pointerover pointerout pointerenter pointerleave pointercancel mouseup ' +
    'mousemove mouseover mouseout mouseenter mouseleave click auxclick dblclick contextmenu selectstart'
  ).split(' '),
);

/** To hold back a default action, a listener must not be passive; of these types passive ones cost scrolling nothing. */
const PASSIVE = new Set(['wheel', 'mousewheel', 'touchstart', 'touchmove', 'touchend', 'touchcancel']);

/** Those with listeners inside the card. */
const TOLD = new Set(['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'click', 'keydown']);

export interface CardGateSetup {
  /** The window that the card is shown in. */
  readonly view: Window;
  readonly host: Element;
  readonly root: ShadowRoot;
  /** Gets the class `pressed` for as long as a press lasts that began in the card. */
  readonly layer: Element;
  readonly sight: CardSight;
  /** A press that began in the card has ended, in it or not. */
  readonly onRelease: () => void;
  /** A press in the card is wanted while something of the page covers it, or may: nothing comes of it. */
  readonly onCovered: (isSure: boolean) => void;
  readonly signal: AbortSignal;
}

export class CardGate {
  readonly #setup: CardGateSetup;
  /** The copies that are being told. */
  readonly #told = new WeakSet<Event>();
  #isPressed = false;
  #pressedOn: Element | undefined;
  #releasedOn: Element | undefined;
  readonly #scrolling = new ScrollingByHand();
  /** A key has pressed something by hand, and is not to do so again when it is let go. */
  #isPressedByHand = false;
  /** What in the card has captured the pointer. */
  #capturedBy: Element | undefined;

  constructor(setup: CardGateSetup) {
    this.#setup = setup;
  }

  /** Stands between card and page until the signal is aborted. */
  guard(): void {
    const { view, root, signal } = this.#setup;
    for (const type of ABOUT_CARD) {
      view.addEventListener(type, this.#onEvent, { capture: true, passive: PASSIVE.has(type), signal });
      // Whoever has got hold of an element of the card, by a browser's fault, can press nothing all the same.
      root.addEventListener(type, this.#onInside, { capture: true, passive: PASSIVE.has(type), signal });
    }
  }

  readonly #onEvent = (event: Event): void => {
    const isInCard = isOf(event, this.#setup.host);
    if (event.isTrusted && event.type === 'pointerdown') this.#hold(isInCard);
    const isOfPress = this.#isPressed && event.isTrusted && OF_PRESS.has(event.type);
    if (!isInCard && !isOfPress) return;
    event.stopImmediatePropagation();
    if (!event.isTrusted) return refuse(event);
    if (isInCard) {
      this.#makeUpFor(event);
      if (TOLD.has(event.type)) this.#tell(event);
    } else if (event.type === 'click') refuse(event);
    if (isOfPress && (event.type === 'pointerup' || event.type === 'pointercancel')) this.#release();
  };

  readonly #onInside = (event: Event): void => {
    if (event.isTrusted || this.#told.has(event)) return;
    event.stopImmediatePropagation();
    refuse(event);
  };

  #hold(isInCard: boolean): void {
    this.#isPressed = isInCard;
    this.#setup.layer.classList.toggle('pressed', isInCard);
  }

  #release(): void {
    // As large as the window, the layer would be covered by anything that is above the page.
    this.#setup.layer.classList.remove('pressed');
    // The click of this press comes in the same turn.
    setTimeout(() => {
      this.#hold(false);
      this.#setup.onRelease();
    });
  }

  /** A click presses what is seen: that is looked at anew, as the page may have covered the card a moment ago. */
  #press(event: Event, copy: Event, target: Element): void {
    const { sight, signal, onCovered } = this.#setup;
    const isLink = target.closest('a[href]') !== null;
    let isFollowed = false;
    let isLate = false;
    sight.look((isSeen) => {
      if (signal.aborted) return;
      if (!isSeen) onCovered(sight.isSure);
      // Known at once, a link is followed by the browser itself, with whatever key is held.
      else if (isLink && !isLate) isFollowed = true;
      else target.dispatchEvent(copy);
    });
    isLate = true;
    if (!isFollowed) refuse(event);
  }

  /** What a listener of the page's has held back that hears before us, on the window, is done by hand. */
  #makeUpFor(event: Event): void {
    if (event.type === 'wheel' || isTouchEvent(event)) {
      const target = this.#targetOf(event);
      if (target) this.#scrolling.follow(event, target);
    } else if (event.type === 'keydown') {
      const target = this.#targetOf(event);
      this.#isPressedByHand = target !== undefined && wouldPress(event, target);
      if (target && this.#isPressedByHand) {
        const copy = new MouseEvent('click', { bubbles: true, cancelable: true, composed: false });
        this.#told.add(copy);
        this.#press(event, copy, target);
      }
    } else if (event.type === 'keyup' && this.#isPressedByHand) refuse(event);
  }

  #tell(event: Event): void {
    const target = this.#targetOf(event);
    if (!target) return;
    const copy = copyOf(event);
    this.#told.add(copy);
    if (event.type === 'click') this.#press(event, copy, target);
    else target.dispatchEvent(copy);
    if (copy.defaultPrevented) event.preventDefault();
    if (isPointerEvent(event)) this.#follow(event, target);
  }

  /** Notes what the click of this press will be on, and what has captured the pointer for a drag. */
  #follow({ type, pointerId }: PointerEvent, target: Element): void {
    if (type === 'pointerdown') {
      this.#pressedOn = target;
      this.#releasedOn = undefined;
      this.#capturedBy = ancestorsOf(target).find((element) => element.hasPointerCapture(pointerId));
    } else if (type === 'pointerup' || type === 'pointercancel') {
      this.#releasedOn = target;
      this.#capturedBy = undefined;
    }
  }

  /** The element of the card that an event is for: outside of the shadow tree, events tell its host alone. */
  #targetOf(event: Event): Element | undefined {
    const { root } = this.#setup;
    if (isTouchEvent(event)) return this.#hitAt(event.touches[0]);
    if (!isMouseEvent(event)) return root.activeElement ?? undefined;
    if (this.#capturedBy) return this.#capturedBy;
    // By a key or an assistive technology, which give the focus to what they press.
    if (event.type === 'click' && event.detail === 0) return root.activeElement ?? undefined;
    const hit = this.#hitAt(event);
    if (event.type !== 'click') return hit;
    const ends = new Set(ancestorsOf(this.#releasedOn ?? hit));
    return ancestorsOf(this.#pressedOn ?? hit).find((element) => ends.has(element));
  }

  #hitAt(point: Pick<MouseEvent, 'clientX' | 'clientY'> | undefined): Element | undefined {
    const { root } = this.#setup;
    const uppermost = point && root.elementFromPoint(point.clientX, point.clientY);
    // It tells of what is around the shadow tree, too.
    return uppermost && root.contains(uppermost) ? uppermost : undefined;
  }
}

/** Whether an event comes out of this host's shadow tree. The host itself may be in one of the page's. */
export function isOf(event: Event, host: Element): boolean {
  return event.target === host || event.composedPath()[0] === host;
}

/** Nothing comes of it: of a link that a script presses, neither. */
function refuse(event: Event): void {
  event.preventDefault();
}

function ancestorsOf(target: Element | undefined): Element[] {
  const elements: Element[] = [];
  for (let next: Element | null = target ?? null; next; next = next.parentElement) elements.push(next);
  return elements;
}
