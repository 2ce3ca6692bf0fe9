// What counts as a mention and what does not, in text as pages have it.
import { describe, expect, test } from 'vitest';
import { detect } from '../../../spotting/detect.ts';
import { readWord } from '../../../spotting/lexicon.ts';
import { findMentions } from '../../../spotting/index.ts';
import { found, foundAgain } from './marked.ts';
import { mayMention } from './may-mention.ts';

const name = new Set(['name'] as const);
const people = new Set(['people'] as const);

test.each([
  ['و', 'Arab'],
  ['בה', 'Hebr'],
  ['የ', 'Ethi'],
] as const)('%s, which stands before other words, says nothing by itself', (prefix, script) => {
  expect(readWord(prefix, script)).toEqual([]);
});

describe('a mention', () => {
  test.each([
    '{Kazakhstan|kz}, {Kyrgyzstan|kg}, {Tajikistan|tj}, {Turkmenistan|tm} and {Uzbekistan|uz}',
    'the {Collective Security Treaty Organization|csto} ({CSTO|csto}) in {Central Asia|central-asia}',
    'the {Kyrgyz Republic|kg} and the Republic of {Kazakhstan|kz}',
    'the {Kazakh|kz people} SSR and the {Uzbek|uz people} soviet republic',
    'North {Kazakhstan|kz} Region; GM {Uzbekistan|uz}',
    'ethnic {Uzbeks|uz people} in Osh',
    'older spellings: {Kirghizia|kg}, {Kirgizstan|kg}, {Turkmenia|tm}, {Tadzhikistan|tj}, {Tadjikistan|tj}, {Kazakstan|kz}, {Qazaqstan|kz}',
    'die {Organisation des Vertrags über kollektive Sicherheit|csto}, l’{Organisation du traité de sécurité collective|csto}',
    '{Организация Договора о коллективной безопасности|csto}, {Kolektif Güvenlik Anlaşması Örgütü|csto}',
    '{ОДКБ|csto}, {ҰҚШҰ|csto}, {ЖККУ|csto}, {集体安全条约组织|csto}, {KGAÖ|csto}',
    '{哈薩克|kz}總統會見{烏茲別克人|uz people}',
    '{吉尔吉斯共和国|kg}与{乌兹别克斯坦共和国|uz}',
    '{کازاخستان|kz} ... {وكازاخستان|kz} ... {بقازاقستان|kz}',
  ])('%s', (sentence) => {
    expect(foundAgain(sentence)).toBe(sentence);
  });

  test('may have any case, as whole sites in capitals or small letters do', () => {
    expect(
      foundAgain(
        '{KAZAKHSTAN|kz}, {uzbekistan|uz}, {central Asia|central-asia}, {CENTRAL ASIA|central-asia}, {central asia|central-asia}',
      ),
    ).toBe(
      '{KAZAKHSTAN|kz}, {uzbekistan|uz}, {central Asia|central-asia}, {CENTRAL ASIA|central-asia}, {central asia|central-asia}',
    );
    expect(foundAgain('{KAZAKİSTAN|kz}, {TÜRKMENİSTAN|tm}, {KIRGIZİSTAN|kg}, {ÖZBEKİSTAN|uz}')).toBe(
      '{KAZAKİSTAN|kz}, {TÜRKMENİSTAN|tm}, {KIRGIZİSTAN|kg}, {ÖZBEKİSTAN|uz}',
    );
  });

  test('leaves out a possessive s', () => {
    expect(foundAgain("{Kazakhstan|kz}’s oil and {Uzbekistan|uz}'s gas")).toBe(
      "{Kazakhstan|kz}’s oil and {Uzbekistan|uz}'s gas",
    );
  });

  test('has every apostrophe that is in use', () => {
    for (const apostrophe of "ʻ‘’'`ʼ")
      expect(foundAgain(`{O${apostrophe}zbekiston|uz} va {Qirg${apostrophe}iziston|kg}`)).toBe(
        `{O${apostrophe}zbekiston|uz} va {Qirg${apostrophe}iziston|kg}`,
      );
  });

  test('may stand between hyphens, dashes, quotes and digits', () => {
    expect(
      foundAgain('{Kazakhstan|kz}-based, China–{Central Asia|central-asia}, Астана-{Казахстан|kz}', {
        kinds: name,
      }),
    ).toBe('{Kazakhstan|kz}-based, China–{Central Asia|central-asia}, Астана-{Казахстан|kz}');
    expect(
      foundAgain(
        '“{Uzbekistan|uz}”, «{Таджикистан|tj}», „{Kasachstan|kz}“, ‹{Tajikistan|tj}›, ({Turkmenistan|tm}), [{Kyrgyzstan|kg}]12',
      ),
    ).toBe(
      '“{Uzbekistan|uz}”, «{Таджикистан|tj}», „{Kasachstan|kz}“, ‹{Tajikistan|tj}›, ({Turkmenistan|tm}), [{Kyrgyzstan|kg}]12',
    );
    expect(foundAgain('l’{Ouzbékistan|uz}, d’{Asie centrale|central-asia}, dell’{Uzbekistan|uz}')).toBe(
      'l’{Ouzbékistan|uz}, d’{Asie centrale|central-asia}, dell’{Uzbekistan|uz}',
    );
    expect(foundAgain('a plain hashtag: #{Kazakhstan|kz}')).toBe('a plain hashtag: #{Kazakhstan|kz}');
  });
});

