// Arrow keys go from the search box down through what is below and back; typing leads to the search box.

/** For the `keydown` event of the element that holds the popup. */
export function moveByKey(event: KeyboardEvent): void {
  const { currentTarget: popup, target } = event;
  if (!(popup instanceof HTMLElement) || !(target instanceof HTMLElement) || event.isComposing) return;
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const search = popup.querySelector<HTMLInputElement>('input[type=search]');
  if (target.matches('input, select') && target !== search) return;
  const controls = [...popup.querySelectorAll<HTMLElement>('.popup-body :is(button, a[href])')];
  if (event.key === 'Enter' && target === search) {
    if (search.value.trim() !== '') controls[0]?.click();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    // What has nothing to go to is scrolled by them.
    if (controls.length === 0 && target.matches('.popup-body')) return;
    const index = controls.indexOf(target) + (event.key === 'ArrowDown' ? 1 : -1);
    const next = index < 0 ? search : controls[index];
    event.preventDefault();
    next?.focus();
  } else if (isTyped(event.key) && target !== search) {
    // The letter itself follows the focus.
    search?.focus();
  }
}

/** A letter or the like, but not the space, which presses buttons. */
function isTyped(key: string): boolean {
  return key !== ' ' && Array.from(key).length === 1;
}
