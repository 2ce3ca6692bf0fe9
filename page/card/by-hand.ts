// Does in the card what the browser would have done, had no listener of the page's that hears first held it back.
import { isTouchEvent } from './events.ts';

/** Scrolls for the wheel and for a finger whose events have been prevented. */
export class ScrollingByHand {
  /** Where the finger was last, in CSS pixels of the window. */
  #fingerAt: number | undefined;

  /**
   * To be told of every event in the card.
   *
   * @param target the element of the card that it is for
   */
  follow(event: Event, target: Element): void {
    if (event.type === 'wheel') {
      if (event.defaultPrevented && 'deltaY' in event) scrollAround(target, Number(event.deltaY));
    } else if (isTouchEvent(event)) this.#followFinger(event, target);
  }

  #followFinger(event: TouchEvent, target: Element): void {
    const before = this.#fingerAt;
    this.#fingerAt = event.touches.length === 1 ? event.touches[0]?.clientY : undefined;
    if (!event.defaultPrevented || before === undefined || this.#fingerAt === undefined) return;
    if (event.type === 'touchmove') scrollAround(target, before - this.#fingerAt);
  }
}

/** Whether a `keydown` that has been prevented would have pressed this element. */
export function wouldPress(event: Event, target: Element): boolean {
  if (!event.defaultPrevented || !('key' in event)) return false;
  return (
    (event.key === 'Enter' && target.matches('button, a[href]')) ||
    (event.key === ' ' && target.matches('button'))
  );
}

/** By so many CSS pixels downwards, whatever is around the element and can be scrolled. */
function scrollAround(target: Element, top: number): void {
  for (let element: Element | null = target; element; element = element.parentElement) {
    const isLonger = element.scrollHeight > element.clientHeight;
    if (!isLonger || !/auto|scroll/.test(getComputedStyle(element).overflowY)) continue;
    element.scrollBy({ top, behavior: 'instant' });
    return;
  }
}
