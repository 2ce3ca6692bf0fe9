// Which words of a page are marked.
import { describe, expect } from 'vitest';
import { test } from './harness/test.ts';

describe('marks', () => {
  test('all seven subjects are marked in English', async ({ reader }) => {
    await reader.open(`
      <h1>Kazakhstan’s neighbours</h1>
      <p>Kyrgyzstan and <a href="#x">Tajikistan</a> share a border; so do TURKMENISTAN and <b>Uzbekistan</b>.</p>
      <ul><li>Central Asia</li><li>the CSTO</li><li>the Collective Security Treaty Organization</li></ul>`);
    await reader.seesMarks({
      kz: [expect.stringMatching(/^Kazakhstan(’s)?$/)],
      kg: ['Kyrgyzstan'],
      tj: ['Tajikistan'],
      tm: ['TURKMENISTAN'],
      uz: ['Uzbekistan'],
      'central-asia': ['Central Asia'],
      csto: ['CSTO', 'Collective Security Treaty Organization'],
    });
  });

  test('frames are read like pages, those of other sites and those without an address too', async ({
    reader,
    site,
  }) => {
    const other = site.add('<p>Turkmenistan', { host: 'other.example' });
    await reader.open(`<p>Kazakhstan
      <iframe srcdoc="<p>Kyrgyzstan"></iframe>
      <iframe sandbox srcdoc="<p>Tajikistan"></iframe>
      <iframe src="data:text/html,<p>Uzbekistan"></iframe>
      <iframe src="${other}"></iframe>`);
    await reader.seesMarks({
      kz: ['Kazakhstan'],
      kg: ['Kyrgyzstan'],
      tj: ['Tajikistan'],
      uz: ['Uzbekistan'],
      tm: ['Turkmenistan'],
    });
  });
});

describe('a page that changes', () => {
  test('text that is added later is marked', async ({ reader }) => {
    await reader.open('<p>Kazakhstan');
    await reader.seesMarks({ kz: ['Kazakhstan'] });
    await reader.page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'Then Kyrgyzstan.';
      document.body.append(paragraph);
    });
    await reader.seesMarks({ kz: ['Kazakhstan'], kg: ['Kyrgyzstan'] });
  });

  test('what is added is marked within a second', async ({ reader }) => {
    await reader.open('<p>Kazakhstan');
    await reader.seesMarks({ kz: ['Kazakhstan'] });
    const milliseconds = await reader.page.evaluate(async () => {
      const began = performance.now();
      document.body.append('Kyrgyzstan');
      while (!CSS.highlights.has('fact-cards-kg')) {
        await new Promise((frame) => requestAnimationFrame(frame));
      }
      return performance.now() - began;
    });
    expect(milliseconds).toBeLessThan(1000);
  });
});
