// Chooses the few letters by which the cheap first look knows that a text may hold a name.
import { isUnspaced, scriptAt, type Script } from '../spotting/script.ts';
import type { Form } from './names-forms.ts';

/** [class of letters that the text must hold, or ''; cores; cores of which one must be near, or ''] */
export type CorePattern = [script: string, cores: string, near: string];

/** More hits than this in a million characters of the sample would open pages for nothing. */
const mostHits = 150;
/*
 * V8 skips ahead in a text if the alternatives of a pattern have few and rare letters at one place; it looks at no
 * more than some dozens of alternatives (measured with V8 13: 60 take 2 ms for two million characters, 160 take 70 ms).
 */
const mostCores = 100;
const mostFrequent = 0.045;
const mostLetters = 8;

const scripts: [Script[], string][] = [
  [['L'], ''],
  [['C'], '[\\u0400-\\u052F]'],
  [['A'], '[\\u0620-\\u077F]'],
  [['h'], '[\\u3400-\\u9FFF]'],
  [['J'], '[\\u30A1-\\u30FA]'],
  [['k'], '[\\uAC00-\\uD7A3]'],
  [['I'], '[\\u0900-\\u0D7F]'],
  [['G'], '[\\u0370-\\u03FF\\u1F00-\\u1FFF]'],
  [['t'], '[\\u0E01-\\u109F\\u1780-\\u17D3]'],
  [['H', 'W', 'S', 'K', 'E'], '[\\u0531-\\u05F2\\u0D80-\\u0DFF\\u10A0-\\u135A\\u1C90-\\u1CBF]'],
];

/** The patterns for all forms, Latin first; throws an Error if a form cannot have a core that is rare enough. */
export function coresOf(forms: Form[], sample: string): CorePattern[] {
  return scripts.flatMap(([letters, range]) => {
    const own = forms.filter(({ script }) => letters.includes(script));
    const strong = own.filter((form) => !isFrequent(form));
    const frequent = own.filter(isFrequent);
    // letters of other scripts are as rare as Latin and Cyrillic pages are many
    const isMany = letters[0] === 'L' || letters[0] === 'C';
    const inBins = (cores: string[]) => (isMany ? bins(cores, sample) : [list(cores)]);
    const patterns = inBins(cover(strong, sample, mostHits)).map((cores): CorePattern => [range, cores, '']);
    for (const subject of ['central-asia', 'csto']) {
      const some = frequent.filter((form) => form.subject === subject);
      if (some.length === 0) continue;
      const near = list(shortest(some.map(({ stem, beside }) => (longEnough(beside) ?? stem).slice(0, 5))));
      const cores = subject === 'csto' ? inBins(cover(some, sample, Infinity)) : asiaCores(some);
      for (const one of cores) patterns.push([range, one, near]);
    }
    return patterns;
  });
}

/** 'Asia' and its like stand in every paper: they count only near a core of the word that makes them 'Central Asia'. */
function isFrequent({ subject, beside }: Form): boolean {
  return beside.length > 0 && (subject === 'central-asia' || subject === 'csto');
}

/** One of the words beside a main one, which is enough to look for. */
function longEnough(words: string[]): string | undefined {
  return [3, 1]
    .map((length) => words.find((word) => word.length > length))
    .find((word) => word !== undefined);
}

function asiaCores(forms: Form[]): string[] {
  const short = shortest(forms.map(({ stem, script }) => stem.slice(0, script === 'L' ? 3 : 4)));
  if (forms[0]?.script !== 'L') return [list(short)];
  // within words they are too frequent; a capital begins one even where two paragraphs were joined without a space
  const lower = short.filter((core) => /^(?:a|os)/.test(core));
  return [
    list(lower.map((core) => ` ${core}`)),
    list(short.map((core) => core.charAt(0).toUpperCase() + core.slice(1))),
  ];
}

