// What ends the look-out, which is all that nearly every page has of us.
import { describe, expect, onTestFinished, test } from 'vitest';
import { lookOut, type Sign } from '../../../page/text/look-out.ts';
import { detect, mayMention } from '../../../spotting/detect.ts';
import { body } from '../marked-page.ts';

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
};

/** Looks out over a page of this HTML until the test has finished. */
function lookOutOver(html: string): Sign['is'][] {
  body.innerHTML = html;
  const signs: Sign['is'][] = [];
  const end = lookOut({
    detect,
    mayMention,
    onSign: ({ is }) => signs.push(is),
    onElements: () => undefined,
  });
  onTestFinished(() => {
    end();
    body.replaceChildren();
  });
  return signs;
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

test('very many lists with names are not told apart from what is read', async () => {
  const signs = lookOutOver(countries.repeat(1_000));
  await told();
  expect(signs).toEqual(['unread']);
});
