// What a real engine reports of changes, and that it is taken for what it is.
import { expect, test } from 'vitest';
import { readHighlights } from '../../browser/harness/read-highlights.ts';
import { body, openMarkedPage } from '../marked-page.ts';

/** The first text of the page's paragraph. */
function firstText(): Text {
  const text = body.querySelector('p')?.firstChild;
  if (!(text instanceof Text)) throw new Error('No text');
  return text;
}

function write(element: string, data: string): void {
  const text = body.querySelector(element)?.firstChild;
  if (text instanceof Text) text.data = data;
}

const changes: Record<string, { html: string; change: () => void; marks: Record<string, string[]> }> = {
  'a text that is split inside a name': {
    html: '<p>From Kazakhstan on',
    change: () => firstText().splitText(8),
    marks: { kz: ['Kazakhstan'] },
  },
  'texts that become one': {
    html: '<p>Kazakh<!-- -->stan',
    change: () => {
      body.querySelector('p')?.childNodes[1]?.remove();
      body.normalize();
    },
    marks: { kz: ['Kazakhstan'] },
  },
  'a text that another one takes the place of': {
    html: '<p>Kazakhstan',
    change: () => firstText().replaceWith('Uzbekistan and Kazakhstan'),
    marks: { uz: ['Uzbekistan'], kz: ['Kazakhstan'] },
  },
  'a word put before a name that it belongs to': {
    html: '<p><i></i><b>Asia</b> and Tajikistan',
    change: () => body.querySelector('i')?.append('Central '),
    marks: { 'central-asia': ['Central Asia'], tj: ['Tajikistan'] },
  },
  'an inline element put around a half of a name': {
    html: '<p>Kyrgyzstan',
    change: () => {
      const range = document.createRange();
      range.setStart(firstText(), 0);
      range.setEnd(firstText(), 4);
      range.surroundContents(document.createElement('b'));
    },
    marks: { kg: ['Kyrgyzstan'] },
  },
  'a block put into an empty element between two halves of a name': {
    html: '<p>From Kyr<b><i></i></b>gyzstan to Kazakhstan',
    change: () => body.querySelector('i')?.append(document.createElement('hr')),
    marks: { kz: ['Kazakhstan'] },
  },
  'a block taken out of an inline element between two halves of a name': {
    html: '<div>From Kyr<b><i><hr></i></b>gyzstan to Kazakhstan',
    change: () => body.querySelector('hr')?.remove(),
    marks: { kg: ['Kyrgyzstan'], kz: ['Kazakhstan'] },
  },
  'a text that is emptied between two halves of a name': {
    html: '<p>From Kyr<i>, then </i>gyzstan to Kazakhstan',
    change: () => body.querySelector('i')?.firstChild?.replaceWith(''),
    marks: { kg: ['Kyrgyzstan'], kz: ['Kazakhstan'] },
  },
  'a text that is written empty between two halves of a name': {
    html: '<p>From Kyr<i>, then </i>gyzstan to Kazakhstan',
    change: () => {
      const text = body.querySelector('i')?.firstChild;
      if (text instanceof Text) text.data = '';
    },
    marks: { kg: ['Kyrgyzstan'], kz: ['Kazakhstan'] },
  },
  'words that move to where nothing is read': {
    html: '<p>Kazakhstan</p><kbd></kbd><p>Uzbekistan',
    change: () => body.querySelector('kbd')?.append(firstText()),
    marks: { uz: ['Uzbekistan'] },
  },
  'a name that is cut before another word that begins like it': {
    html: '<p>An Uzbek, two Uzbeks',
    change: () => firstText().deleteData(3, 3),
    marks: { uz: ['Uzbeks'] },
  },
  'pieces that come into a line from its last to its first': {
    html: '<p>Tajikistan</p><div></div>',
    change: () => {
      const elsewhere = Array.from({ length: 40 }, (_, index) => `Elsewhere ${index}`);
      for (const name of ['Kazakhstan', ...elsewhere, 'Uzbekistan'].toReversed()) {
        const link = document.createElement('a');
        link.append(`${name} `);
        body.querySelector('div')?.prepend(link);
      }
    },
    marks: { tj: ['Tajikistan'], kz: ['Kazakhstan'], uz: ['Uzbekistan'] },
  },
  'texts of one line that are written from its end to its beginning': {
    html: `<p>Tajikistan<b>${' and so on '.repeat(50)}</b><i>…</i><b>${' and so on '.repeat(50)}</b><i>…</i>`,
    change: () => {
      const names = ['Kazakhstan', 'Uzbekistan'];
      for (const text of [...body.querySelectorAll('i')].toReversed()) text.textContent = names.pop() ?? '';
    },
    marks: { tj: ['Tajikistan'], kz: ['Kazakhstan'], uz: ['Uzbekistan'] },
  },
  'a name with letters that are not seen, beside an editor that is written in at the same time': {
    html: '<p><span contenteditable>…</span><b>here</b></p><p>Kazakhstan',
    change: () => {
      write('span', 'words of mine ');
      write('b', 'Ta\u00ADji\u00ADki\u00ADstan is there');
    },
    marks: { kz: ['Kazakhstan'], tj: ['Ta\u00ADji\u00ADki\u00ADstan'] },
  },
  'a text between two that have been read with what is around them': {
    html: '<p><b>…</b><span>…</span><i>…</i></p><p>Kazakhstan',
    change: () => {
      write('i', `${' and so on'.repeat(2)} Uzbekistan.${' and so on'.repeat(20)}`);
      write('b', `${' and so on'.repeat(20)} Uzbekistan. `);
      write('span', `${' and so on'.repeat(400)} Tajikistan.${' and so on'.repeat(400)}`);
    },
    marks: { kz: ['Kazakhstan'], tj: ['Tajikistan'], uz: ['Uzbekistan', 'Uzbekistan'] },
  },
  'all of the page’s body replaced': {
    html: '<p>Kazakhstan',
    change: () => {
      body.innerHTML = '<p>Uzbekistan';
    },
    marks: { uz: ['Uzbekistan'] },
  },
  'an element moved into an editor': {
    html: '<p>Kazakhstan</p><div contenteditable></div><p>Uzbekistan',
    change: () => body.querySelector('div')?.append(...body.querySelectorAll('p')),
    marks: {},
  },
  'more changes at once than are kept apart': {
    html: `<p>Kazakhstan</p>${'<p>of no interest</p>'.repeat(3_000)}`,
    change: () => {
      for (const paragraph of body.querySelectorAll('p')) paragraph.append(' to Uzbekistan');
      body.replaceChildren(...[...body.children].slice(0, 2));
    },
    marks: { kz: ['Kazakhstan'], uz: ['Uzbekistan', 'Uzbekistan'] },
  },
  'more changes at once than are kept apart, with words that move to where nothing is read': {
    html: `<p>Kazakhstan</p><kbd></kbd><p>Uzbekistan</p>${'<p>of no interest</p>'.repeat(3_000)}`,
    change: () => {
      body.querySelector('kbd')?.append(firstText());
      for (const paragraph of body.querySelectorAll('p')) paragraph.append(' any more');
    },
    marks: { uz: ['Uzbekistan'] },
  },
  'more changes at once than are kept apart, with a block put between two halves of a name': {
    html: `<p>From Kyr<b><i></i></b>gyzstan to Kazakhstan</p>${'<p>of no interest</p>'.repeat(3_000)}`,
    change: () => {
      body.querySelector('i')?.append(document.createElement('hr'));
      for (const paragraph of body.querySelectorAll('p')) paragraph.append(' any more');
    },
    marks: { kz: ['Kazakhstan'] },
  },
};

