// Every form of every language in every kind of surroundings, made up at random.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leaderCores } from '../../../spotting/compiled/leader-cores.ts';
import { detect } from '../../../spotting/detect.ts';
import { findMentions } from '../../../spotting/index.ts';
import { exampleOf, formsOf, type Form } from '../../../tools/names/forms.ts';
import { readNames } from '../../../tools/names/schema.ts';
import { mayMention } from './may-mention.ts';

// what wants evidence or is ruled out beside most words has tests of its own
const forms = formsOf(readNames()).filter(({ guard, kind }) => guard === '' && kind !== 'leader');

const edges = fc.constantFrom(
  ['', ''],
  ['“', '”'],
  ['«', '»'],
  ['(', ')'],
  ['[', '], '],
  ['— ', '.'],
  ['\n', '\n'],
  ['\u00A0', '\u00A0'],
  ['12 ', ' 34'],
  ['x–', '–x'],
  ['‘', '’'],
  ['*', '* '],
);
const letters = fc.constantFrom(
  (word: string) => word,
  (word: string) => word.toUpperCase(),
  (word: string) => word.normalize('NFD'),
  (word: string) => word.replace(/^(\p{L}\p{M}*)(?=\p{L})/u, '$1\u00AD'),
  (word: string) => word.replaceAll(' ', '\u00A0'),
  (word: string) => word.replaceAll(' ', '\n   '),
);
const ordinary = fc.constantFrom('', 'one two ', 'день ночь ', '天気 ', 'يوم ');

function wordOf(form: Form, seed: number): string {
  let turn = seed;
  return exampleOf(form, (choices) => {
    turn = (turn * 7 + 3) % 1009;
    return choices[turn % choices.length] ?? '';
  });
}

test('each form is found as it is written, in the first look too', () => {
  const missed: string[] = [];
  for (const form of forms) {
    const word = wordOf(form, 0);
    const [mention] = findMentions(word);
    if (
      !mayMention(word) ||
      mention?.subject !== form.subject ||
      mention.end - mention.start !== word.length
    ) {
      missed.push(
        `${form.language} ${form.subject} ${word}: ${mention ? word.slice(mention.start, mention.end) : 'nothing'}`,
      );
    }
  }
  expect(missed).toEqual([]);
});

test('forms are found with their exact limits whatever stands around them', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...forms),
      fc.nat(1008),
      letters,
      edges,
      ordinary,
      (form, seed, written, [before, after], more) => {
        const example = wordOf(form, seed);
        // endings put together at random may make a country of a people
        fc.pre(form.kind !== 'people' || !/аст[ао]н/.test(example));
        const word = written(example);
        const start = more.length + before.length;
        const text = `${more}${before}${word}${after}`;
        expect(mayMention(text)).toBe(true);
        const at = findMentions(text).find(
          (mention) => mention.start < start + word.length && mention.end > start,
        );
        expect(at && { ...at, kind: 'any' }).toEqual({
          start,
          end: start + word.length,
          subject: form.subject,
          kind: 'any',
        });
      },
    ),
    { numRuns: 3000 },
  );
});

// letters that begin or end no ending, by script
const foreign: Record<string, string> = {
  Latn: 'qwrtp',
  Cyrl: 'щфщфщ',
  Grek: 'ψψψψψ',
  Arab: 'ڤڤڤڤڤ',
  Hebr: 'ללללל',
  Armn: 'ֆֆֆֆֆ',
  Geor: 'ლლლლლ',
};

test('within longer words there are none', () => {
  const spaced = forms.filter(({ script, beside }) => script in foreign && beside.length === 0);
  fc.assert(
    fc.property(fc.constantFrom(...spaced), (form) => {
      const word = wordOf(form, 0);
      expect(findMentions(`${word}${foreign[form.script]}`)).toEqual([]);
      expect(findMentions(`${foreign[form.script]}${word}`)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

// the first look is given the texts of many blocks at once, with nothing between them
const joints = [
  '',
  'word',
  'NEWS',
  'É',
  'слово',
  'НОВОСТИ',
  'خبر',
  'समाचार',
  '新闻',
  'λέξη',
  'בית',
  '\u0301',
  '7',
  '’',
];
const cased = [
  (word: string) => word,
  (word: string) => word.toLowerCase(),
  (word: string) => word.toUpperCase(),
  (word: string) => word.replaceAll(' ', '\n  '),
];

/** Whether the first look sees each mention of a text also where that stands between others without a space. */
function isSeen(text: string, joint: string, mentions = findMentions(text)): boolean {
  const stretches = detect(`${joint}${text}${joint}`, leaderCores);
  return mentions.every(({ start, end }) =>
    // cores of frequent words begin with the space before them
    stretches.some((stretch) => stretch.start < joint.length + end && stretch.end > joint.length + start - 1),
  );
}

test('the first look sees every form in the middle of texts that are joined without a space', () => {
  // Many languages share a form, and many scripts have no capitals.
  const words = new Set(forms.flatMap((form, index) => cased.map((written) => written(wordOf(form, index)))));
  const missed: string[] = [];
  for (const word of words) {
    const mentions = findMentions(word);
    if (mentions.length === 0) continue;
    for (const joint of joints) {
      if (!isSeen(word, joint, mentions)) missed.push(`${joint}${word}`);
    }
  }
  expect(missed).toEqual([]);
});

test('a name is found in small letters too, whatever sign stands before it', () => {
  for (const sign of ['l’', "d'", '“', '«', '(', '"', '[', '新闻：'])
    expect(findMentions(`${sign}asie centrale`)).toEqual([
      { start: sign.length, end: sign.length + 13, subject: 'central-asia', kind: 'name' },
    ]);
});

test('the first look never leaves out a text with mentions', () => {
  const piece = fc.oneof(
    fc
      .tuple(fc.constantFrom(...forms), fc.nat(1008), fc.constantFrom(...cased))
      .map(([form, seed, written]) => written(wordOf(form, seed))),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(...joints),
    fc.constantFrom(' ', '\n', '\u00AD', '.', '-', '’'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom(...joints), (pieces, joint) => {
      const text = pieces.join('');
      const mentions = findMentions(text);
      expect(isSeen(text, joint, mentions)).toBe(true);
      for (const [index, { start, end }] of mentions.entries()) {
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 2000 },
  );
});
