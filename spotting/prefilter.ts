// A cheap look for what every name holds: a few letters in a row that hardly stand anywhere else.
import { clean } from './clean.ts';
import { apostrophes } from './fold.ts';
import { cores, variants } from './cores.ts';
import { patternOf } from './patterns.ts';

/*
 * V8 skips ahead in a text if the alternatives of a pattern have few different letters at one fixed place. The
 * cores of the first pattern have one of a few rare letters in second place, those that cannot are in the next.
 * The cores of words as frequent as 'Asia' want another core ('central') near them.
 */
const beyondLatin = /[\u0370-\u1CFF\u1F00-\u1FFF\u2D00-\uD7FF]/;
const beyondCyrillic = /[\u0370-\u03FF\u0530-\u1CFF\u1F00-\u1FFF\u2D00-\uD7FF]/;
const reach = 48;

/** Whether a text may hold a mention: cheap, over any amount of joined text, never falsely false. */
export function mayMention(text: string): boolean {
  return !hitsIn(clean(text).text).next().done;
}

/** Where in a cleaned text the cores of names stand, in order. */
export function coreHits(seen: string): number[] {
  return [...hitsIn(seen)].toSorted((a, b) => a - b);
}

function* hitsIn(seen: string): Generator<number, void> {
  // the scripts of the table stand in the order Latin, Cyrillic, others
  const most = !beyondLatin.test(seen) ? 1 : !beyondCyrillic.test(seen) ? 2 : Infinity;
  let absent = '';
  let scripts = 0;
  let last: string | undefined;
  for (const [script, list, nearList] of cores) {
    if (script !== last) scripts++;
    last = script;
    if (scripts > most) return;
    if (script && script === absent) continue;
    if (script && !patternOf(script).test(seen)) {
      absent = script;
      continue;
    }
    const core = coresOf(list);
    const near = nearList ? coresOf(nearList) : undefined;
    const isNear = (at: number) => {
      if (near) near.lastIndex = 0;
      return !near || near.test(seen.slice(Math.max(0, at - reach), at + reach));
    };
    // some cores begin with the space before a word, which the first word has not
    core.lastIndex = 0;
    if (core.exec(` ${seen.slice(0, 8)}`)?.index === 0 && isNear(0)) yield 0;
    core.lastIndex = 0;
    for (let hit = core.exec(seen); hit; hit = core.exec(seen)) {
      const { lastIndex } = core;
      if (isNear(hit.index)) yield hit.index;
      core.lastIndex = lastIndex;
    }
  }
}

const patterns = new Map<string, RegExp>();

/** The pattern of a list of cores, made when it is first needed. */
function coresOf(list: string): RegExp {
  const pattern = patterns.get(list) ?? new RegExp(branches(list.split('|')), 'g');
  patterns.set(list, pattern);
  return pattern;
}

/** Cores as the source of a pattern for all their spellings, what they begin with in common said once. */
function branches(list: string[]): string {
  const tails = new Map<string, string[]>();
  for (const core of list) {
    if (core === '') return '';
    const head = core.charAt(0);
    tails.set(head, [...(tails.get(head) ?? []), core.slice(1)]);
  }
  const sources = [...tails].map(([head, rest]) => spelled(head) + branches(rest));
  return sources.length > 1 ? `(?:${sources.join('|')})` : (sources[0] ?? '');
}

/** All that may stand for a letter of a core; for a capital only capitals. */
function spelled(letter: string): string {
  if (letter === ' ') return '[\\s\\u2010-\\u2014-]';
  if (letter === "'") return `[${apostrophes}]?`;
  if (/[\u0900-\u097F]/.test(letter)) return `[${sameInIndia(letter)}]`;
  const lower = letter.toLowerCase();
  const all = new Set(lower + lower.toUpperCase() + (variants[lower] ?? ''));
  if (letter !== lower) for (const one of all) if (one !== one.toUpperCase()) all.delete(one);
  return all.size > 1 ? `[${[...all].join('')}]` : letter;
}

/** The letter in the nine scripts of India that folding lays over Devanagari. */
function sameInIndia(letter: string): string {
  const code = letter.charCodeAt(0);
  // i and u have long forms next to them; Assamese has a ra of its own
  const codes = code === 0x93f || code === 0x941 ? [code, code + 1] : code === 0x930 ? [code, 0x970] : [code];
  return Array.from({ length: 9 }, (_, block) =>
    String.fromCharCode(...codes.map((one) => one + block * 0x80)),
  ).join('');
}
