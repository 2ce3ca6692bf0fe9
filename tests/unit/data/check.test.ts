// What a contributor is told about a mistake in the data files.
import facts from '../../../data/facts.json' with { type: 'json' };
import subjects from '../../../data/subjects.json' with { type: 'json' };
import topics from '../../../data/topics.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { checkData, dataErrors, readDataFiles, type DataFiles } from '../../../data/check.ts';
import { fingerprint, phrasesOf } from '../../../data/phrases.ts';

type Entry = Record<string, unknown>;

const pipeline = {
  id: 'kz-oil',
  about: ['kz'],
  status: 'stated',
  text: 'Sends oil abroad.',
  paragraph: 1,
  topics: ['trade'],
};

test('the data files of the project have no mistake', () => {
  expect(dataErrors(readDataFiles())).toEqual([]);
  expect(checkData).not.toThrow();
});

describe('a fact', () => {
  test.each<[what: string, change: Entry, message: string]>([
    ['outside of the article', { paragraph: 15 }, 'paragraph 15 is not in the article (1 to 14)'],
    [
      'with one of two paragraphs outside',
      { paragraph: [5, 99] },
      'paragraph 99 is not in the article (1 to 14)',
    ],
    ['with half a paragraph', { paragraph: 1.5 }, 'paragraph 1.5 is not in the article (1 to 14)'],
    ['with falling paragraphs', { paragraph: [5, 2] }, '"paragraph" is not a list of rising numbers'],
    ['without a place', { paragraph: undefined }, '"paragraph" is missing'],
    ['about an unknown subject', { about: ['ru'] }, '"ru" is no subject of subjects.json'],
    ['about nothing', { about: [] }, '"about" names no subject'],
    ['about a subject twice', { about: ['kz', 'kz'] }, '"about" names something twice'],
    ['of an unknown status', { status: 'rumour' }, '"status" must be "stated" | "reported"'],
    ['of an unknown topic', { topics: ['sport'] }, '"sport" is no topic of topics.json'],
    ['with a misspelt key', { texts: 'A.' }, '"texts" is not known here'],
    ['with an odd id', { id: 'KZ oil' }, '"KZ oil" is no id'],
    [
      'with too long a text',
      { text: `${'oil '.repeat(40)}.` },
      'has 161 characters, and a card has room for 150',
    ],
    ['with straight quotes', { text: "Kazakhstan's oil." }, 'a text has straight quotes'],
    ['with an unfinished text', { text: 'Sends oil' }, 'a text does not end with a full stop'],
    ['with an odd month', { time: { month: 'October' } }, 'month "October" is not written as "2022-10"'],
    ['with an unknown kind of time', { time: { day: 1 } }, '"time" is neither'],
    ['with a negative figure', { figures: [figure({ value: -1 })] }, 'a figure is below 0'],
    ['with more than all of it', { figures: [figure({ value: 101 })] }, '101 percent is more than 100'],
    [
      'of an unknown measure',
      { figures: [figure({ measure: 'gdp' })] },
      '"gdp" is no measure of measures.json',
    ],
    [
      'that counts countries of how many',
      { figures: [figure({ measure: 'sanctions-kept' })] },
      'needs "outOf"',
    ],
    ['of a share out of countries', { figures: [figure({ outOf: 5 })] }, 'has no "outOf"'],
    [
      'that contradicts another',
      { figures: [figure({ value: 20 })] },
      'another fact has another "oil-through-pipeline"',
    ],
    ['disputed by nobody', { status: 'disputed', accusedBy: null }, '"deniedBy" is missing'],
    [
      'disputed in its badge only',
      { status: 'disputed', accusedBy: null, deniedBy: 'Kazakhstan' },
      '“Sends oil abroad.” is disputed and does not say so: say that somebody is "accused", then who "denies" it',
    ],
    [
      'reported in its badge only',
      { status: 'reported' },
      '“Sends oil abroad.” is reported and does not say so: add a word such as "reportedly"',
    ],
    [
      'of the author in its badge only',
      { status: 'opinion' },
      '“Sends oil abroad.” is an opinion and does not say whose: add words such as "the author says"',
    ],
    [
      'of the author in one of its texts only',
      { status: 'opinion', text: 'The author sees oil.', textFor: { kz: 'Has oil.' } },
      '“Has oil.” is an opinion and does not say whose',
    ],
    [
      'of a poll in its badge only',
      { status: 'poll' },
      '“Sends oil abroad.” is of a poll and does not say so: add words such as "in polls"',
    ],
    ['of a poll without figures', { status: 'poll', text: 'In polls.' }, 'a poll has figures'],
    ['with a text for another subject', { textFor: { uz: 'Oil.' } }, '"textFor" has a text for "uz"'],
    [
      'whose text begins otherwise above a chart',
      { textAboveChart: 'Share of the oil:' },
      '"text" does not begin with "textAboveChart"',
    ],
    ['that is part of nothing', { partOf: 'nothing' }, 'it is part of "nothing", which is no fact'],
    ['that is part of an unlike fact', { partOf: 'tm-wagner-recruiting' }, 'which has another status'],
    ['under an id that is taken', { id: 'kg-sights' }, 'the id "kg-sights" is taken by another fact'],
    [
      'that once had an id that is taken',
      { formerIds: ['ca-remittances'] },
      'the id "ca-remittances" is taken by another fact',
    ],
    ['that explains nothing', { explains: 'nothing' }, 'it explains "nothing", which is no fact'],
    [
      'that explains an explanation',
      { explains: 'ca-sanctions-motive' },
      'which explains another itself: explain that one',
    ],
    ['out of order', { paragraph: 14 }, 'it stands after "kz-oil", which comes later in the article'],
  ])('%s is told from a sound one', (_, change, message) => {
    expect(errorsWith({ ...pipeline, ...change }).join('\n')).toContain(message);
  });

  test('that is sound is not complained about', () => {
    expect(errorsWith(pipeline)).toEqual([]);
  });

  test('is named in the message by its file and id', () => {
    expect(errorsWith({ ...pipeline, paragraph: 15 })).toEqual([
      'facts.json: fact "kz-oil": paragraph 15 is not in the article (1 to 14)',
    ]);
  });

  test('without an id is named by its place in the list', () => {
    expect(errorsWith('oil')).toEqual(['facts.json: entry 1 of the list: it must be Object, not "oil"']);
  });

  test('that copies six words in a row from the article is found out, whatever their capitals and commas', () => {
    const phrases = phrasesOf('Much oil goes abroad by that pipe.').map(fingerprint);
    const fact = { ...pipeline, note: 'It is said that much, OIL goes abroad by that ship.' };
    expect(dataErrors({ ...filesWith(fact), phrases })).toEqual([
      'facts.json: fact "kz-oil": "much oil goes abroad by that" is copied from the article: use words of your own',
    ]);
  });
});

