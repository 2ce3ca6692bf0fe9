// Which words of a page are marked.
import { expect } from 'vitest';
import { test } from './harness/test.ts';

test('all seven subjects are marked in English, and what is added later within a second', async ({
  reader,
}) => {
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
  const milliseconds = await reader.page.evaluate(async () => {
    const began = performance.now();
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Then Uzbekistan.';
    document.body.append(paragraph);
    while (!CSS.highlights.has('fact-cards-uz')) {
      await new Promise((frame) => requestAnimationFrame(frame));
    }
    return performance.now() - began;
  });
  expect(milliseconds).toBeLessThan(1000);
  await reader.seesMarks({ ...marked, uz: ['Uzbekistan'] });
});