describe('text as pages have it', () => {
  test.each([
    ['soft hyphens', 'Ka\u00ADzakh\u00ADstan', 'kz'],
    ['zero-width characters', 'Uz\u200Bbeki\u200Dstan', 'uz'],
    ['a no-break space', 'Central\u00A0Asia', 'central-asia'],
    ['a line break and spaces', 'Central\n      Asia', 'central-asia'],
    ['accents apart from their letters', 'Turkm\u0065\u0301nistan', 'tm'],
    ['accents composed', 'Turkm\u00E9nistan', 'tm'],
    ['full-width letters', 'Ｋａｚａｋｈｓｔａｎ', 'kz'],
    ['mixed case', 'KaZaKhStAn', 'kz'],
    ['letters with a nukta of their own', '\u0958\u095B\u093E\u0959\u0938\u094D\u0924\u093E\u0928', 'kz'],
    ['kana voiced by a mark of its own', 'カサ\u3099フスタン', 'kz'],
    ['composed hangul in parts', '카자흐스탄'.normalize('NFD'), 'kz'],
    ['a zero-width non-joiner before an ending', 'تاجیک\u200Cها', 'tj'],
    ['a Latin i in a Cyrillic word', 'Тәж\u0069кстан', 'tj'],
    ['Latin letters in Cyrillic words', 'Узб\u0065кист\u0061н', 'uz'],
  ])('%s: the mention has its own offsets in the text', (_, written, subject) => {
    const text = `«${written}»`;
    const [mention] = findMentions(text);
    expect(mention).toMatchObject({ start: 1, subject });
    expect(text.slice(1, mention?.end)).toContain(written.slice(0, 5));
    expect(mayMention(text)).toBe(true);
  });
});

test('letters that are longer or shorter when put together again move nothing that stands after them', () => {
  for (const letter of ['\u0958', '\u09DF', '\uFB2A', '\u{1D15E}', '\u{2F800}']) {
    const text = `${letter}${letter} {Kazakhstan|kz}, {Қазақстан|kz}, {哈薩克|kz}`;
    expect(foundAgain(text)).toBe(text);
  }
});

