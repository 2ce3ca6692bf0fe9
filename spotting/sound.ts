// Writes a word down by its sounds, roughly: one spelling for the many that a name has across alphabets.

/*
 * Vowels become a, i, o or u; consonants that languages interchange in our names become one. What belongs together is
 * known from the first letter of each row, in folded spelling; signs without a sound of their own are in the last row.
 */
const rows = [
  'aeäəɛæаеэяәѐαεηაეաեէըاەआअएऐॅॆेैऍाאע',
  'iyиыіюийιυიիیېइईिיۍયय',
  'oöɔоөӧοωოոओऑोॉौऔ',
  'uüуүўӯұւուουუوۇۆۈउऊुו',
  'bбბբبबभב',
  'cцчçცჩჭწცցծչճچचछצ',
  'dдҙδდդدڈडढदधד',
  'fфფֆفפ',
  'gғгґғҕγგღղգغگगघג',
  'hхҳһχხჰխհخحهखहחה',
  'kкκკქკքکकךכ',
  'lлλლլلलळל',
  'mмμმմمमםמ',
  'nнңνნնںنڭनणंञङऩןנ',
  'pпπპფպփپपफ',
  'qқҡყقק',
  'rрρრրռرڑरറר',
  'szjсшщжзҙҫҗҷјζσჯზსშჟჟջզսշժزژسشصثجजझशषसזסש',
  'tтτთტտթتطٹتटठतथטת',
  'vвwβვվۋवॵ',
];
let sounds: Map<string, string> | undefined;

/** The sounds of a folded word. Letters of scripts that are not known here stay as they are. */
export function soundOf(folded: string): string {
  sounds ??= new Map(rows.flatMap((row) => [...row].map((letter) => [letter, row.charAt(0)] as const)));
  const plain = folded.replace(/[kc]h|gh|s?[csz]h|sz|x|џ|ξ|[ьъ']/g, (written) => digraphs[written] ?? '');
  let out = '';
  for (const letter of plain) out += sounds.get(letter) ?? letter;
  return out;
}

/** Sounds with still fewer differences, letter by letter: enough for words as long as countries' names. */
export function roughly(sounds: string): string {
  return sounds.replace(/[qgcho]/g, (letter) => (letter === 'o' ? 'u' : 'k'));
}

const digraphs: Record<string, string> = { kh: 'h', ch: 'h', gh: 'g', sch: 's', sh: 's', zh: 's', ssh: 's', szh: 's', csh: 's', sz: 's', x: 'h', џ: 'ds', ξ: 'ks' };
