// A box of focus-trap's: https://github.com/focus-trap/focus-trap
import { createFocusTrap } from 'focus-trap';

const box = document.querySelector('#box');
createFocusTrap(box, { onDeactivate: () => box.remove() }).activate();
