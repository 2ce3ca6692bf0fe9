// Writes a word down by its sounds, roughly: one spelling for the many that a name has across alphabets.

/*
 * Vowels become a, i, o or u; consonants that languages interchange in our names become one. What belongs together is
 * known from the first letter of each row, in folded spelling; signs without a sound of their own are in the last row.
 */
const rows = [
  'aeäəɛæӕаеэяәѐαεηაეաեէըاەआअएऐॅॆेैऍाאע',
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
  'nнңνნնںنڭनणंञङऩॻןנ',
  'pпπპფպփپपफ',
  'qқҡყقק',
  'rрρრրռرڑरറॼר',
  'szjсшщжзҙҫҗҷјζσჯზსშჟჟջզսշժزژسشصثجजझशषसזסש',
  'tтτთტտթتطٹتटठतथטת',
  'vвwβვվۋवॵ',
];
let soundByLetter: Map<string, string> | undefined;

/** The sounds of a folded word. Letters of scripts that are not known here stay as they are. */
export function soundOf(folded: string): string {
  soundByLetter ??= new Map(
    rows.flatMap((row) => Array.from(row, (letter) => [letter, row.charAt(0)] as const)),
  );
  const plain = folded.replace(/[kc]h|gh|s?[csz]h|sz|x|џ|ξ|[ьъ']/g, (written) => digraphs[written] ?? '');
  let out = '';
  for (const letter of plain) out += soundByLetter.get(letter) ?? letter;
  return out;
}

/**
 * How many of a word's sounds make up a skeleton, up to its last consonant, or -1 if it does not begin with it.
 * A skeleton has no vowels and no two equal letters in a row, and few kinds of consonants: enough for words as
 * long as countries' names.
 */
export function skeletonEnd(sounds: string, skeleton: string): number {
  let matched = 0;
  for (let at = 0; at < sounds.length; at++) {
    const bone = boneOf(sounds.charAt(at));
    if (bone === '' || bone === skeleton.charAt(matched - 1)) continue;
    if (bone !== skeleton.charAt(matched)) return -1;
    if (++matched === skeleton.length) return at + 1;
  }
  return -1;
}

/** The skeleton of a word's sounds. */
export function skeletonOf(sounds: string): string {
  let skeleton = '';
  for (const sound of sounds) {
    const bone = boneOf(sound);
    if (bone !== skeleton.slice(-1)) skeleton += bone;
  }
  return skeleton;
}

function boneOf(sound: string): string {
  if ('aiou'.includes(sound)) return '';
  return 'qghc'.includes(sound) ? 'k' : sound === 'd' ? 't' : sound;
}

const digraphs: Record<string, string> = {
  kh: 'h',
  ch: 'h',
  gh: 'g',
  sch: 's',
  sh: 's',
  zh: 's',
  ssh: 's',
  szh: 's',
  csh: 's',
  sz: 's',
  x: 'h',
  џ: 'ds',
  ξ: 'ks',
};
