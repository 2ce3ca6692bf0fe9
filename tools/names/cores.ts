// Chooses the few letters by which the cheap first look knows that a text may hold a name.
import { isUnspaced, scriptAt, type Script } from '../../spotting/script.ts';
import { getOrAdd } from './collections.ts';
import { everydayWords } from './everyday.ts';
import type { Form } from './forms.ts';
import {
  anyOf,
  branches,
  branchesFromLead,
  inBothCases,
  lead,
  slowsSkipping,
  spaces,
  spellings,
  type Spellings,
} from './spellings.ts';

/** The patterns of one script, as sources. */
export interface ScriptCores {
  readonly all: readonly [
    /** Ranges of the letters that a text must hold one of, or '' for Latin, which is always looked for. */
    letters: string,
    /** What must be near to what a pattern's group of the same name has found for it to count. */
    near: Readonly<Record<string, string>>,
    /** Names and peoples, in lower case. */
    names: readonly string[],
    /** The same with their capitals, of those that are too frequent without. */
    cased: readonly string[],
  ];
  /** Capitals and leaders. */
  readonly leaders: string[];
}

/** More hits than this in a million characters of the sample would open pages for nothing. */
const mostHits = 150;
/** What costs as much as one more hit in the sample: so many words of a million that hold the core. */
const EVERYDAY = 20;

/**
 * V8 skips ahead in a text to the letters that a pattern can begin with, so these should be few and rare. A pattern
 * begins with one of a few letters of its cores, wherever in them that stands: of the first list if a name has any,
 * else of the second.
 */
const scripts: { scripts: Script[]; letters: string; rare: string[] }[] = [
  { scripts: ['Latn'], letters: '', rare: ['zkjgqx', 'bcdy'] },
  { scripts: ['Cyrl'], letters: '\\u0400-\\u052F', rare: ['зжгғқҗҷҙҹџх', 'кмбші'] },
  { scripts: ['Arab'], letters: '\\u0620-\\u077F', rare: [] },
  { scripts: ['Hani'], letters: '\\u3400-\\u9FFF', rare: [] },
  { scripts: ['Kana'], letters: '\\u30A1-\\u30FA', rare: [] },
  { scripts: ['Hang'], letters: '\\uAC00-\\uD7A3', rare: [] },
  { scripts: ['Deva'], letters: '\\u0900-\\u0D7F', rare: [] },
  { scripts: ['Grek'], letters: '\\u0370-\\u03FF\\u1F00-\\u1FFF', rare: [] },
  { scripts: ['Thai'], letters: '\\u0E01-\\u109F\\u1780-\\u17D3', rare: [] },
  {
    scripts: ['Armn', 'Hebr', 'Sinh', 'Geor', 'Ethi'],
    letters: '\\u0531-\\u05F2\\u0D80-\\u0DFF\\u10A0-\\u135A\\u1C90-\\u1CBF',
    rare: [],
  },
];

/** The patterns for all forms, Latin first; throws an Error if a form cannot have a core that is rare enough. */
export function coresOf(forms: Form[], sampleText: string): ScriptCores[] {
  const samples = { names: new Sample([[sampleText, 1]]), words: new Sample(everydayWords()) };
  return scripts.map(({ scripts: own, letters, rare }) => {
    const all = forms.filter(({ script }) => own.includes(script));
    const spelled = spellings(all);
    const isLatin = letters === '';
    const weak = (subject: string) => all.filter((form) => isFrequent(form) && form.subject === subject);
    const organisations = weak('csto');
    // 'Trung Á': what is too short to be looked for nearby is looked for in its place
    const phrases = weak('central-asia').filter(({ beside }) => !longEnough(beside));
    const besideAsia = weak('central-asia').filter((form) => !phrases.includes(form));
    const asian = shortest(besideAsia.map(({ stem }) => stem.slice(0, isLatin ? 3 : 4)));
    const compounds = all.filter((form) => asiaIn(form, asian) > 0);
    const asia = [...besideAsia, ...compounds];
    const strong = all.filter((form) => !isFrequent(form) && !compounds.includes(form));
    const leaders = strong.filter(({ kind }) => kind === 'leader');
    const abbreviations = isLatin ? strong.filter(({ kind, capital }) => kind !== 'leader' && capital) : [];
    const names = strong.filter((form) => !leaders.includes(form) && !abbreviations.includes(form));
    const chosen = cover(names, samples, mostHits, rare);
    const weaker = cover(organisations, samples, Infinity, rare);
    const source = rare.length > 0 ? branchesFromLead : branches;
    const sources = (cores: string[] = []) => (cores.length > 0 ? [source(shortest(cores), spelled)] : []);
    // Each pattern takes a walk through the text: those that begin with letters of one list are joined.
    const patterns = ranks(chosen, weaker).map((rank) =>
      sources(chosen.get(rank)).concat(sources(weaker.get(rank)).map((some) => group('union', some))),
    );
    const cased: string[] = [];
    if (isLatin) {
      const inCapitals = inBothCases(spelled);
      const capitals = [
        ...abbreviations.map(({ stem }) => titled(stem)),
        ...phrases.map(({ stem, after }) => titled(`${stem} ${after}`)),
      ];
      // within words they are too frequent, but for those in which Asia is joined to what tells its part
      const starts = asian.filter((core) => /^(?:a|os)/.test(core));
      const inWords = [
        ...starts.map((core) => ` ${lead}${core}`),
        ...compounds.map((form) => marked(form.stem.slice(asiaIn(form, asian) - 1).slice(0, 5), 1)),
      ];
      const isOpen = firstOrBefore(besideAsia, spelled);
      const rest = asian.filter((core) => !starts.includes(core));
      cased.push(
        anyOf([
          branches(shortest(capitals), inCapitals),
          group('asia', branches(rest.map(titled), inCapitals)),
        ]),
      );
      // apart, or V8 skips to neither
      patterns.push([group('asia', branchesFromLead(shortest(inWords), spelled, isOpen))]);
    } else if (asian.length > 0) patterns.push([group('asia', branches(asian, spelled))]);
    return {
      all: [
        letters,
        { asia: nearOf(asia, spelled), union: nearOf(organisations, spelled) },
        patterns.map(anyOf),
        cased,
      ],
      leaders: [...cover(leaders, samples, mostHits, rare).values()].flatMap(sources),
    };
  });
}

