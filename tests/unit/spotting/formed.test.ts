// Words that languages form freely out of names, long and short names, and what only begins like one.
import { describe, expect, test } from 'vitest';
import { readPairs, sentencesOf } from '../../../tools/names/pairs.ts';
import { exampleOf, foundAgain } from './marked.ts';

const kinds = new Set(['name', 'people'] as const);

describe.each([...readPairs()])('pairs found in print: %s', (_name, { pairs }) => {
  test.each(sentencesOf(pairs))('%s', (example) => {
    const { lang, sentence } = exampleOf(example);
    expect(foundAgain(sentence, { kinds, lang })).toBe(sentence);
  });

  test('are ten or more, in five languages or more, and none is there twice', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(10);
    expect(new Set(pairs.map(({ lang }) => lang)).size).toBeGreaterThanOrEqual(5);
    const sentences = sentencesOf(pairs);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  test('show what counts in one sentence, and in the other nothing', () => {
    expect(pairs.filter(({ counts, other }) => !counts.includes('{') || other.includes('{'))).toEqual([]);
  });
});

// of our own, for what no pair shows
test.each([
  ['de', 'Der {Tadschikistankonflikt|tj} füllt die Seiten.'],
  ['de', 'Ihre {Kirgisischkenntnisse|kg people} halfen bei der {Usbekistanreise|uz}.'],
  ['de', 'Die {Turkmenistanreise|tm} war lang und die {Kasachstandelegation|kz} müde.'],
  [
    'de',
    '{Kasach*innen|kz people}, {Usbek_innen|uz people}, {Kirgis/-innen|kg people} und {Tadschik:in|tj people}',
  ],
  ['nl', 'De {Kazachstanreis|kz} en het {Oezbekistanbeleid|uz} staan in de krant.'],
  ['sv', 'En {Kazakstanutredning|kz} blev av.'],
  ['sv', 'Det är en {Uzbekistanresa|uz} som jag minns.'],
  ['da', 'En {Kasakhstanrejse|kz} og en {Centralasiendebat|central-asia} blev aflyst.'],
  ['nb', 'En {Kasakhstantur|kz} og {Sentralasiapolitikk|central-asia} er planlagt.'],
  ['fi', '{Uzbekkiruoka|uz people} on hyvää, ja {tadžikkirunous|tj people} kaunista.'],
  ['hu', 'A {kazahbarát|kz people} politika és az {üzbegellenes|uz people} hang.'],
  ['et', '{Kasahstanireis|kz} oli pikk ja {kirgiisiköök|kg people} maitsev.'],
  ['is', '{Kasakstanferð|kz} var löng og {Úsbekistanmynd|uz} góð.'],
  ['nb', 'De er {kasakhisktalende|kz people}, vi {usbekisktalende|uz people}.'],
  ['nl', 'Een {Kazachstalige|kz people} en een {Oezbeekstalige|uz people} zender'],
  ['fr', 'Des {Ouzbek-e-s|uz people} et un {Kazakh|kz people}-en-slip'],
  ['fr', 'Les {Kazakh·es|kz people} et les {Ouzbek·e·s|uz people}, les {Tadjik(e)s|tj people}'],
  ['es', 'Las y los {uzbek@s|uz people} y {kazakh@s|kz people}'],
  ['it', 'Gli {uzbek@|uz people} cantano.'],
  ['ar', 'تعهدت {ومنظمة معاهدة الأمن الجماعي|csto} بالدعم'],
  ['fa', 'نشست {پیمان امنیت دست‌جمعی|csto} در مسکو'],
  ['fa', '{سازمان پیمان امنیت دسته‌جمعی|csto} و {سازمان پیمان امنیت دستجمعی|csto}'],
])('%s: %s', (lang, sentence) => {
  expect(foundAgain(sentence, { kinds, lang })).toBe(sentence);
});

test.each([
  ['de', 'Kazachstania war ein Kontinent.'],
  ['et', 'Kasakas ja kasaka hobune'],
  ['de', 'Kasachstanqwrt und Zentralasienqwrt sind keine Wörter.'],
  ['en', 'turkmenistantravel and uzbekistanairways are handles'],
  ['en', 'UzbekistanToday, KazakhstanNow'],
  ['nl', 'Kazachstania is een geslacht van gisten.'],
  ['fr', 'kazakh.es.html'],
  ['sv', 'kazakhstania och kazakstanqwx'],
  ['es', 'uzbek@example.org'],
  ['fi', 'kirgiisitkxq'],
  ['da', 'Kasakhstanxyz'],
  ['sw', 'Wakirgizikxq'],
  ['hu', 'kazahbarkács'],
])('%s: in "%s" only the beginning is alike', (lang, sentence) => {
  expect(foundAgain(sentence, { kinds, lang })).toBe(sentence);
});