describe('no mention', () => {
  test.each([
    'Pakistan, Afghanistan, Asia Minor, Kurdistan, Kazakhstania, Kazachstania, Turkmenbashi',
    'https://example.kz/kazakhstan/news and www.uzbekistan.travel and example.com/?country=Kazakhstan',
    'mail kazakhstan@example.org or @uzbekistan',
    'kazakhstan.pdf, map-of-uzbekistan-2020.png, /var/www/kazakhstan/',
    'getKazakhstan(), kazakhstan_data, data.uzbekistan, $kazakhstan',
    '#VisitUzbekistan2020 and KazakhstanToday',
    'a Central Asian shepherd dog; Среднеазиатская овчарка',
    'the chief science and technology officer (CSTO) of the company',
    'Mr. Turkmen and J. Kazakh and Mehmet Özbek',
    'yün kazak ördüm',
    'казак, казаки, козак',
    'collective security in Europe, a centralised economy',
    '其中亚军，集中亚洲，會議中亞他納修',
    'Казахме ви, че той не е казах',
    'Qazax rayonu, Ağstafa',
    'Спад производства; СПАД ЭКОНОМИКИ',
    'They danced the Kazachok.',
    'Alexander Kazakov won; Kazakova came second.',
    'Stará kazajka visela na háku.',
    'the central Asia-Pacific market',
    'países de América Central. Asia crece',
    'в части Центральной. Азия растёт',
    'Look at kazakh.com. Or ask in r/Kazakhstan',
    'the chief science and technology officer, or CSTO, spoke',
    'shares of CSTO Inc and of Cstore rose',
    'Қазақбай мен Казакбай',
    'Kazaki ir karotāji, kas jāj',
    'Otoyolda trafik kazasında iki kişi yaralandı, kazasız bir yıl istiyoruz',
    'Osmanlı kazaskeri',
    'Pļavā ganās trīs kazas',
    'I kazaše mu sve; što kazaste?',
    'V skrini visel tucet kazajok',
    'Tadzik już nie śpi, a pani Tacik jest w pracy',
    'Анна Казахова, А. Узбеков, тренер М. Туркменов и Таджикова',
    'Аёл уйга мебель киргизган',
    'Να τσακιστούν και να ξεσκιστούν· στην Όσσα χιονίζει',
    'Svjedok Tajić nije došao; stoji i kazaje na vrata',
    'Хлопчык узбег на ганак, а дзяўчынка ўзбегла следам',
    'Das KHSG gilt seit Januar; die Blutung stillte ein Clip (OTSC)',
    'او افسر بریگاد قزاق بود و از عهدنامهٔ ترکمن‌چای سخن گفت؛ علی تاجیک آمد',
    'بحری قزاقوں نے جہاز پکڑ لیا',
    'اشتريت كتابا من سور الأزبكية',
    'Galatasaray Başkanı Dursun Özbek konuştu, Özbek’in sözleri yayıldı',
    '기타직 공무원은 쉬었다',
    'Asian central banks raised rates, says the Asia Central Bank; so does the Southeast Asia Centre',
    'Un centro asiático abrió; un centre asiatique aussi',
    'Anna Uzbekova and Marat Tajikov joined Kazakhmys, Казахмыс',
    'Der Mittelasiatische Owtscharka bellt',
    'Туркманчайский мир, Туркменчайский договор',
    'Montesquieu let Usbek write; Usbek & Rica is a magazine',
    'Jane Doe became chief science and technology officer; as CSTO she leads the laboratory',
    'Treaty of Turkmenchay, Türkmençay Antlaşması, Turkmantschai, Turkmanczaj, Türkmənçay müqaviləsi',
    'Uyga mebel kirgizdi, yana kirgizish kerak',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('CSTO counts beside what it stands for', () => {
    expect(foundAgain('the chief science and technology officer (CSTO) of the firm', { kinds: name })).toBe(
      'the chief science and technology officer (CSTO) of the firm',
    );
    expect(foundAgain('officers ({CSTO|csto}) met in {Kazakhstan|kz}')).toBe(
      'officers ({CSTO|csto}) met in {Kazakhstan|kz}',
    );
    expect(foundAgain('{Csto|csto} ministers; csto.')).toBe('{Csto|csto} ministers; csto.');
  });
});

describe('kinds', () => {
  const text = 'Kyrgyz Republic, Kyrgyz, Bishkek';

  test('a name inside of a longer mention of another kind is none', () => {
    expect(found(text)).toEqual(['Kyrgyz Republic|kg name', 'Kyrgyz|kg people', 'Bishkek|kg leader']);
    expect(found(text, { kinds: name })).toEqual(['Kyrgyz Republic|kg name']);
    expect(found(text, { kinds: people })).toEqual(['Kyrgyz|kg people']);
    expect(found('Central Asian states', { kinds: name })).toEqual([]);
  });

  test('capitals and leaders want a capital letter', () => {
    expect(found('Astana and Tokayev; Rahmon; Ашхабад')).toEqual([
      'Astana|kz leader',
      'Tokayev|kz leader',
      'Rahmon|tj leader',
      'Ашхабад|tm leader',
    ]);
    expect(found('astana tokayev')).toEqual([]);
  });
});

describe('words that mean something else elsewhere', () => {
  test('a bank is no part of the region, and neither is the one of Indonesia that is called Bank Central Asia', () => {
    expect(
      found('el Banco Central Asiático; banki centralne Azji; بنوك آسيا المركزية; بانک‌های مرکزی آسیا'),
    ).toEqual([]);
    expect(found('saham Bank Central Asia naik')).toEqual([]);
  });

  test('Turkish kazak is the people beside another subject', () => {
    expect(found('Kazak ve Özbek halkı')).toEqual(['Kazak|kz people', 'Özbek|uz people']);
  });

  test('and the sweater even then, if something is said of wool or of wearing it', () => {
    expect(found('Özbekistan’dan yün kazak aldım')).toEqual(['Özbekistan’dan|uz name']);
  });

  test('the language of the page settles what is ambiguous', () => {
    expect(found('казашкият хор', { lang: 'bg' })).toEqual([]);
    expect(found('казашка', { lang: 'ru' })).toEqual(['казашка|kz people']);
    expect(found('Казах дойде', { lang: 'bg' })).toEqual([]);
    expect(found('Раиси СПАД', { lang: 'tg' })).toEqual(['СПАД|csto name']);
    expect(found('казак тили', { lang: 'ky' })).toEqual(['казак|kz people']);
    expect(found('казак тили', { lang: 'ru' })).toEqual([]);
  });
});

test('the first look tells the place behind letters that are longer in lower case', () => {
  const before = `${'İ'.repeat(20)} `;
  const start = detect(`${before}ÖZBEKİSTAN`)[0]?.start;
  expect(start).toBeGreaterThanOrEqual(before.length);
  expect(start).toBeLessThan(before.length + 'ÖZBEKİSTAN'.length);
});

test('letters of any script that were looked at before change nothing in where names may stand', () => {
  const text = 'Prices in Kazakhstan and in Uzbekistan';
  const before = detect(text);
  detect('‘Новости’ – 新闻');
  expect(detect(text)).toEqual(before);
  expect(before.length).toBeGreaterThan(1);
});

test('the first look leaves out capitals if they are not wanted', () => {
  const text = 'a walk through Tashkent';
  expect(mayMention(text)).toBe(true);
  expect(mayMention(text, { kinds: new Set(['name', 'people'] as const) })).toBe(false);
});