function ranks(a: Map<number, unknown>, b: Map<number, unknown>): number[] {
  return [...new Set([...a.keys(), ...b.keys()])].toSorted((one, other) => one - other);
}

function group(name: string, source: string): string {
  return `(?<${name}>${source})`;
}

function nearOf(forms: Form[], spelled: Spellings): string {
  const near = new Set<string>();
  // 'South and Central' is seen by what 'Central' is seen by
  for (const { stem, beside } of forms.toSorted((a, b) => a.beside.length - b.beside.length)) {
    if (beside.length > 1 && beside.some((word) => near.has(word.slice(0, 5)))) continue;
    near.add((longEnough(beside) ?? stem).slice(0, 5));
  }
  return branches(shortest([...near]), spelled);
}

/**
 * That the three letters just read are the first of a word, or are followed by what comes after Asia: the first look
 * sees the texts of many blocks at once, with nothing between the last word of one and the first of the next.
 */
function firstOrBefore(forms: Form[], spelled: Spellings): string {
  const next = forms.flatMap(({ after }) => (after === '' ? [] : after.slice(0, 4)));
  // Of this V8 makes less code than of the spaces and dashes themselves.
  const after = branches(shortest(next), spelled).replaceAll(spaces, String.raw`\W+`);
  return String.raw`(?:(?<![A-Za-z\u00C0-\u024F][^]{3})|(?=\S{0,6}\W+${after}))`;
}

function titled(core: string): string {
  return core.replaceAll(/(?:^| )./g, (letter) => letter.toUpperCase());
}

/** 'Asia' and its like stand in every paper: they count only near a core of the word that makes them 'Central Asia'. */
function isFrequent({ subject, beside }: Form): boolean {
  return beside.length > 0 && (subject === 'central-asia' || subject === 'csto');
}

/** Where in a word like 'centroasiatic' its Asia begins; -1 in others. */
function asiaIn({ subject, beside, stem, script }: Form, asian: string[]): number {
  if (subject !== 'central-asia' || beside.length > 0 || isUnspaced(script)) return -1;
  return Math.max(...asian.map((core) => stem.indexOf(core, 3)));
}

/** One of the words beside a main one, which is enough to look for. */
function longEnough(words: string[]): string | undefined {
  return [3, 1]
    .map((length) => words.find((word) => word.length > length))
    .find((word) => word !== undefined);
}

/**
 * Greedy cover: again and again the core that covers most stems for the fewest hits in both samples. The cores by the
 * list of rare letters that the one they begin with is from.
 *
 * @param limit hits in a million characters of names beyond which a core is an error
 */
