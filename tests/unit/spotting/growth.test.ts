// Time grows as the text does and no faster, whatever names it repeats and whatever joins them.
import { expect, test } from 'vitest';
import { findMentions } from '../../../spotting/index.ts';
import { exampleOf, formsOf, type Form } from '../../../tools/names/forms.ts';
import { readNames } from '../../../tools/names/schema.ts';

const SHORT = 1_000;
const LONG = 16_000;
/**
 * The longer text may take so much more for each of its letters: caches that fill, memory that is cleared. Where each
 * mention reads the whole text it takes sixteen times more.
 */
const FACTOR = 6;
/** A shorter time than this is mostly the clock's. */
const LEAST_MS = 0.25;

const joints = ['', ' ', '-', '’', '. ', ', ', '/', '.', '@', '\n', '\u200C', '\u00AD', '_', ' (', '·', ':'];
const first = (form: Form) => exampleOf(form, (choices) => choices.find(Boolean) ?? '');

/** One form of each kind that the matcher tells apart, in each script. */
const words = [
  ...new Map(
    formsOf(readNames()).map((form) => [
      [form.subject, form.kind, form.script, form.guard, form.beside.length].join(' '),
      first(form),
    ]),
  ).values(),
];

function textOf(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

function bestTime(text: string, tries: number): number {
  let best = Infinity;
  for (let turn = 0; turn < tries; turn++) {
    // Of this thread: what collects garbage beside it is another's.
    const start = process.threadCpuUsage();
    findMentions(text, { lang: 'en' });
    best = Math.min(best, process.threadCpuUsage(start).user / 1_000);
  }
  return best;
}

/** How many times longer a letter of the longer text takes; measured again if it seems too long. */
function growthOf(unit: string): number {
  const short = Math.max(LEAST_MS, bestTime(textOf(unit, SHORT), 3));
  let growth = Infinity;
  for (let turn = 0; turn < 4 && growth > FACTOR; turn++)
    growth = Math.min(growth, bestTime(textOf(unit, LONG), 1) / short / (LONG / SHORT));
  return growth;
}

function tooSlow(units: readonly string[]): string[] {
  return units.flatMap((unit) => {
    const growth = growthOf(unit);
    return growth > FACTOR ? [`${JSON.stringify(unit)}: ${growth.toFixed(1)}`] : [];
  });
}

test('a text that repeats a name takes as long for each of its letters as a short one', () => {
  expect(tooSlow(words.map((word, index) => word + (joints[index % joints.length] ?? '')))).toEqual([]);
});

test('so does one that repeats a name after each sign that may join words', () => {
  const samples = [
    'Kazakh',
    'kazak',
    'CSTO',
    'Asia',
    "O'zbek'",
    'казах',
    'ОДКБ',
    'カザフ',
    '塔吉克',
    '카자흐',
    'تاجیک',
    'कज़ाख',
  ];
  expect(tooSlow(samples.flatMap((word) => joints.map((joint) => word + joint)))).toEqual([]);
});

test('so does one in which names alternate', () => {
  const units = words.map((word, index) => {
    const others = [words[(index * 7 + 3) % words.length], words[(index * 13 + 5) % words.length]];
    return [word, ...others].join(joints[index % joints.length]);
  });
  expect(tooSlow(units)).toEqual([]);
});

test.each([
  'central ',
  'central',
  'Trung ',
  '\u0301k',
  'asi',
  'd’',
  "k'",
  'z\u00AD',
  '... ',
  'http://kazakh',
  '(K',
  '👍🏽',
])('so does one of %j, which only begins like a name', (unit) => {
  expect(tooSlow([unit])).toEqual([]);
});
