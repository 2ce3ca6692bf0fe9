// Chooses the few letters by which the cheap first look knows that a text may hold a name.
import { scriptAt } from '../spotting/script.ts';
import type { Form } from './names-forms.ts';

/** [class of letters that the text must hold, or ''; cores; cores of which one must be near, or ''] */
export type CorePattern = [script: string, cores: string, near: string];

/** Letters so rare in European text that a pattern aligned on them in second place is skipped through quickly. */
const rareLetters = 'zkjgqx';
/** More hits than this in a million characters of the sample would open pages for nothing. */
const mostHitsPerMillion = 150;

const scripts: [string, string][] = [
  ['C', '[\\u0400-\\u052F]'],
  ['A', '[\\u0620-\\u077F]'],
  ['hkJ', '[\\u3041-\\u9FFF\\uAC00-\\uD7A3]'],
  ['I', '[\\u0900-\\u0D7F]'],
  ['GHWSKEt', '[\\u0370-\\u03FF\\u0531-\\u05F2\\u0D80-\\u17D3\\u1C90-\\u1CBF\\u1F00-\\u1FFF]'],
];

/** The patterns for all forms, Latin first; throws an Error if a form cannot have a core that is rare enough. */
export function coresOf(forms: Form[], sample: string): CorePattern[] {
  const strong = forms.filter((form) => !isFrequent(form));
  const frequent = forms.filter(isFrequent);
  const latin = strong.filter(({ script }) => script === 'L');
  const alignedHits = count(new Set(latin.flatMap(({ spelled }) => pieces(spelled).filter(isAligned))), sample);
  const isRare = (core: string) => ((alignedHits.get(core) ?? 0) * 1e6) / sample.length <= mostHitsPerMillion;
  const aligned = latin.filter(({ spelled }) => pieces(spelled).some((core) => isAligned(core) && isRare(core)));
  const others = latin.filter((form) => !aligned.includes(form));
  return [
    ['', cover(aligned, sample, (core) => isAligned(core) && isRare(core)), ''],
    ['', cover(others, sample), ''],
    ['', ...near(frequent.filter(({ script }) => script === 'L'))],
    ...scripts.flatMap(([letters, range]): CorePattern[] => {
      const own = ({ script }: Form) => letters.includes(script);
      const plain: CorePattern = [range, cover(strong.filter(own), sample), ''];
      return frequent.some(own) ? [plain, [range, ...near(frequent.filter(own))]] : [plain];
    }),
  ];
}

/** 'Asia' and its like stand in every paper: they count only near a core of the word that makes them 'Central Asia'. */
function isFrequent({ subject, beside }: Form): boolean {
  return beside.length > 0 && (subject === 'central-asia' || subject === 'csto');
}

function near(forms: Form[]): [string, string] {
  const cores = forms.map(({ subject, stem, script, before }) => {
    if (subject === 'csto') return stem.slice(0, 7);
    return before && script === 'L' ? ` ${stem.slice(0, 3)}` : stem.slice(0, 4);
  });
  const besides = forms.flatMap(({ beside, subject }) => {
    const long = beside.filter((word) => word.length > 3);
    return subject === 'csto' && long.length ? long.slice(0, 1) : beside.filter((word) => word.length > 1);
  });
  return [list(shortest(cores)), list(shortest(besides))];
}

/** Greedy cover: again and again the core that covers most stems for the fewest hits in the sample. */
function cover(forms: Form[], sample: string, allowed = (_core: string) => true): string {
  const open = new Map<string, string[]>();
  for (const { stem, spelled, script, capital } of forms) {
    // a capital that all of its forms must have may as well be looked for
    const looked = capital && script === 'L' ? spelled.charAt(0).toUpperCase() + spelled.slice(1) : spelled;
    open.set(looked || stem, script > 'Z' || script === 'J' ? prefixes(stem) : pieces(looked).filter(allowed));
  }
  const hits = count(new Set([...open.values()].flat().map((core) => core.toLowerCase())), sample);
  const hitsOf = (core: string) => hits.get(core.toLowerCase()) ?? 0;
  const chosen: string[] = [];
  while (open.size > 0) {
    const gain = new Map<string, number>();
    for (const own of open.values()) for (const core of own) gain.set(core, (gain.get(core) ?? 0) + 1);
    const cost = (core: string) => 4 + core.length + 3 * hitsOf(core);
    const best = [...gain].toSorted(([a, n], [b, m]) => m / cost(b) - n / cost(a) || (a < b ? -1 : 1))[0]?.[0];
    if (!best) throw new Error(`No core for ${[...open.keys()].join(', ')}`);
    const perMillion = (hitsOf(best) * 1e6) / sample.length;
    if (perMillion > mostHitsPerMillion) {
      const stems = [...open].filter(([, own]) => own.includes(best)).map(([stem]) => stem);
      throw new Error(`The core "${best}" of ${stems.join(", ")} would be hit ${Math.round(perMillion)} times in a million`);
    }
    chosen.push(best);
    for (const [stem, own] of open) if (own.includes(best)) open.delete(stem);
  }
  return list(shortest(chosen));
}

function isAligned(core: string): boolean {
  return rareLetters.includes(core.charAt(1));
}

/** All parts of a stem that are long enough to be rare, or the stem if it is shorter. */
function pieces(stem: string): string[] {
  const all = new Set<string>();
  for (let length = scriptAt(stem, 0) === 'L' ? 4 : 3; length <= 6; length++) for (let at = 0; at + length <= stem.length; at++) all.add(stem.slice(at, at + length));
  const whole = [...all].filter((piece) => !piece.includes("'"));
  return whole.length ? whole : [stem.replaceAll("'", '')];
}

function prefixes(stem: string): string[] {
  return [2, 3, 4].filter((length) => length <= stem.length).map((length) => stem.slice(0, length));
}

function count(cores: Set<string>, sample: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < sample.length; at++) {
    for (let length = 2; length <= 6; length++) {
      const piece = sample.slice(at, at + length);
      if (cores.has(piece)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
    }
  }
  return counts;
}

function shortest(all: string[]): string[] {
  const unique = [...new Set(all)];
  return unique.filter((core) => !unique.some((other) => other !== core && core.startsWith(other)));
}

function list(cores: string[]): string {
  return cores.toSorted().join('|');
}
