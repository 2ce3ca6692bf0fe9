// Finds mentions of the subjects in text, in any language at once; knows nothing of a page.
import type { SubjectId } from '../data/subjects.ts';

export type { SubjectId } from '../data/subjects.ts';

/** Names; adjectives, peoples and languages; capitals and leaders. */
export type MentionKind = 'name' | 'people' | 'leader';

/** A stretch of text that names a subject; offsets are UTF-16 units of the text given. */
export interface Mention {
  start: number;
  end: number;
  subject: SubjectId;
  kind: MentionKind;
}

export interface FindOptions {
  /** Kinds to return; all if absent. */
  kinds?: ReadonlySet<MentionKind>;
  /** BCP 47 tag of the text, if known: only settles words that are ambiguous between languages. */
  lang?: string;
}

const forms: [SubjectId, MentionKind, string][] = [
  [
    'kz',
    'name',
    '(?:republic of )?kaza(?:kh|k)stan|(?:республик\\p{L}+ )?казахстан(?:а|у|ом|е)?|qazaqstan|қазақстан',
  ],
  [
    'kg',
    'name',
    '(?:republic of )?kyrgyzstan|kirgh?izia|kyrgyz republic|киргизи[яиюей]{1,2}|кыргызстан(?:а|у|ом|е)?',
  ],
  ['tj', 'name', '(?:republic of )?ta(?:j|dj|dzh)ikistan|(?:республик\\p{L}+ )?таджикистан(?:а|у|ом|е)?'],
  ['tm', 'name', 'turkmenistan|туркменистан(?:а|у|ом|е)?|туркмени[яиюей]{1,2}'],
  ['uz', 'name', '(?:republic of )?uzbekistan|(?:республик\\p{L}+ )?узбекистан(?:а|у|ом|е)?'],
  ['central-asia', 'name', 'central\\s+asia|(?:центральн|средн)\\p{L}{2}\\s+ази[яиюей]{1,2}'],
  [
    'csto',
    'name',
    'CSTO|collective\\s+security\\s+treaty\\s+organi[sz]ation|ОДКБ|организаци[яиюей]{1,2}\\s+договора\\s+о\\s+коллективной\\s+безопасности',
  ],
  [
    'kz',
    'people',
    'kazakhs?|kazakhstanis?|казах(?:а|у|ом|е|и|ов|ам|ами|ах|ск\\p{L}{2,3})?|казахстан(?:ск\\p{L}{2,3}|ц\\p{L}{1,3}|ец)',
  ],
  ['kg', 'people', 'kyrgyz(?:stanis?)?|киргиз(?:а|у|ом|е|ы|ов|ам|ами|ах|ск\\p{L}{2,3})?|кыргызск\\p{L}{2,3}'],
  ['tj', 'people', 'tajiks?|tajikistanis?|таджик(?:а|у|ом|е|и|ов|ам|ами|ах|ск\\p{L}{2,3})?'],
  ['tm', 'people', 'turkmens?|туркмен(?:а|у|ом|е|ы|ам|ами|ах|ск\\p{L}{2,3})?'],
  ['uz', 'people', 'uzbeks?|uzbekistanis?|узбек(?:а|у|ом|е|и|ов|ам|ами|ах|ск\\p{L}{2,3})?'],
  ['central-asia', 'people', 'central\\s+asians?|(?:центрально|средне)азиатск\\p{L}{2,3}'],
  ['kz', 'leader', 'astana|nur-sultan|tokayev'],
  ['kg', 'leader', 'bishkek|japarov'],
  ['tj', 'leader', 'dushanbe|rahmon'],
  ['tm', 'leader', 'ashgabat|berdimuhamedov'],
  ['uz', 'leader', 'tashkent|mirziyoyev'],
];

const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:${forms.map(([, , source]) => `(${source})`).join('|')})(?![\\p{L}\\p{N}_])`,
  'giu',
);

/** Whether a text may hold a mention: cheap, over any amount of joined text, never falsely false. */
export function mayMention(text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** The mentions in one block's text, sorted and not overlapping. */
export function findMentions(text: string, options: FindOptions = {}): Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(pattern)) {
    const form = forms[match.slice(1).findIndex((group) => group !== undefined)];
    if (!form || (options.kinds && !options.kinds.has(form[1]))) continue;
    found.push({ start: match.index, end: match.index + match[0].length, subject: form[0], kind: form[1] });
  }
  return found;
}
