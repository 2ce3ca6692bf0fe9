// Measures how long the matcher takes over texts that repeat names without end.
import { findMentions } from '../../spotting/index.ts';
import { longTextUnits, textOf } from './long-texts.ts';

/** What pages are read in at most, and then some. */
const LENGTH = 65_536;
const ROUNDS = 7;

/** How long a text takes, in milliseconds of processor time: other processes do not count. */
interface TextTime {
  readonly unit: string;
  readonly milliseconds: number;
}

/** The shortest of several rounds over each of the long texts, warm; the slowest text first. */
export function timesOfLongTexts(): TextTime[] {
  const units = new Set(Object.values(longTextUnits()).flat());
  return [...units]
    .map((unit) => ({ unit, milliseconds: shortest(textOf(unit, LENGTH)) }))
    .toSorted((a, b) => b.milliseconds - a.milliseconds);
}

function shortest(text: string): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    findMentions(text, { lang: 'en' });
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}
