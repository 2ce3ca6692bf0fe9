// A modal dialog of Radix UI's: https://www.radix-ui.com/primitives/docs/components/dialog
import { Content, Overlay, Portal, Root, Title } from '@radix-ui/react-dialog';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const box = document.querySelector('#box');
const content = [...box.childNodes];
const style = { position: 'fixed', inset: '60px 100px', background: '#eee', pointerEvents: 'auto' };
box.replaceChildren();
createRoot(box).render(
  createElement(
    Root,
    { defaultOpen: true },
    createElement(
      Portal,
      null,
      createElement(Overlay, { style: { position: 'fixed', inset: 0, background: 'rgb(0 0 0 / .3)' } }),
      createElement(
        Content,
        { id: 'content', style, 'aria-describedby': undefined },
        createElement(Title, null, 'Story'),
        createElement('div', { ref: (element) => element?.append(...content) }),
      ),
    ),
  ),
);
