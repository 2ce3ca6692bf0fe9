// Every surface in a phone's window, with text as usual and twice as large, in both languages and in those that there
// are none of yet: all of it can be read.
import { expect, test } from 'vitest';
import { type Language } from '../../../locales/language.ts';
import { longWords, rightToLeft } from '../../unit/locales/pseudo-languages.ts';
import { english, russian } from '../../unit/locales/sample-languages.ts';
import { unreadable } from './cut.ts';
import { enlarge } from './enlarge.ts';
import { show } from './show.tsx';
import { surfaces } from './surfaces.tsx';

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
  const page = await show(surface, language, { times: size === 'twice as large' ? 2 : 1 });
  if (size === 'twice as large element by element') await enlarge(page, 2);
  expect(unreadable(page)).toEqual([]);
});