/** Greedy cover: again and again the core that covers most stems for the fewest hits in the sample. */
function cover(forms: Form[], sample: string, limit: number): string[] {
  const open = new Map<string, string[]>();
  for (const { stem, spelled, script, capital } of forms) {
    const isInRuns = isUnspaced(script) || script === 'J';
    // a capital that all of its forms must have may as well be looked for
    const looked = capital && script === 'L' ? spelled.charAt(0).toUpperCase() + spelled.slice(1) : spelled;
    open.set(isInRuns ? stem : looked, isInRuns ? prefixes(stem) : pieces(looked));
  }
  const hits = count(new Set([...open.values()].flat().map((core) => core.toLowerCase())), sample);
  const hitsOf = (core: string) => hits.get(core.toLowerCase()) ?? 0;
  const share = letterShare(sample);
  const chosen: string[] = [];
  const letters = new Set<string>();
  const cost = (core: string) => {
    const letter = core.charAt(1).toLowerCase();
    return (
      6 +
      core.length +
      3 * hitsOf(core) +
      1000 * share(letter) +
      (letters.has(letter) ? 0 : 20) +
      (isPreferred(letter) ? 0 : 200)
    );
  };
  while (open.size > 0) {
    const gain = new Map<string, number>();
    for (const own of open.values()) for (const core of own) gain.set(core, (gain.get(core) ?? 0) + 1);
    let best = '';
    let bestWorth = 0;
    for (const [core, stems] of gain) {
      const worth = stems / cost(core);
      if (worth < bestWorth || (worth === bestWorth && core > best)) continue;
      best = core;
      bestWorth = worth;
    }
    if (!best) throw new Error(`No core for ${[...open.keys()].join(', ')}`);
    const perMillion = (hitsOf(best) * 1e6) / sample.length;
    if (perMillion > limit) {
      const stems = [...open].filter(([, own]) => own.includes(best)).map(([stem]) => stem);
      throw new Error(
        `The core "${best}" of ${stems.join(', ')} would be hit ${Math.round(perMillion)} times in a million`,
      );
    }
    chosen.push(best);
    letters.add(best.charAt(1).toLowerCase());
    for (const [stem, own] of open) if (own.includes(best)) open.delete(stem);
  }
  return shortest(chosen);
}

function rankOf(core: string): number {
  return isPreferred(secondOf(core)) ? 0 : 1;
}

function secondOf(core: string): string {
  return core.charAt(1).toLowerCase();
}

/** Few letters are to serve in second place, as each group of them is a pass over the text. */
function isPreferred(letter: string): boolean {
  return !/[a-z\u0430-\u044f]/.test(letter) || 'zkjgqxsmpbcзхжбгкм'.includes(letter);
}

/** Cores in patterns whose second letters are few and rare. */
function bins(cores: string[], sample: string): string[] {
  const share = letterShare(sample);
  const sorted = cores.toSorted(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      share(secondOf(a)) - share(secondOf(b)) ||
      (secondOf(a) < secondOf(b) ? -1 : 1),
  );
  const all: string[][] = [];
  for (const core of sorted) {
    const bin = all.at(-1) ?? [];
    const letters = new Set([...bin, core].map(secondOf));
    const isRest = !isPreferred(secondOf(core)) && bin.some((other) => !isPreferred(secondOf(other)));
    const sum = [...letters].reduce((total, letter) => total + share(letter), 0);
    const isFull =
      !isRest &&
      (bin.length >= mostCores || letters.size > mostLetters || (letters.size > 1 && sum > mostFrequent));
    if (all.length === 0 || isFull) all.push([core]);
    else bin.push(core);
  }
  return all.map(list);
}

let shares: { sample: string; counts: Map<string, number> } | undefined;

/** How large a part of a text in its script a letter is. */
function letterShare(sample: string): (letter: string) => number {
  if (shares?.sample !== sample) {
    const counts = new Map<string, number>();
    for (const letter of sample) {
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
      const script = scriptAt(letter, 0);
      counts.set(`${script} all`, (counts.get(`${script} all`) ?? 0) + 1);
    }
    shares = { sample, counts };
  }
  const { counts } = shares;
  return (letter) => (counts.get(letter) ?? 0) / (counts.get(`${scriptAt(letter, 0)} all`) ?? 1);
}

/** All parts of a stem that are long enough to be rare, without an apostrophe if possible, or the stem if it is shorter. */
function pieces(stem: string): string[] {
  const all = new Set<string>();
  for (let length = scriptAt(stem, 0) === 'L' ? 4 : 3; length <= 6; length++) {
    for (let at = 0; at + length <= stem.length; at++) all.add(stem.slice(at, at + length));
  }
  const whole = [...all].filter((piece) => !piece.includes("'"));
  if (whole.length) return whole;
  return all.size ? [...all] : [stem];
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
