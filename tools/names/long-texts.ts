// Texts that repeat names without end: what the matcher is slowest at.
import { readConditions, shownBy } from './conditions.ts';
import { exampleOf, formsOf, type Form } from './forms.ts';
import { readNames } from './schema.ts';

/** What may stand between two names, or join them. */
const joints = ['', ' ', '-', '’', '. ', ', ', '/', '.', '@', '\n', '\u200C', '\u00AD', '_', ' (', '·', ':'];
/** Names that are joined by each of the signs. */
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

/** What a text repeats, by how names follow each other in it. */
interface Units {
  /** One form of each kind that the matcher tells apart, in each script. */
  readonly repeated: readonly string[];
  readonly joined: readonly string[];
  readonly alternating: readonly string[];
  /** Sentences in which the words around a name decide whose it is. */
  readonly decided: readonly string[];
}

/** The units that texts are grown of, by the names as they are now. */
export function longTextUnits(): Units {
  const words = wordsOf(formsOf(readNames()));
  return {
    repeated: words.map((word, index) => word + jointOf(index)),
    joined: samples.flatMap((word) => joints.map((joint) => word + joint)),
    alternating: words.map((word, index) =>
      [word, words[(index * 7 + 3) % words.length], words[(index * 13 + 5) % words.length]].join(
        jointOf(index),
      ),
    ),
    decided: [...readConditions().values()].flatMap((condition) => shownBy(condition).map(unmarked)),
  };
}

function jointOf(index: number): string {
  return joints[index % joints.length] ?? '';
}

/** 'en|A {Kazakh|kz people} song' as a text has it. */
function unmarked(example: string): string {
  return `${example.replace(/^[a-z-]+\|/, '').replaceAll(/\{([^|}]*)\|[^}]*\}/g, '$1')} `;
}

/** A unit again and again, to a length in UTF-16 units. */
export function textOf(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

function wordsOf(forms: readonly Form[]): string[] {
  const byKind = new Map(
    forms.map((form) => [
      [form.subject, form.kind, form.script, form.guard, form.beside.length].join(' '),
      exampleOf(form, (choices) => choices.find(Boolean) ?? ''),
    ]),
  );
  return [...byKind.values()];
}
