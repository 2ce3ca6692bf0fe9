// What ends the look-out, which is all that nearly every page has of us.
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { lookOut, type Sign } from '../../../page/text/look-out.ts';
import { detect, mayMention } from '../../../spotting/detect.ts';
import { body, markThisPage } from '../marked-page.ts';
import { cutName } from './cut-name.ts';

const countries = `<select>${['Jordan', 'Kazakhstan', 'Kenya', 'Kyrgyzstan', 'Tajikistan', 'Uzbekistan']
  .map((name) => `<option>${name}</option>`)
  .join('')}</select>`;

/** Text that nobody reads. */
const unread = {
  'a list of countries': countries,
  'a form with three of them': `<form><p>Home${countries}<p>Bill${countries}<div>Parcel${countries}</div></form>`,
  'a script': '<div><script type="application/json">{"country":"Kazakhstan"}</script></div>',
  'a template for those without script': '<noscript>Kazakhstan</noscript>',
  'a field': '<textarea>Kazakhstan</textarea>',
  'a list, with letters that are not seen between theirs':
    '<select><option>Kazakh\u00ADstan<option>Kyr\u00ADgyz\u00ADstan</select>',
};

/**
 * Looks out over a page of this HTML, or over the page as it is, until the test has finished; tells what the signs are.
 *
 * @param onLooked called once all of it has been looked through, and later where elements were added
 */
function lookOutOver(html: string | undefined, signs: Sign[] = [], onLooked = (): void => {}): Sign['is'][] {
  if (html !== undefined) body.innerHTML = html;
  const kinds: Sign['is'][] = [];
  const end = lookOut({
    detect,
    mayMention,
    onSign: (sign) => {
      signs.push(sign);
      kinds.push(sign.is);
    },
    onElements: onLooked,
  });
  onTestFinished(() => {
    end();
    body.replaceChildren();
  });
  return kinds;
}

/** Until the observers have been told of all changes. */
const told = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe.each(Object.entries(unread))('names in %s', (_, html) => {
  test('are no sign', async () => {
    const signs = lookOutOver(`<h1>Register</h1>${html}<p>No news`);
    await told();
    expect(signs).toEqual([]);
  });

  test('are no sign when they are put in later', async () => {
    const signs = lookOutOver('<h1>Register</h1><p>No news');
    const added = document.createElement('div');
    added.innerHTML = html;
    body.append(added);
    body.append(...document.createRange().createContextualFragment(html).childNodes);
    await told();
    expect(signs).toEqual([]);
  });

  test('hide none that stands beside them', async () => {
    const signs = lookOutOver(`<h1>Register</h1>${html}<p>News from Kyrgyzstan`);
    await told();
    expect(signs).toEqual(['unread']);
  });

  test('hide none that is put in beside them', async () => {
    const signs = lookOutOver(`<h1>Register</h1>${html}`);
    await told();
    const added = document.createElement('div');
    added.innerHTML = `<p>News from Kyrgyzstan</p>${html}`;
    body.append(added);
    await told();
    expect(signs).toEqual(['changed']);
  });
});

test('a list of countries that is filled one by one is no sign', async () => {
  const signs = lookOutOver('<select></select>');
  for (const name of ['Kazakhstan', 'Kenya', 'Kyrgyzstan'])
    body.querySelector('select')?.add(new Option(name));
  await told();
  expect(signs).toEqual([]);
});

test('names in many lists are not told apart from what is read', async () => {
  const signs = lookOutOver(countries.repeat(20));
  await told();
  expect(signs).toEqual(['unread']);
});

test('a name with letters that are not seen between its own is one, beside a list of such', async () => {
  const list = '<select><option>Kazakh\u00ADstan</select>';
  for (const html of [`${list}<p>From Kyr\u00ADgyz\u00ADstan`, `<p>From Kyr\u00ADgyz\u00ADstan</p>${list}`]) {
    const signs = lookOutOver(html);
    await told();
    expect(signs).toEqual(['unread']);
  }
});

