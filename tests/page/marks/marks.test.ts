// Which words of a page are marked.
import { describe, expect } from 'vitest';
import { test } from '../reader/test.ts';

describe('marks', () => {
  test('all seven subjects are marked in English, and what is added later', async ({ reader }) => {
    await reader.open(`
      <h1>Kazakhstan’s neighbours</h1>
      <p>Kyrgyzstan and <a href="#x">Tajikistan</a> share a border; so do TURKMENISTAN and <b>Central Asia</b>.</p>
      <ul><li>the CSTO</li><li>the Collective Security Treaty Organization</li></ul>`);
    const marked = {
      kz: [expect.stringMatching(/^Kazakhstan(’s)?$/)],
      kg: ['Kyrgyzstan'],
      tj: ['Tajikistan'],
      tm: ['TURKMENISTAN'],
      'central-asia': ['Central Asia'],
      csto: ['CSTO', 'Collective Security Treaty Organization'],
    };
    await reader.seesMarks(marked);
    await reader.page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Then Uzbekistan.'));
    await reader.seesMarks({ ...marked, uz: ['Uzbekistan'] });
  });

  test('all seven subjects are marked in Russian, in whatever case they stand', async ({ reader }) => {
    await reader.open(`<html lang="ru"><p>Из Казахстана через Киргизию и Таджикистан в Туркмению, потом в Узбекистан.
      <p>В Центральной Азии говорят об ОДКБ.`);
    await reader.seesMarks({
      kz: ['Казахстана'],
      kg: ['Киргизию'],
      tj: ['Таджикистан'],
      tm: ['Туркмению'],
      uz: ['Узбекистан'],
      'central-asia': ['Центральной Азии'],
      csto: ['ОДКБ'],
    });
  });

  test('adjectives and peoples are marked as installed, capitals and leaders are not', async ({ reader }) => {
    await reader.open(`<p>A Kazakh poet met two Uzbeks and a Central Asian scholar in Dushanbe. Tokayev was away.
      <p lang="ru">Казахстанский поэт в Ташкенте.`);
    await reader.seesMarks({
      kz: ['Kazakh', 'Казахстанский'],
      uz: ['Uzbeks'],
      'central-asia': ['Central Asian'],
    });
  });

  test('a word that only begins like a name is not marked', async ({ reader }) => {
    await reader.open(
      '<p>Kazakhstanville and Uzbekistanland are towns in a novel; Asia is wide. Only Tajikistan counts.',
    );
    await reader.seesMarks({ tj: ['Tajikistan'] });
  });

  test('what is typed, coded or hidden in the head is not marked', async ({ reader }) => {
    await reader.open(`<title>Kazakhstan</title>
      <textarea>Kazakhstan</textarea> <input value="Kazakhstan" placeholder="Kazakhstan">
      <div contenteditable>Kazakhstan</div> <select><option>Kazakhstan</option></select>
      <img alt="Kazakhstan"> <script type="text/plain">Kazakhstan</script>
      <p title="Kazakhstan">Here it is: Uzbekistan`);
    await reader.seesMarks({ uz: ['Uzbekistan'] });
  });

  test('a page without a mention has no highlight of ours', async ({ reader }) => {
    await reader.open('<p id="text">Nothing of interest here.');
    await reader.page.evaluate(() => document.body.append('At last: Uzbekistan.'));
    await reader.seesMarks({ uz: ['Uzbekistan'] });
    await reader.page.evaluate(() => document.body.lastChild?.remove());
    await reader.seesMarks({});
  });
});

describe('a page that changes', () => {
  test('text that is changed is marked as it reads now', async ({ reader }) => {
    await reader.open('<p>Kazakhstan');
    await reader.seesMarks({ kz: ['Kazakhstan'] });
    await reader.page.evaluate(() => {
      const [text] = document.querySelector('p')?.childNodes ?? [];
      if (text !== undefined) {
        text.nodeValue = 'Uzbekistan';
      }
    });
    await reader.seesMarks({ uz: ['Uzbekistan'] });
  });

  test('a name completed by a later word is one mention', async ({ reader }) => {
    await reader.open('<p>Central <span></span> <i>Tajikistan</i>');
    await reader.seesMarks({ tj: ['Tajikistan'] });
    await reader.page.evaluate(() => document.querySelector('span')?.append('Asia'));
    await reader.seesMarks({ 'central-asia': ['Central Asia'], tj: ['Tajikistan'] });
  });
});
