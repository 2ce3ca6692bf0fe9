// What the page changes between a question and its answer: no answer marks other words than those it was asked about,
// nor what is not read any more.
import { describe, expect, test } from 'vitest';
import { pageSettingsIn } from '../../../frame/answers.ts';
import type { FrameController } from '../../../frame/frame-controller.ts';
import { defaultSettings } from '../../../settings/settings.ts';
import { type Marks, readHighlights } from '../../browser/harness/read-highlights.ts';
import { body, markThisPage, openMarkedPage } from '../marked-page.ts';
import { readAfresh } from '../read-afresh.ts';

interface Change {
  readonly title: string;
  readonly html: string;
  readonly change: () => void;
  readonly marks: Marks;
}

/** Is asked about with all others, so that its mark tells when they have been answered. */
const LAST = '<p>Tajikistan, at last.</p>';

function paragraph(): Element {
  const [found] = body.getElementsByTagName('p');
  if (!found) throw new Error('No paragraph');
  return found;
}

function textIn(element: Element | null | undefined): Text {
  const text = element?.firstChild;
  if (!(text instanceof Text)) throw new Error('No text');
  return text;
}

const changes: readonly Change[] = [
  {
    title: 'a text that is written anew with the name further on',
    html: '<p>Kazakhstan and more.</p>',
    change: () => textIn(paragraph()).replaceData(0, 0, 'Many say so in '),
    marks: { kz: ['Kazakhstan'] },
  },
  {
    title: 'a text that has another name by then',
    html: '<p>Kazakhstan and more.</p>',
    change: () => textIn(paragraph()).replaceData(0, 10, 'Uzbekistan'),
    marks: { uz: ['Uzbekistan'] },
  },
  {
    title: 'a name that loses its second half',
    html: '<p>In Kazakh<b>stan</b> and more.</p>',
    change: () => paragraph().querySelector('b')?.remove(),
    marks: { kz: ['Kazakh'] },
  },
  {
    title: 'a block that comes between the words of a name',
    html: '<p>In Central <b>Asia</b> and more.</p>',
    change: () => paragraph().querySelector('b')?.before(document.createElement('div')),
    marks: {},
  },
  {
    title: 'a paragraph that becomes an editor',
    html: '<p>Kazakhstan and more.</p>',
    change: () => paragraph().setAttribute('contenteditable', 'true'),
    marks: {},
  },
  {
    title: 'a paragraph that moves into an editor',
    html: '<p>Kazakhstan and more.</p><div contenteditable></div>',
    change: () => body.querySelector('div')?.append(paragraph()),
    marks: {},
  },
  {
    title: 'a paragraph that moves elsewhere',
    html: '<p>Kazakhstan and more.</p><div></div>',
    change: () => body.querySelector('div')?.append(paragraph()),
    marks: { kz: ['Kazakhstan'] },
  },
  {
    title: 'a paragraph that is thrown away',
    html: '<p>Kazakhstan and more.</p>',
    change: () => paragraph().remove(),
    marks: {},
  },
  {
    title: 'a text in a shadow tree that is written anew',
    html: '<div><template shadowrootmode="open"><i>Kazakhstan</i></template></div>',
    change: () => {
      textIn(body.querySelector('div')?.shadowRoot?.querySelector('i')).data = 'Nothing of it';
    },
    marks: {},
  },
];

describe('while it is asked about', () => {
  test.for(changes)('$title', async ({ html, change, marks }) => {
    let isChanged = false;
    const { promise, resolve } = Promise.withResolvers<void>();
    const page = openMarkedPage('', {}, () => {
      if (isChanged) return;
      isChanged = true;
      change();
      resolve();
    });
    body.setHTMLUnsafe(html + LAST);
    await promise;
    const expected = { ...marks, tj: ['Tajikistan'] };
    await page.seesMarks(expected);
    expect(await readAfresh()).toEqual(expected);
  });
});

test.for([
  ['a page that has thrown its words away meanwhile', '<p>Kazakhstan', () => body.replaceChildren()],
  [
    'words of two blocks',
    '<nav style="display: flex; gap: 2em"><a href="#">Central</a>    <a href="#">Asia</a></nav>',
    (): void => {},
  ],
] as const)('of %s the background counts nothing that is not marked', async ([, html, change]) => {
  const page = openMarkedPage(html, {}, change);
  await expect.poll(() => page.told).toEqual([[]]);
});

test('an answer that comes after newer settings does not undo them', async () => {
  const off = pageSettingsIn({ ...defaultSettings, enabled: false }, location.href);
  const { promise, resolve } = Promise.withResolvers<FrameController>();
  body.innerHTML = '<p>Kazakhstan';
  const page = markThisPage(
    {},
    (controller) => {
      resolve(controller);
      controller.start();
    },
    () => void promise.then((controller) => controller.receive({ type: 'settings', settings: off })),
  );
  await expect.poll(() => page.answered()).toBe(1);
  expect(page.controller.report().off).toBe('switch');
  expect(readHighlights()).toEqual({});
});
