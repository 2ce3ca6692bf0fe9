// Arrow keys go through a card's controls in their order, beside the Tab key.
import { isElement } from './is-element.ts';

/** For the `keydown` event of the element that holds the controls. */
export function moveByArrow(event: KeyboardEvent): void {
  const { currentTarget: card, target } = event;
  if (!isElement(card) || !isElement(target)) return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  // A list that scrolls and has the focus is scrolled by the arrows.
  if (target !== card && target.tabIndex === 0 && !target.matches(controls)) return;
  const all = [...card.querySelectorAll<HTMLElement>(controls)];
  const next = nextIndex(event.key, all.indexOf(target), all.length, card.matches(':dir(rtl)'));
  const control = next === undefined ? undefined : all[next];
  if (!control) return;
  event.preventDefault();
  control.focus();
}

const controls = 'button, a[href]';

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
