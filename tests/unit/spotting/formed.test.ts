// Words that languages form freely out of names, and those that only begin like one.
import { expect, test } from 'vitest';
import { foundAgain } from './marked.ts';

const kinds = new Set(['name', 'people'] as const);

test.each([
  ['de', 'Der {Zentralasiengipfel|central-asia} und der {Tadschikistankonflikt|tj} füllen die Seiten.'],
  ['de', 'Ihre {Kirgisischkenntnisse|kg people} halfen bei der {Usbekistanreise|uz}.'],
  ['de', 'Die {Turkmenistanreise|tm} war lang und die {Kasachstandelegation|kz} müde.'],
  [
    'de',
    '{Kasach*innen|kz people}, {Usbek_innen|uz people}, {Kirgis/-innen|kg people} und {Tadschik:in|tj people}',
  ],
  ['nl', 'De {Kazachstanreis|kz} en het {Oezbekistanbeleid|uz} staan in de krant.'],
  ['sv', 'En {Centralasienresa|central-asia} och en {Kazakstanutredning|kz} blev av.'],
  ['sv', 'Det är en {Uzbekistanresa|uz} som jag minns.'],
  ['da', 'En {Kasakhstanrejse|kz} og en {Centralasiendebat|central-asia} blev aflyst.'],
  ['nb', 'En {Kasakhstantur|kz} og {Sentralasiapolitikk|central-asia} er planlagt.'],
  ['fi', '{Uzbekkiruoka|uz people} on hyvää, ja {tadžikkirunous|tj people} kaunista.'],
  ['hu', 'A {kazahbarát|kz people} politika és az {üzbegellenes|uz people} hang.'],
  ['et', '{Kasahstanireis|kz} oli pikk ja {kirgiisiköök|kg people} maitsev.'],
  ['is', '{Kasakstanferð|kz} var löng og {Úsbekistanmynd|uz} góð.'],
  ['fr', 'Les {Kazakh·es|kz people} et les {Ouzbek·e·s|uz people}, les {Tadjik(e)s|tj people}'],
  ['es', 'Las y los {uzbek@s|uz people} y {kazakh@s|kz people}'],
  ['it', 'Gli {uzbek@|uz people} cantano.'],
  ['sw', '{Wakirgizi|kg people} na {Watajiki|tj people} wanaishi milimani.'],
  ['ar', 'اجتماع وزراء {لمنظمة معاهدة الأمن الجماعي|csto}'],
  ['ar', 'تعهدت {ومنظمة معاهدة الأمن الجماعي|csto} بالدعم'],
  ['fa', 'نشست {پیمان امنیت دست‌جمعی|csto} در مسکو'],
  ['fa', '{سازمان پیمان امنیت دسته‌جمعی|csto} و {سازمان پیمان امنیت دستجمعی|csto}'],
  ['ko', '{카자흐|kz}엔 눈이 오고 {카자흐|kz}와 {우즈벡|uz}은 춥다'],
])('%s: %s', (lang, sentence) => {
  expect(foundAgain(sentence, { kinds, lang })).toBe(sentence);
});

test.each([
  ['de', 'Kazachstania war ein Kontinent.'],
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