test('a country in a region that is none, and related to itself, is named', () => {
  const kz = { ...subjects.kz, region: 'kg', related: ['kz'] };
  expect(dataErrors({ ...readDataFiles(), subjects: { ...subjects, kz } })).toEqual([
    'subjects.json: subject "kz": its region "kg" is no region',
    'subjects.json: subject "kz": it is related to itself',
  ]);
});

test('a subject and a topic that no fact has are named', () => {
  const files = {
    ...readDataFiles(),
    subjects: { ...subjects, ru: { kind: 'country', name: 'Russia', related: [] } },
    topics: { ...topics, sport: { name: 'Sport' } },
  };
  expect(dataErrors(files)).toEqual([
    'subjects.json: subject "ru": no fact of facts.json is about it',
    'topics.json: topic "sport": no fact of facts.json has it',
  ]);
});

test.each<keyof DataFiles>(['article', 'subjects', 'topics', 'measures', 'facts', 'phrases'])(
  'a file %s.json that holds something else is named',
  (name) => {
    const errors = dataErrors({ ...readDataFiles(), [name]: 'something else' });
    expect(errors.join('\n')).toContain(`${name}.json: it must be `);
  },
);

function figure(change: Entry): Entry {
  return { subject: 'kz', measure: 'oil-through-pipeline', value: 80, ...change };
}

function filesWith(fact: unknown): DataFiles {
  return { ...readDataFiles(), facts: [fact, ...facts] };
}

function errorsWith(fact: unknown): string[] {
  return dataErrors(filesWith(fact));
}
