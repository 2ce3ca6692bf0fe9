// A box of react-focus-lock's: https://github.com/theKashey/react-focus-lock
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import FocusLock from 'react-focus-lock';

const box = document.querySelector('#box');
const content = [...box.childNodes];
box.replaceChildren();
createRoot(box).render(
  createElement(
    FocusLock,
    { returnFocus: true },
    createElement('div', { ref: (element) => element?.append(...content) }),
  ),
);
