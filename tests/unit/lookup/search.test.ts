// Finding subjects and facts by words, however they are typed.
import { describe, expect, test } from 'vitest';
import { facts as allFacts, factsAbout } from '../../../data/facts.ts';
import { factText } from '../../../data/texts.ts';
import { allTexts } from '../../../locales/languages.ts';
import { english, russian } from '../locales/sample-languages.ts';
import type { TopicId } from '../../../data/topics.ts';
import type { SubjectId } from '../../../data/subjects.ts';
import { createSearch, type FactHit, type SubjectHit } from '../../../lookup/search.ts';

const searchIn = createSearch(allTexts);
const search = (query: string) => searchIn(query, english.texts);

describe('a subject is found first', () => {
  test.each<[what: string, query: string, subject: SubjectId]>([
    ['its name', 'Kazakhstan', 'kz'],
    ['the beginning of its name', 'kyrg', 'kg'],
    ['its name in small letters and with spaces', '  uzbekistan ', 'uz'],
    ['its name misspelt', 'Kazakstan', 'kz'],
    ['its name with letters swapped', 'Tajiksitan', 'tj'],
    ['its name with one letter too many', 'Turkmennistan', 'tm'],
    ['its name in Russian', 'Казахстан', 'kz'],
    ['its name in Kazakh', 'Қазақстан', 'kz'],
    ['its name in Kazakh, with Russian letters', 'казакстан', 'kz'],
    ['its name in Uzbek', 'Oʻzbekiston', 'uz'],
    ['its name in Uzbek with a typewriter’s apostrophe', "O'zbekiston", 'uz'],
    ['its name in Uzbek without one', 'ozbekiston', 'uz'],
    ['the name of a neighbour in Uzbek', 'Qozogʻiston', 'kz'],
    ['its name in Turkish, with a dotted capital', 'KIRGIZİSTAN', 'kg'],
    ['its name in Arabic', 'كازاخستان', 'kz'],
    ['its name in Chinese', '哈萨克斯坦', 'kz'],
    ['the beginning of its name in Chinese', '乌兹别克', 'uz'],
    ['its name in Japanese', 'タジキスタン', 'tj'],
    ['its name in French', 'Asie centrale', 'central-asia'],
    ['its name in German', 'Zentralasien', 'central-asia'],
    ['its abbreviation', 'csto', 'csto'],
    ['what its abbreviation stands for', 'Collective Security Treaty', 'csto'],
    ['its abbreviation in Russian', 'ОДКБ', 'csto'],
    ['its people', 'Uzbeks', 'uz'],
    ['its capital', 'Dushanbe', 'tj'],
    ['its capital in Russian', 'Ташкент', 'uz'],
    ['its leader, of whom a picture’s caption only tells', 'Rahmon', 'tj'],
  ])('by %s', (_, query, subject) => {
    const [first] = search(query).subjects;
    expect(first).toMatchObject({ subject, named: true });
    expect(first?.facts.map(({ fact }) => fact)).toEqual(factsAbout(subject));
  });
});

describe('facts are found', () => {
  test('by a word of theirs, and only those that hold it', () => {
    const { subjects, factCount, similar } = search('drones');
    expect({ factCount, similar }).toEqual({ factCount: 1, similar: false });
    expect(subjects.map(({ subject, facts }) => [subject, ids(facts)])).toEqual([['tj', ['tj-drones']]]);
    expect(subjects.flatMap(emphasisedIn)).toEqual(['drones']);
  });

  test.each([
    ['the beginning of a word', 'microch', 'kz-appliances'],
    ['several words', 'russian stars', 'ca-russian-stars'],
    ['a subject and a word', 'kazakhstan oil', 'kz-oil-pipeline'],
    ['a number', '80%', 'kz-oil-pipeline'],
    ['a topic', 'opinion polls', 'ca-poll-economy'],
    ['what a figure measures', 'telescopic sights delivered', 'kg-sights'],
    ['a misspelt word', 'telescopik', 'kg-sights'],
    ['a word with another apostrophe', "Russia's invasion", 'ca-invasion-not-backed'],
    ['a word among words that mean nothing', 'the oil of the', 'kz-oil-pipeline'],
  ])('by %s', (_, query, id) => {
    expect(search(query).subjects.flatMap(({ facts }) => ids(facts))).toContain(id);
  });

  test('under each subject that they are about, but counted once', () => {
    const { subjects, factCount } = search('protests');
    expect(subjects.map(({ subject }) => subject).toSorted()).toEqual(['central-asia', 'kg', 'kz']);
    expect(factCount).toBe(2);
  });

  test('by similar words only if no fact holds the words as typed', () => {
    expect(search('drones').similar).toBe(false);
    expect(search('dronez')).toMatchObject({ similar: true, factCount: 1 });
  });

  test('by some of the words if none holds all of them', () => {
    const { subjects, similar } = search('uranium drones');
    expect(similar).toBe(true);
    expect(subjects.map(({ subject }) => subject)).toEqual(['tj']);
  });
});

