// The registry of highlights belongs to the page, to other extensions and to us alike.
import { expect, onTestFinished, test, vi } from 'vitest';
import { readHighlights } from '../../browser/harness/read-highlights.ts';
import { body, markThisPage, openMarkedPage } from '../marked-page.ts';

const marked = { kz: ['Kazakhstan'], uz: ['Uzbekistan'] };

test('marks come back when the page clears all highlights', async () => {
  const page = openMarkedPage('<p>Kazakhstan and Uzbekistan');
  await page.seesMarks(marked);
  CSS.highlights.clear();
  await page.seesMarks(marked);
});

test('a highlight of the page’s under one of our names gives way, and marking goes on', async () => {
  const page = openMarkedPage('<p>Kazakhstan and Uzbekistan');
  await page.seesMarks(marked);
  const range = document.createRange();
  range.selectNodeContents(body);
  CSS.highlights.set('fact-cards-uz', new Highlight(range));
  await page.seesMarks(marked);
});

test('a highlight under one of our names that was there before us gives way', async () => {
  const range = document.createRange();
  range.selectNodeContents(body);
  CSS.highlights.set('fact-cards-tm', new Highlight(range));
  const page = openMarkedPage('<p>Kazakhstan, Uzbekistan');
  await page.seesMarks(marked);
  body.append('Turkmenistan');
  await page.seesMarks({ ...marked, tm: ['Turkmenistan'] });
});

test('highlights of others stay, also when we leave', async () => {
  const page = openMarkedPage('<p>Kazakhstan');
  const range = document.createRange();
  range.selectNodeContents(body);
  CSS.highlights.set('search', new Highlight(range));
  await page.seesMarks({ kz: ['Kazakhstan'], search: ['Kazakhstan'] });
  page.controller.end();
  expect(readHighlights()).toEqual({ search: ['Kazakhstan'] });
});

test.for([
  ['a line', 0, 1],
  ['a line behind many others', 20_000, 1],
  ['thousands of lines', 0, 4000],
] as const)('no mark goes out while a second copy of the extension reads %s', async ([, others, count]) => {
  const lines = Array.from({ length: count }, (_, line) => `<p>${line} in Kazakhstan`);
  const first = openMarkedPage('<p>Far away</p>'.repeat(others) + lines.join(''));
  await first.timeToMarks('kz', count);
  const fewest = watchFewest('fact-cards-kz');
  const second = markThisPage();
  await expect.poll(() => second.asked.length, { timeout: 30_000 }).toBe(count);
  body.append('Uzbekistan');
  // One request is under way at a time: whatever was asked before has been answered.
  await expect.poll(() => second.asked).toContain('Uzbekistan');
  expect(fewest()).toBe(count);
  first.controller.end();
  await second.timeToMarks('kz', count);
});

test('two copies of different settings leave each other’s marks on the page', async () => {
  const first = openMarkedPage('<p>Kazakhstan and an Uzbek');
  await first.seesMarks({ kz: ['Kazakhstan'], uz: ['Uzbek'] });
  const second = markThisPage({ markPeoples: false });
  await expect.poll(() => second.answered()).toBe(1);
  // The first copy puts back what the second has taken out once, for an older version's.
  await first.seesMarks({ kz: ['Kazakhstan'], uz: ['Uzbek'] });
  const fewest = watchFewest('fact-cards-uz');
  for (let time = 2; time < 5; time++) {
    body.append(` ${time} in Kazakhstan`);
    await expect.poll(() => second.answered()).toBe(time);
    await first.timeToMarks('kz', time);
  }
  expect(fewest()).toBe(1);
});

test('in a shadow tree a section’s first mention is that by where its host stands', async () => {
  body.innerHTML = `<h2>One</h2><p>Kazakhstan 1</p><x-a></x-a>${['Two', 'Three', 'Four']
    .map((name) => `<h2>${name}</h2><x-b></x-b><p>Kazakhstan</p>`)
    .join('')}`;
  for (const host of body.querySelectorAll('x-a,x-b'))
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>In Kazakhstan';
  markThisPage({ density: 'section' });
  await expect
    .poll(() =>
      Array.from(CSS.highlights.get('fact-cards-kz') ?? [], ({ startContainer }) => startContainer.nodeValue),
    )
    .toEqual(['Kazakhstan 1', 'In Kazakhstan', 'In Kazakhstan', 'In Kazakhstan']);
});

