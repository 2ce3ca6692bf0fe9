// What a hostile or careless page does to us. Each runs in the page and stands alone.
/* oxlint-disable unicorn/prefer-add-event-listener -- as pages do it */

export const hostileActs: Readonly<Record<string, () => void>> = {
  'clears all highlights': () => CSS.highlights.clear(),

  'takes a name of ours': () => {
    const range = document.createRange();
    range.selectNodeContents(document.body);
    CSS.highlights.set('fact-cards-tm', new Highlight(range));
  },

  'takes away what is no child of its own': () => {
    for (const child of document.documentElement.children)
      if (child !== document.head && child !== document.body) child.remove();
  },

  'hides the DOM behind fields of a form': () => {
    const form = document.createElement('form');
    for (const name of [
      'closest',
      'textContent',
      'contains',
      'nextSibling',
      'parentNode',
      'firstChild',
      'nodeType',
    ])
      form.append(Object.assign(document.createElement('input'), { name }));
    form.append('Kazakhstan');
    document.body.append(form);
  },

  'nests as deep as it can': () => {
    let inner: Element = document.body.appendChild(document.createElement('div'));
    for (let depth = 0; depth < 3_000; depth++) inner = inner.appendChild(document.createElement('span'));
    inner.append('Uzbekistan');
  },

  'puts in and takes out web components': () => {
    for (let count = 0; count < 200; count++) {
      const host = document.createElement('x-item');
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>Kyrgyzstan and <b>Tajik</b>istan';
      document.body.append(host);
      setTimeout(() => host.remove(), 20 * (count % 10));
    }
  },

  'writes a text again and again': () => {
    const text = document.body.appendChild(document.createElement('p')).appendChild(new Text());
    let count = 0;
    const timer = setInterval(() => {
      text.data = `${count} trains to Turkmenistan`;
      if (++count === 60) clearInterval(timer);
    }, 16);
  },

  'stops every event that it hears': () => {
    for (const type of ['pointermove', 'pointerdown', 'click', 'keydown'])
      document.addEventListener(type, (event) => event.stopImmediatePropagation(), {
        once: true,
        capture: true,
      });
  },

  'has a frame come and go': () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p>Central Asia';
    document.body.append(frame);
    setTimeout(() => frame.remove(), 300);
  },

  'makes all of it an editor for a while': () => {
    document.body.contentEditable = 'true';
    setTimeout(() => document.body.removeAttribute('contenteditable'), 200);
  },
};
