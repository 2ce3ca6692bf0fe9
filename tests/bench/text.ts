// Text without end for made pages: the same with every run, with and without mentions.
import { mulberry32 } from '../mulberry32.ts';
import type { TextSource } from './pages.ts';

/** Makes text that is English-like, with paragraphs of other scripts between; the same seed gives the same text. */
export class TextMaker implements TextSource {
  readonly #random: () => number;
  readonly #mentionEvery: number;
  #sentences = 0;

  /** @param mentionEvery a mention stands in every so many sentences; 0 for none */
  constructor(seed: number, mentionEvery = 0) {
    this.#random = mulberry32(seed);
    this.#mentionEvery = mentionEvery;
  }

  /** Headings, paragraphs and now and then a list, at least so many characters of HTML. */
  article(length: number): string {
    const parts: string[] = [];
    for (let sum = 0, index = 0; sum < length; index++) {
      const part = this.#part(index);
      parts.push(part);
      sum += part.length;
    }
    return parts.join('\n');
  }

  /** A paragraph as articles have them: some sentences, a link, something stressed. */
  paragraph(): string {
    const link = `<a href="/${this.words(1)}">${this.words(2)}</a>`;
    const stressed = `<b>${this.words(1)}</b>`;
    return `<p>${this.sentences(2)} ${link} ${this.sentence()} ${stressed} ${this.sentences(this.#below(3))}</p>`;
  }

  sentences(count: number): string {
    return Array.from({ length: count }, () => this.sentence()).join(' ');
  }

  sentence(): string {
    const [first = '', ...rest] = this.words(8 + this.#below(14));
    const mention = this.#mentionEvery > 0 && ++this.#sentences % this.#mentionEvery === 0;
    const middle = mention ? ` ${this.#pick(mentions)}` : '';
    return `${first.toUpperCase()}${rest.join('')}${middle} ${this.words(2)}${this.#pick(ends)}`;
  }

  words(count: number): string {
    return Array.from({ length: count }, () => this.#pick(this.#below(30) === 0 ? rare : frequent)).join(' ');
  }

  #part(index: number): string {
    if (index % 8 === 0) return `<h2>${this.words(3)}</h2>`;
    if (index % 10 === 9) return `<p>${this.#foreign(Math.floor(index / 10))}</p>`;
    if (index % 13 !== 5) return this.paragraph();
    return `<ul>${Array.from({ length: 5 }, () => `<li>${this.sentence()}</li>`).join('')}</ul>`;
  }

  /** A sentence or two as pages of many languages have them, in one script after the other. */
  #foreign(turn: number): string {
    const list = foreign[turn % foreign.length] ?? [];
    return Array.from({ length: 30 }, () => this.#pick(list)).join(' ');
  }

  #pick(from: readonly string[]): string {
    return from[this.#below(from.length)] ?? '';
  }

  #below(limit: number): number {
    return Math.floor((this.#random() / 2 ** 32) * limit);
  }
}

const mentions = [
  'Kazakhstan',
  'Uzbekistan',
  'Kyrgyzstan',
  'Tajikistan',
  'Turkmenistan',
  'Central Asia',
  'the CSTO',
];

const ends = ['.', '.', '.', '.', '?', '’.'];

/** The words that most of English is made of. */
const frequent = (
  'the the the the of of of and and and to to to in in a a a is that for it was on with as be at by have from or ' +
  'an they which one you had were her all she there would their we him been has when who will more no if out so ' +
  'said what up its about into than them can only other new some could time these two may then do first any my ' +
  'now such like our over man me even most made after also did many before must through back years where much ' +
  'your way well down should because each just those people how too little state good very make world still own ' +
  'see men work long get here between both life being under never day same another know while last might us ' +
  'great old year off come since against go came right used take three states himself few house use during ' +
  'without again place around however home small found thought went say part once general high upon school every ' +
  'don’t does got united left number course war until always away something fact though water less public put ' +
  'thing almost hand enough far took head yet government system better set told nothing night end why called ' +
  'didn’t eyes find going look asked later knew people’s next city give present several rather room kind'
).split(' ');

/** Words with letters that the names sought have: `z`, `k`, `j`, `Asia`, `central`, `rga`; and other alphabets' accents. */
const rare = (
  'knack jacket kiosk zone size blaze project subject object organisation centre Asia Asian market bank week park ' +
  'break maker key major job join judge prize citizen Brazil magazine realize horizon lazy puzzle Jakarta Zürich ' +
  'café naïve Málaga coöperate Oxford Jupiter Kansas Zambia Kenya quickly backdrop Pakistan Afghanistan Istanbul ' +
  'treaty security collective republic stance steppe register orchard language history bazaar hazard'
).split(' ');

/** Frequent words of other scripts, with what stands in them unseen: soft hyphens, joiners, vowel marks. */
const foreign = [
  'и в не на что с по это как его но за к до из у также страны который была после года сегодня казалось азбука',
  'και το να του η της με στην για από που είναι αυτό δεν θα μας χώρα ασία',
  'في من على أن إلى التي كان هذا عن مع قال بعد مُدَّة بين دولة می‌شود',
  'של את על הוא לא זה עם כי גם היה אל כל בין מדינה',
  'के में की है और से को का यह पर कि एक नहीं देश',
  '的 是 在 了 和 有 这 美国 亚洲 国家 发展 经济 今天',
  'の は を に が と で する 国 アジア カメラ 今日',
  '이 그 에서 하는 있다 나라 아시아 오늘',
  'Donau\u00ADdampf\u00ADschiff Länder größer für über Straße Asien „heute“ natürlich',
].map((words) => words.split(' '));
