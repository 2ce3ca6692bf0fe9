// Looking around what has changed, of which the page may change more at each pause.
import { expect, onTestFinished, test } from 'vitest';
import type { LinePart } from '../../../page/text/line-part.ts';
import { Look } from '../../../page/text/look.ts';
import { pageSearch } from '../../../page/text/page-search.ts';
import { detect } from '../../../spotting/detect.ts';
import { readHighlights } from '../../browser/harness/read-highlights.ts';
import { body, openMarkedPage } from '../marked-page.ts';
import { readAfresh } from '../read-afresh.ts';

const and = (length: number): string => ' and so on'.repeat(length);

function textIn(name: string): Text {
  const text = body.querySelector(name)?.firstChild;
  if (!(text instanceof Text)) throw new Error('No text');
  return text;
}

test('a text that is emptied before it is looked at hides no name behind it', () => {
  body.innerHTML = `<p><a>here</a><b>${and(10)}</b><i>${and(240)} Tajikistan</i>`;
  onTestFinished(() => body.replaceChildren());
  const found: LinePart[] = [];
  const look = new Look({
    pageSearch,
    detect,
    onLineChanged: () => {},
    onFound: (part) => found.push(part),
    onError(error) {
      throw error;
    },
  });
  const emptied = textIn('a');
  const work = look.around([emptied, textIn('i')]);
  work.next();
  emptied.data = '';
  for (const rest of [work, look.around([emptied])]) while (!rest.next().done);
  expect(found.some(({ text }) => text.includes('Tajikistan'))).toBe(true);
});

test.for([230, 241, 246, 250, 255, 256])(
  'a name %i letters before another, and many before what changes, is marked as it was',
  async (length) => {
    const before = `${and(70)} Xkazakhstan${and(26).slice(0, length)}`;
    for (const line of [
      `<b>${before}. Turkmenistan${and(4)}</b><i>here</i>`,
      `<b>${before}</b><i>here</i> and Turkmenistan`,
    ]) {
      const page = openMarkedPage(`<p>${line}`);
      await expect.poll(() => Object.keys(readHighlights())).toContain('tm');
      textIn('i').data = 'there, and in Uzbekistan';
      await expect.poll(() => readHighlights().uz).toEqual(['Uzbekistan']);
      expect(readHighlights()).toEqual(await readAfresh());
      page.controller.end();
    }
  },
);