test('marks keep their look where the page replaces the sheets that it has adopted', async () => {
  const host = document.createElement('x-news');
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.innerHTML = '<p>Uzbekistan';
  body.replaceChildren('Kazakhstan', host);
  onTestFinished(() => {
    document.adoptedStyleSheets = [];
  });
  const page = markThisPage({ markStyle: 'tint' });
  await page.seesMarks(marked);
  const own = new CSSStyleSheet();
  for (const root of [document, shadow]) {
    await expect.poll(() => root.adoptedStyleSheets.length).toBe(1);
    root.adoptedStyleSheets = [own];
    await expect.poll(() => root.adoptedStyleSheets.length).toBe(2);
  }
  page.controller.end();
  expect([...document.adoptedStyleSheets, ...shadow.adoptedStyleSheets]).toEqual([own, own]);
});

test('marks keep their look where a part of the page that has it moves to another document', async () => {
  const [moved, stays] = ['Kazakhstan', 'Uzbekistan'].map((name) => {
    const host = document.createElement('x-news');
    host.attachShadow({ mode: 'open' }).innerHTML = `<p>${name}`;
    return host;
  });
  const frame = document.createElement('iframe');
  if (!moved || !stays) throw new Error('No hosts');
  body.replaceChildren(moved, stays, frame);
  const page = markThisPage({ markStyle: 'tint' });
  await page.seesMarks(marked);
  await expect.poll(() => stays.shadowRoot?.adoptedStyleSheets.length).toBe(1);
  frame.contentDocument?.body.append(moved);
  if (stays.shadowRoot) stays.shadowRoot.adoptedStyleSheets = [];
  await expect.poll(() => stays.shadowRoot?.adoptedStyleSheets.length).toBe(1);
});

test('a mark stays as long as the very words under it stand, and no longer', async () => {
  const page = openMarkedPage('<p>From Kazakhstan to Uzbekistan');
  await page.seesMarks(marked);
  const text = body.querySelector('p')?.firstChild;
  if (!(text instanceof Text)) throw new Error('No text');
  text.data = 'Today from Kazakhstan to Oslo';
  await Promise.resolve();
  // At once, before anybody has been asked.
  expect(readHighlights()).toEqual({ kz: ['Kazakhstan'], uz: [] });
  await page.seesMarks({ kz: ['Kazakhstan'] });
});

test('a text that was asked about is not asked about again', async () => {
  const page = openMarkedPage('<p>Kazakhstan</p>');
  await page.seesMarks({ kz: ['Kazakhstan'] });
  const paragraph = body.querySelector('p');
  for (let time = 0; time < 5; time++) {
    paragraph?.replaceChildren('Uzbekistan');
    await page.seesMarks({ uz: ['Uzbekistan'] });
    paragraph?.replaceChildren('Kazakhstan');
    await page.seesMarks({ kz: ['Kazakhstan'] });
  }
  expect(page.asked).toEqual(['Kazakhstan', 'Uzbekistan']);
});

/** Tells how few ranges a highlight has had since, after any change of the registry. */
function watchFewest(name: string): () => number {
  const registry = CSS.highlights;
  let fewest = Infinity;
  const see = (): void => {
    fewest = Math.min(fewest, registry.get(name)?.size ?? 0);
  };
  see();
  const spies = [
    vi.spyOn(registry, 'set').mockImplementation((key, highlight) => {
      HighlightRegistry.prototype.set.call(registry, key, highlight);
      see();
      return registry;
    }),
    vi.spyOn(registry, 'delete').mockImplementation((key) => {
      const wasThere = HighlightRegistry.prototype.delete.call(registry, key);
      see();
      return wasThere;
    }),
  ];
  onTestFinished(() => spies.forEach((spy) => spy.mockRestore()));
  return () => fewest;
}