describe('facts about a topic are found by any form of its word', () => {
  test.each<[query: string, topic: TopicId]>([
    ['migrants', 'migration'],
    ['migrant', 'migration'],
    ['emigrate', 'migration'],
    ['immigrants', 'migration'],
    ['trading', 'trade'],
    ['army', 'security'],
    ['armies', 'security'],
    ['languages', 'language'],
    ['мигранты', 'migration'],
    ['мигрантов', 'migration'],
    ['эмигрировать', 'migration'],
    ['торговать', 'trade'],
    ['торговлей', 'trade'],
    ['media', 'media'],
    ['journalists', 'media'],
    ['youth', 'society'],
    ['mercenaries', 'war-effort'],
    ['армии', 'security'],
    ['журналистов', 'media'],
    ['молодёжь', 'society'],
    ['дроны', 'war-effort'],
    ['митинги', 'protest'],
    ['языка', 'language'],
  ])('%s: %s', (query, topic) => {
    const { subjects, similar } = search(query);
    const found = new Set(subjects.flatMap(({ facts }) => facts.map(({ fact }) => fact)));
    const missed = allFacts.filter((fact) => fact.topics.includes(topic) && !found.has(fact));
    expect(missed).toEqual([]);
    expect(similar).toBe(false);
  });

  test('before the other facts of a subject that has such a name in some language', () => {
    const region = search('media').subjects.find(({ subject }) => subject === 'central-asia');
    expect(region?.facts[0]?.fact.topics).toContain('media');
  });

  test('whatever language the results are read in', () => {
    expect(searchIn('telescopic', russian.texts)).toMatchObject({ factCount: 1 });
    expect(searchIn('прицелов', english.texts)).toMatchObject({ factCount: 1 });
    const [hit] = searchIn('прицелов', russian.texts).subjects.flatMap(({ facts }) => facts);
    expect(hit?.ranges).toHaveLength(1);
  });
});

test('a query of a whole book is searched for by its beginning', () => {
  expect(search(`drones ${'a1b2c3 '.repeat(20_000)}`)).toMatchObject({ similar: true });
  expect(search('drones '.repeat(20_000))).toMatchObject({ similar: false, factCount: 1 });
});

test.each(['invasion', 'tokayev', 'нефть', 'война', 'союз', 'kazakhstan'])(
  'what is found by “%s” is found by each of its beginnings, as they are typed',
  (word) => {
    const wanted = search(word).subjects.flatMap(({ facts }) => ids(facts));
    expect(wanted).not.toEqual([]);
    for (let length = 1; length < word.length; length++) {
      const typed = word.slice(0, length);
      const found = search(typed).subjects.flatMap(({ facts }) => ids(facts));
      expect({ typed, found }).toEqual({ typed, found: expect.arrayContaining(wanted) });
    }
  },
);

describe('nothing is found', () => {
  test.each(['uranium', 'zzzz', '', '   ', '!?', 'the', '北京'])('for %j', (query) => {
    expect(search(query)).toEqual({ subjects: [], factCount: 0, similar: false });
  });
});

describe('what was typed is emphasised', () => {
  test.each([
    ['the beginning of a longer word', 'langu', ['langu']],
    ['every word of a text', 'russian lessons', ['Russian', 'lessons']],
    ['the whole of a word that is merely similar', 'langauge', ['language']],
  ])('as %s', (_, query, emphasised) => {
    const texts = search(query).subjects.flatMap(emphasisedIn);
    expect(texts).toEqual(expect.arrayContaining(emphasised));
  });

  test('in the name of a subject', () => {
    expect(search('kazakh').subjects[0]?.ranges).toEqual([{ start: 0, end: 6 }]);
  });

  test('and nothing else, where a name of another language was found', () => {
    expect(search('Казахстан').subjects[0]?.ranges).toEqual([]);
  });
});

function emphasisedIn({ subject, facts }: SubjectHit): string[] {
  return facts.flatMap(({ fact, ranges }) =>
    ranges.map(({ start, end }) => factText(english.texts, fact, subject).slice(start, end)),
  );
}

function ids(hits: readonly FactHit[]): string[] {
  return hits.map(({ fact }) => fact.id);
}
