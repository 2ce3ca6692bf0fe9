// What a page's text is to somebody who reads it: lines over inline elements, shadow trees, what is left alone.
import { describe, expect, test } from 'vitest';
import { leaderCores } from '../../../spotting/compiled/leader-cores.ts';
import { readHighlights } from '../../browser/harness/read-highlights.ts';
import { body, markThisPage, openMarkedPage } from '../marked-page.ts';
import { cutName } from './cut-name.ts';

describe('a line', () => {
  test('goes on over inline elements, and ends at a block', async () => {
    const page = openMarkedPage(
      '<p>Kazakh<b>st</b><i>an</i> and Uzb</p><p>ekistan</p><div>Kyrg<br>yzstan</div><p>Tajiki<wbr>stan',
    );
    await page.seesMarks({ kz: ['Kazakhstan'], tj: ['Tajikistan'] });
  });

  test('goes on over elements that HTML does not know, as they are shown inline', async () => {
    const page = openMarkedPage(
      '<p><bionic-text><x-b>Kaza</x-b>khstan</bionic-text> and <hl>Uzbeki</hl>stan</p>' +
        '<news-box style="display: block">Kyrg</news-box>yzstan',
    );
    await page.seesMarks({ kz: ['Kazakhstan'], uz: ['Uzbekistan'] });
  });

  test('is not joined where a style sets its elements apart', async () => {
    const page = openMarkedPage(
      '<nav style="display: flex"><a href="#">Central</a><a href="#">Asia</a></nav>' +
        '<span style="display: block">Central</span><span style="display: block">Asia</span>' +
        '<nav style="display: flex"><a href="#">Central</a> <a href="#">Asia</a></nav>' +
        '<span style="display: block">Central</span>  <span style="display: block">Asia</span>' +
        '<p>Central <b>Asia</b>',
    );
    await page.seesMarks({ 'central-asia': ['Central Asia'] });
  });

  test('is passed over by how its words are pronounced', async () => {
    const page = openMarkedPage('<p><ruby>Kazakh<rt>ka-zakh</rt>stan<rt>stan</rt></ruby>');
    await page.seesMarks({ kz: ['Kazakhka-zakhstan'] });
  });
});

test('names that are cut in two are found in a long line, wherever its reading pauses', async () => {
  const names = Array.from({ length: 64 }, () => 'Uzbekistan');
  // Further apart than a line is read on behind a name, by different numbers of elements.
  const line = names.map((_, index) => '<u>and so it goes</u> '.repeat(160 + (index % 9)));
  const page = openMarkedPage(`<p>${line.join('<i>Uzb</i><b>ekistan</b> ')}<i>Uzb</i><b>ekistan</b>`);
  await page.seesMarks({ uz: names });
});

// Chromium makes a new node of every 65,536 letters that it parses.
test.for([
  [65_536, 65_536],
  [65_536, 9],
  [70_000, 9],
  [9, 70_000],
  [70_000, 70_000],
  [500_000, 500_000],
] as const)('a name cut in two is found between texts of %i and %i letters', async ([before, behind]) => {
  // Too much to be looked through in one go.
  body.innerHTML = `<p>${'and so '.repeat(40_000)}</p><pre></pre>`;
  body.querySelector('pre')?.append(...cutName(before, behind));
  const page = markThisPage();
  await page.seesMarks({ uz: ['Uzbekistan'] });
});

describe('a shadow tree', () => {
  test('is read, as are those within it, in the order in which they stand', async () => {
    body.innerHTML = '<p>Kazakhstan<div id="host"></div><p>Kyrgyzstan';
    const outer = body.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (!outer) throw new Error('No shadow tree');
    outer.innerHTML = '<p>Uzbekistan</p><x-inner></x-inner>';
    const inner = outer.querySelector('x-inner')?.attachShadow({ mode: 'open' });
    if (inner) inner.innerHTML = '<p>Kazakhstan, again';
    const page = markThisPage();
    await page.seesMarks({ kz: ['Kazakhstan', 'Kazakhstan'], uz: ['Uzbekistan'], kg: ['Kyrgyzstan'] });
  });

  test('of an element that is no custom one is found whenever a reader is there', async () => {
    const page = openMarkedPage('<p>Kazakhstan');
    await page.seesMarks({ kz: ['Kazakhstan'] });
    for (const count of [1, 2]) {
      window.dispatchEvent(new PointerEvent('pointermove'));
      const added = document.createElement('div');
      added.innerHTML = '<section><p>Not empty, as a likely host would be</p></section>';
      const shadow = added.firstElementChild?.attachShadow({ mode: 'open' });
      if (shadow) shadow.innerHTML = '<p>Uzbekistan</p><slot></slot>';
      body.append(added);
      await expect
        .poll(() => {
          window.dispatchEvent(new PointerEvent('pointermove'));
          return readHighlights();
        })
        .toEqual({ kz: ['Kazakhstan'], uz: Array.from({ length: count }, () => 'Uzbekistan') });
    }
  });

  test('is followed', async () => {
    const host = document.createElement('x-news');
    const tree = host.attachShadow({ mode: 'open' });
    tree.innerHTML = '<p>Nothing yet';
    const page = openMarkedPage('<p>Kazakhstan');
    body.append(host);
    await page.seesMarks({ kz: ['Kazakhstan'] });
    tree.append('Uzbekistan');
    await page.seesMarks({ kz: ['Kazakhstan'], uz: ['Uzbekistan'] });
    host.remove();
    await page.seesMarks({ kz: ['Kazakhstan'] });
  });
});

describe('what is left alone', () => {
  test('are fields, code and editors, also those that become one', async () => {
    const page = openMarkedPage(
      '<textarea>Kazakhstan</textarea><select><option>Kazakhstan</select><code>Kazakhstan</code>' +
        '<div contenteditable>Kazakhstan</div><div role="textbox">Kazakhstan</div><p>Uzbekistan',
    );
    await page.seesMarks({ uz: ['Uzbekistan'] });
    body.querySelector('p')?.setAttribute('contenteditable', '');
    await page.seesMarks({});
    body.querySelector('p')?.removeAttribute('contenteditable');
    await page.seesMarks({ uz: ['Uzbekistan'] });
  });

  test('is an editor that no attribute tells of, where a browser has such', async () => {
    body.innerHTML = '<div>Kazakhstan</div><p>Uzbekistan';
    const editor = body.querySelector('div');
    if (editor && 'EditContext' in globalThis) Reflect.set(editor, 'editContext', new EditContext());
    const page = markThisPage();
    await page.seesMarks({
      uz: ['Uzbekistan'],
      ...(!('EditContext' in globalThis) && { kz: ['Kazakhstan'] }),
    });
  });

  test('nobody is asked about a list of countries to choose from', async () => {
    const page = openMarkedPage(
      '<select><option>Kazakhstan<option>Uzbekistan</select><p>Choose <b>a</b> country',
    );
    body.append('Kyrgyzstan');
    await page.seesMarks({ kg: ['Kyrgyzstan'] });
    expect(page.asked.join()).not.toContain('Kazakhstan');
  });
});

for (const is of ['unread', 'changed', 'shadows', 'reader'] as const) {
  test(`a capital that no look-out has looked for is found after its sign “${is}”`, async () => {
    body.innerHTML = '<p>From Tashkent to the sea';
    const page = markThisPage({ markLeaders: true }, (controller) => {
      controller.lookAlsoFor(leaderCores);
      controller.start({ is, changes: () => [] });
    });
    await page.seesMarks({ uz: ['Tashkent'] });
  });
}