describe('a name with its pronunciation in its middle', () => {
  const name = '<p><ruby>中央<rt>ちゅうおう</rt></ruby>アジア';

  test('is a sign, and what is pronounced without one is none', async () => {
    const signs = lookOutOver('<p><ruby>東京<rt>とうきょう</rt></ruby>');
    await told();
    expect(signs).toEqual([]);
    expect(lookOutOver(name)).toEqual(['unread']);
  });

  test('is one in a long page', async () => {
    const signs = lookOutOver(`<br>`.repeat(6_001) + name);
    await expect.poll(() => signs).toEqual(['unread']);
  });

  test('is one when it is put in', async () => {
    const signs = lookOutOver('<div><p>No news</div>');
    await told();
    body.querySelector('div')?.insertAdjacentHTML('beforeend', name);
    await told();
    expect(signs).toEqual(['changed']);
  });

  test('is one beside names that nobody reads', async () => {
    const signs = lookOutOver('<p>No news');
    await told();
    body.insertAdjacentHTML('beforeend', `<div><textarea>Kazakhstan</textarea>${name}</div>`);
    await told();
    expect(signs).toEqual(['changed']);
  });

  test('is looked for once in a line, however many of its texts change', async () => {
    const signs = lookOutOver(`<p><span>${'<ruby>漢字<rt>かんじ</rt></ruby>の'.repeat(500)}</span>`);
    await told();
    const asked = vi.spyOn(Element.prototype, 'closest');
    onTestFinished(() => asked.mockRestore());
    for (const { firstChild } of [...body.querySelectorAll('ruby')].slice(0, 150))
      if (firstChild instanceof Text) firstChild.data = '文字';
    await told();
    // Of each word, of its pronunciation, and of what stands between.
    expect(asked.mock.calls.length).toBeLessThanOrEqual(3 * 500);
    expect(signs).toEqual([]);
  });
});

test.for(['wbr', 'abbr', 'ins', 'del', 'cite', 'q', 'sub', 'sup', 'ruby', 'label'])(
  'a name that is completed behind an element %s is a sign',
  async (name) => {
    const signs = lookOutOver(`<p>From Uzb<${name}></${name}>`);
    await told();
    body.querySelector('p')?.append('ekistan');
    await told();
    expect(signs).toEqual(['changed']);
  },
);

test('a book in one element is not looked at in one go', async () => {
  const signs = lookOutOver(`<pre>${'Nothing but weather. '.repeat(20_000)}</pre>`);
  await told();
  expect(signs).toEqual(['unread']);
});

/** Waits until it has been looked through or there is a sign. */
async function lookedOver(html: string, meanwhile = (): void => {}): Promise<Sign[]> {
  const signs: Sign[] = [];
  let isLooked = false;
  lookOutOver(html, signs, () => void (isLooked = true));
  expect(isLooked).toBe(false);
  meanwhile();
  await expect.poll(() => isLooked || signs.length > 0).toBe(true);
  await told();
  return signs;
}

describe('a page of very many elements', () => {
  const nothing = '<p>Nothing but <b>weather</b>.</p>';
  const half = nothing.repeat(4_000);
  const last = '<p>From Uzbekistan, at the very end.</p>';

  test('is no sign in itself, nor are names in its lists', async () => {
    expect(await lookedOver(half + countries + half)).toEqual([]);
    expect(await lookedOver(countries.repeat(1_000))).toEqual([]);
  });

  test('is followed once it has been looked through', async () => {
    const signs = await lookedOver(half + half);
    putIn('News from Kyrgyzstan');
    await told();
    expect(signs.map(({ is }) => is)).toEqual(['changed']);
    const page = markThisPage({}, (controller) => controller.start(signs[0]));
    await page.seesMarks({ kg: ['Kyrgyzstan'] });
    // What stands in the window may be looked through once more.
    expect(page.looked()).toBeLessThan(0.1 * body.textContent.length);
  });

  test('is read from its first name on', async () => {
    const signs = await lookedOver(`${half}<p>Kazakhstan</p>${half}${last}`);
    expect(signs.map(({ is }) => is)).toEqual(['unread']);
    const page = markThisPage({}, (controller) => controller.start(signs[0]));
    await page.seesMarks({ kz: ['Kazakhstan'], uz: ['Uzbekistan'] });
    expect(page.looked()).toBeLessThan(0.6 * body.textContent.length);
  });

  test('may change before it has been looked through', async () => {
    const signs = await lookedOver(half + half + last, () => {
      const added = document.createElement('p');
      added.textContent = 'News from Kyrgyzstan';
      body.prepend(added);
    });
    expect(signs.map(({ is }) => is)).toEqual(['changed']);
    const page = markThisPage({}, (controller) => controller.start(signs[0]));
    await page.seesMarks({ kg: ['Kyrgyzstan'], uz: ['Uzbekistan'] });
  });

  test('may change between a sign and its being read', async () => {
    const signs = await lookedOver(`${half}<p id="gone">Kazakhstan</p>${half}${last}`);
    body.querySelector('#gone')?.remove();
    body.querySelector('p')?.append('Kyrgyzstan');
    const page = markThisPage({}, (controller) => controller.start(signs[0]));
    await page.seesMarks({ kg: ['Kyrgyzstan'], uz: ['Uzbekistan'] });
  });

  test('may have shadow trees', async () => {
    const signs = await lookedOver(half + half, putInShadow);
    await expect.poll(() => signs.map(({ is }) => is)).toEqual(['shadows']);
    const page = markThisPage({}, (controller) => controller.start(signs[0]));
    await page.seesMarks({ kg: ['Kyrgyzstan'] });
  });
});

