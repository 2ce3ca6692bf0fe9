// Measures how long the matcher takes over texts that repeat names without end.
import { findMentions } from '../../spotting/index.ts';
import { longTextUnits, textOf } from './long-texts.ts';

/** What pages are read in at most, and then some. */
const LENGTH = 65_536;
/** Each round tells less of what else the machine did; a text that is quick at the second is none of the slowest. */
const ROUNDS = 9;
const QUICK_MS = 15;

/** How long a text takes, in milliseconds of the thread's processor time: nothing that runs beside it counts. */
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
  for (let round = 0; round < ROUNDS && !(round > 1 && least < QUICK_MS); round++) {
    const start = process.threadCpuUsage();
    findMentions(text, { lang: 'en' });
    const { user, system } = process.threadCpuUsage(start);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}
