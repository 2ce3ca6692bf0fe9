import { expect, test } from 'vitest';
import { inAscii } from '../../../tools/ascii-scripts.ts';

test.each([
  "'Қазақстан'",
  '`Kyrgyzstan…`',
  '"emoji: \u{1F600}\\\\é"',
  "/^[а-яё]+\u{1F600}$/u.test('ёж\u{1F600}')",
])('%s means the same in ASCII', (code) => {
  const ascii = inAscii(code);
  expect(ascii).toMatch(/^[\0-\x7F]*$/);
  expect(evaluated(ascii)).toEqual(evaluated(code));
});

test('a letter that is escaped itself fails the build', () => {
  expect(() => inAscii(String.raw`/[\–]/`)).toThrow('backslash');
  expect(() => inAscii(String.raw`'\\\é'`)).toThrow('backslash');
});

/** Of a pattern, with its source as it is matched. */
function evaluated(code: string): unknown {
  // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval -- code is what it is about
  return new Function(`return ${code}`)();
}