test('a name cut in two stands in a long line wherever its reading pauses', async () => {
  for (let words = 0; words < 16; words++) {
    const line = '<u>word</u> '.repeat(6_500) + '<u>word</u>'.repeat(words);
    const signs: Sign[] = [];
    lookOutOver(`<p>${line} <i>Uzb</i><b>ekistan</b>`, signs);
    await expect.poll(() => signs.map(({ is }) => is)).toEqual(['unread']);
  }
});

test.for([
  [70_000, 9],
  [9, 70_000],
  [65_536, 65_536],
] as const)(
  'a name cut in two stands between texts of %i and %i letters of a long page',
  async ([before, behind]) => {
    body.innerHTML = `<p>${'<u>word</u> '.repeat(6_500)}</p><p>${'<u>word</u> '.repeat(400)}</p>`;
    body.lastElementChild?.append(...cutName(before, behind));
    const signs = lookOutOver(undefined);
    await expect.poll(() => signs).toEqual(['unread']);
  },
);

const somebodyMoves = (): boolean => window.dispatchEvent(new PointerEvent('pointermove'));

function putIn(text: string): void {
  const added = document.createElement('p');
  added.textContent = text;
  body.append(added);
}

function putInShadow(): void {
  const host = document.createElement('x-news');
  host.attachShadow({ mode: 'open' }).innerHTML = '<p>Kyrgyzstan';
  body.append(host);
}

describe('until it is told where names stand', () => {
  test('a name that is put in counts', async () => {
    const signs = lookOutOver(countries);
    putIn('News from Kyrgyzstan');
    await told();
    expect(signs).toEqual(['unread']);
  });

  test('names that are taken away do not', async () => {
    const signs = lookOutOver('<p>News from Kazakhstan');
    body.replaceChildren();
    await told();
    expect(signs).toEqual([]);
    putIn('News from Kyrgyzstan');
    await told();
    expect(signs).toEqual(['changed']);
  });

  test('the page may change: its text is the one that it has then', async () => {
    const signs: Sign[] = [];
    lookOutOver('<p>News from Kazakhstan', signs);
    body.prepend('Today: ');
    await told();
    expect(signs.map(({ seen }) => seen?.text)).toEqual(['Today: News from Kazakhstan']);
    const page = markThisPage({}, (controller) => controller.start(signs[0]));
    await page.seesMarks({ kz: ['Kazakhstan'] });
  });
});

describe('between a sign and its being read', () => {
  test.each([
    ['changed', 3, () => putIn('News from Kyrgyzstan')],
    ['changed', 3_000, () => putIn('News from Kyrgyzstan')],
    ['shadows', 3, putInShadow],
    ['reader', 3, somebodyMoves],
    ['unread', 3, () => body.replaceChildren(...Array.from({ length: 300 }, () => new Text('b')))],
  ] as const)('the page may go on changing: “%s”, %i times more', async (kind, times, give) => {
    const signs: Sign[] = [];
    lookOutOver('<p>No news', signs);
    give();
    await expect.poll(() => signs.map(({ is }) => is)).toEqual([kind]);
    for (let time = 0; time < times; time++) putIn('No news');
    await told();
    putIn('News from Uzbekistan');
    await told();
    putIn('Uzbekistan, again');
    const page = markThisPage({}, (controller) => controller.start(signs[0]));
    const kg = kind === 'changed' || kind === 'shadows' ? { kg: ['Kyrgyzstan'] } : {};
    await page.seesMarks({ ...kg, uz: ['Uzbekistan', 'Uzbekistan'] });
  });

  test('no more of what it throws away is kept than a little', async () => {
    const signs: Sign[] = [];
    lookOutOver('<p>Kazakhstan', signs);
    await told();
    for (let time = 0; time < 1_000; time++) {
      putIn('Gone');
      body.lastElementChild?.remove();
    }
    await told();
    expect(signs[0]?.changes()).toBeUndefined();
  });
});
