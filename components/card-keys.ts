// The keys of a card that has the focus: those that scroll a page scroll the card, and arrows go through its controls.
import { isElement } from './is-element.ts';
import { scrolls } from './scrolls.ts';

/** In CSS pixels, as browsers do. */
const LINE = 40;
/** The share of what is seen that a page's turn goes on by. */
const PAGE = 0.875;

/** For the `keydown` event of the card. */
export function pressCardKey(event: KeyboardEvent): void {
  const { currentTarget: card, target, key } = event;
  if (!isElement(card) || !isElement(target)) return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  // A button is pressed by it.
  if (key === ' ' && target.matches('button')) return;
  if (event.shiftKey && key !== ' ') return;
  const scroller = [...card.querySelectorAll<HTMLElement>('.card-body, .card-frame')].find(scrolls);
  const way = wayOf(event, scroller ?? card);
  if (way !== undefined && scroller) scroller.scrollBy({ top: way, behavior: 'instant' });
  else if (!moveFocus(key, card, target) && way === undefined) return;
  // Nor does the page behind scroll where the card has nothing to scroll.
  event.preventDefault();
}

/** How far a key scrolls, in CSS pixels; undefined for keys that do not. */
function wayOf(
  { key, shiftKey }: KeyboardEvent,
  { clientHeight, scrollHeight }: Element,
): number | undefined {
  const page = clientHeight * PAGE;
  switch (key) {
    case 'ArrowDown':
      return LINE;
    case 'ArrowUp':
      return -LINE;
    case 'PageDown':
      return page;
    case 'PageUp':
      return -page;
    case ' ':
      return shiftKey ? -page : page;
    case 'Home':
      return -scrollHeight;
    case 'End':
      return scrollHeight;
    default:
      return undefined;
  }
}

const controls = 'button, a[href]';

/** @returns whether the key is one that goes from control to control */
function moveFocus(key: string, card: HTMLElement, target: HTMLElement): boolean {
  const all = [...card.querySelectorAll<HTMLElement>(controls)];
  const next = nextIndex(key, all.indexOf(target), all.length, card.matches(':dir(rtl)'));
  if (next !== undefined) all[next]?.focus();
  return next !== undefined;
}

/** @param index −1 while the card itself has the focus */
function nextIndex(key: string, index: number, count: number, isRtl: boolean): number | undefined {
  const [back, forward] = isRtl ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  switch (key) {
    case 'ArrowDown':
    case forward:
      return Math.min(index + 1, count - 1);
    case 'ArrowUp':
    case back:
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