function cover(
  forms: Form[],
  { names, words }: { names: Sample; words: Sample },
  limit: number,
  rare: string[],
): Map<number, string[]> {
  const open = new Map<string, string[]>();
  const rankOf = (core: string) => {
    const rank = rare.findIndex((letters) => letters.includes(core.charAt(core.indexOf(lead) + 1)));
    return rank < 0 ? rare.length : rank;
  };
  for (const { stem, spelled, accented, script } of forms) {
    const isInRuns = isUnspaced(script) || script === 'Kana';
    const all = isInRuns ? prefixes(stem) : pieces(spelled, rare.length > 0 ? accented : '');
    const best = Math.min(...all.map(rankOf));
    open.set(
      isInRuns ? stem : accented,
      all.filter((core) => rankOf(core) === best),
    );
  }
  const stems = [...open.values()];
  const candidates = new Set(stems.flat().map(bare));
  const hits = names.count(candidates);
  const inWords = words.count(candidates);
  const hitsOf = (core: string) => hits.get(bare(core)) ?? 0;
  const cost = (core: string) =>
    6 +
    core.length +
    3 * (hitsOf(core) + (inWords.get(bare(core)) ?? 0) / EVERYDAY) +
    2 * Math.max(0, core.indexOf(lead));
  const found: string[] = [];
  while (open.size > 0) {
    const gain = new Map<string, number>();
    for (const own of open.values()) for (const core of own) gain.set(core, (gain.get(core) ?? 0) + 1);
    let best = '';
    let bestWorth = 0;
    for (const [core, count] of gain) {
      const worth = count / cost(core);
      if (worth < bestWorth || (worth === bestWorth && core > best)) continue;
      best = core;
      bestWorth = worth;
    }
    if (!best) throw new Error(`No core for ${[...open.keys()].join(', ')}`);
    const perMillion = (hitsOf(best) * 1e6) / names.length;
    if (perMillion > limit) {
      const covered = [...open].filter(([, own]) => own.includes(best)).map(([stem]) => stem);
      throw new Error(
        `The core "${best}" of ${covered.join(', ')} would be hit ${Math.round(perMillion)} times in a million`,
      );
    }
    found.push(best);
    for (const [stem, own] of open) if (own.includes(best)) open.delete(stem);
  }
  const chosen = new Map<number, string[]>();
  for (const core of needed(found, stems)) getOrAdd(chosen, rankOf(core), () => []).push(core);
  return new Map([...chosen].toSorted(([a], [b]) => a - b));
}

/** The cores without those whose stems have others that were chosen later. */
function needed(cores: readonly string[], stems: readonly (readonly string[])[]): Set<string> {
  const all = new Set(cores);
  for (const core of cores) {
    const isNeeded = stems.some(
      (own) => own.includes(core) && own.filter((other) => all.has(other)).length === 1,
    );
    if (!isNeeded) all.delete(core);
  }
  return all;
}

function bare(core: string): string {
  return core.replace(lead, '');
}

function marked(core: string, at: number): string {
  return core.slice(0, at) + lead + core.slice(at);
}

/**
 * All parts of a stem that are long enough to be rare, without an apostrophe if possible, or the stem if it is
 * shorter; with the letter marked that a pattern can begin with, where `accented` is given.
 */
function pieces(stem: string, accented: string): string[] {
  const all = new Set<string>();
  for (let length = /Latn|Cyrl/.test(scriptAt(stem, 0)) ? 4 : 3; length <= 6; length++) {
    for (let from = 0; from + length <= stem.length; from++) {
      const piece = stem.slice(from, from + length);
      if (!accented) all.add(piece);
      for (const [at, letter] of Array.from(accented.slice(from, from + length)).entries())
        if (!slowsSkipping(letter)) all.add(marked(piece, at));
    }
  }
  const whole = [...all].filter((piece) => !piece.includes("'"));
  if (whole.length) return whole;
  return all.size ? [...all] : [stem];
}

function prefixes(stem: string): string[] {
  return [2, 3, 4].filter((length) => length <= stem.length).map((length) => stem.slice(0, length));
}

/** Texts in which cores are counted, with all places of each two letters in them. */
class Sample {
  readonly length: number;
  readonly #text: string;
  /** How often what stands at a place does. */
  readonly #counts: Float64Array;
  readonly #places = new Map<string, number[]>();

  /** @param texts with how often each is to count */
  constructor(texts: Iterable<[text: string, count: number]>) {
    const all = [...texts];
    this.#text = all.map(([text]) => `${text}\n`).join('');
    this.length = this.#text.length;
    this.#counts = new Float64Array(this.length);
    let from = 0;
    for (const [text, count] of all) this.#counts.fill(count, from, (from += text.length + 1));
    for (let at = 0; at < this.length; at++)
      getOrAdd(this.#places, this.#text.slice(at, at + 2), () => []).push(at);
  }

  /** How often each core stands in the texts. */
  count(cores: Set<string>): Map<string, number> {
    const lengthsByStart = new Map<string, Set<number>>();
    for (const core of cores)
      getOrAdd(lengthsByStart, core.slice(0, 2), () => new Set<number>()).add(core.length);
    const counts = new Map<string, number>();
    for (const [start, lengths] of lengthsByStart) {
      for (const at of this.#places.get(start) ?? []) {
        for (const length of lengths) {
          const piece = this.#text.slice(at, at + length);
          if (cores.has(piece)) counts.set(piece, (counts.get(piece) ?? 0) + (this.#counts[at] ?? 0));
        }
      }
    }
    return counts;
  }
}

function shortest(all: string[]): string[] {
  const unique = [...new Set(all)];
  return unique.filter((core) => !unique.some((other) => other !== core && core.startsWith(other)));
}
