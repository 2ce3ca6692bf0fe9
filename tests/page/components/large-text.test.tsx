// Every surface in a phone's window, with text as usual and twice as large, in both languages and in those that there
// are none of yet: all of it can be read.
import { render } from 'preact';
import { expect, onTestFinished, test } from 'vitest';
import { LanguageContext } from '../../../components/locale-context.ts';
import { type Language } from '../../../locales/language.ts';
import { longWords, rightToLeft } from '../../unit/locales/pseudo-languages.ts';
import { english, russian } from '../../unit/locales/sample-languages.ts';
import { unreadable } from './cut.ts';
import { enlarge } from './enlarge.ts';
import { enlarged } from './enlarged.ts';
import { type Surface, surfaces } from './surfaces.tsx';

/** What is made larger: the sizes in its style sheet, or those that each element has by it. */
type Enlargement = 'as usual' | 'twice as large' | 'twice as large element by element';

const wanted: readonly (readonly [Language, ...Enlargement[]])[] = [
  [english, 'as usual', 'twice as large', 'twice as large element by element'],
  [russian, 'as usual', 'twice as large', 'twice as large element by element'],
  [rightToLeft, 'as usual', 'twice as large', 'twice as large element by element'],
  [longWords, 'as usual'],
];
const cases = surfaces.flatMap((surface) =>
  wanted.flatMap(([language, ...sizes]) =>
    sizes.map((size) => ({ surface, language, size, name: surface.name, lang: language.lang })),
  ),
);

test.for(cases)('all of $name can be read with text $size ($lang)', async ({ surface, language, size }) => {
  const page = await show(surface, language, size === 'twice as large' ? 2 : 1);
  if (size === 'twice as large element by element') enlarge(page, 2);
  expect(unreadable(page)).toEqual([]);
});

/** Draws it in a window of its own, in which its style sheet's conditions hold. */
async function show(surface: Surface, language: Language, times: number): Promise<HTMLElement> {
  const { style, size, draw, shows, press } = surface;
  const frame = document.createElement('iframe');
  onTestFinished(() => frame.remove());
  Object.assign(frame, size);
  frame.style.border = '0';
  document.body.append(frame);
  const page = frame.contentDocument;
  if (!page) throw new Error('The frame has no document.');
  page.open();
  page.write(
    `<!doctype html><html lang="${language.lang}" dir="${language.dir}" data-theme="light"><body class="surface">`,
  );
  page.close();
  const sheet = page.createElement('style');
  // As where the browser has no dictionary of the language.
  sheet.textContent = `${enlarged(style, times)} * { hyphens: manual !important }`;
  page.head.append(sheet);
  const { body } = page;
  onTestFinished(() => render(null, body));
  render(<LanguageContext value={language}>{draw(language)}</LanguageContext>, body);
  for (const selector of press) {
    await expect.poll(() => body.querySelector(selector)).not.toBeNull();
    body.querySelector<HTMLElement>(selector)?.click();
  }
  await expect.poll(() => body.querySelector(shows)).not.toBeNull();
  await page.fonts.ready;
  return body;
}