for (const [name, { html, change, marks }] of Object.entries(changes)) {
  test(`${name} is read anew`, async () => {
    const page = openMarkedPage(html);
    await expect.poll(() => Object.keys(readHighlights()).length).toBeGreaterThan(0);
    change();
    await page.seesMarks(marks);
  });

  test(`${name} is read anew also where the words have been asked about, and not answered`, async () => {
    const page = openMarkedPage(html);
    change();
    await page.seesMarks(marks);
  });
}

test('a text that is rewritten all the time keeps the marks on what stays, in each of its frames', async () => {
  const page = openMarkedPage('<p>0 visitors from Kazakhstan');
  await page.seesMarks({ kz: ['Kazakhstan'] });
  const text = firstText();
  for (let count = 1; count <= 30; count++) {
    text.data = `${count} visitors from Kazakhstan`;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect({ count, ...readHighlights() }).toEqual({ count, kz: ['Kazakhstan'] });
  }
});

test('of a text that has a mention in every other frame the background is told seldom, and at last what is true', async () => {
  const page = openMarkedPage('<p>Kazakhstan, Uzbekistan');
  await page.seesMarks({ kz: ['Kazakhstan'], uz: ['Uzbekistan'] });
  const text = firstText();
  for (let count = 0; count < 60; count++) {
    text.data = count % 2 === 0 ? 'Kazakhstan' : 'Kazakhstan, Uzbekistan';
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  text.data = 'Kazakhstan';
  await page.seesMarks({ kz: ['Kazakhstan'] });
  await expect.poll(() => page.told.at(-1)).toEqual(['kz']);
  expect(page.told.length).toBeLessThan(20);
});
