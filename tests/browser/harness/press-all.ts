// What a script can make at a card's own controls, if it had them in hand.

/** Runs in the card. */
export function pressAll(root: ShadowRoot): void {
  for (const control of root.querySelectorAll<HTMLElement>('button, a[href]')) {
    control.click();
    for (const composed of [true, false]) {
      control.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed }));
      control.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed }));
    }
  }
}
