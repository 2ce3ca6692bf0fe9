// The text as the matcher reads it, and the way back from there to the text that it was made of.
import { clean, readingOf } from './clean.ts';

/** Text without invisible characters and marks; `at[i]` is where its character i stood (absent: at i). */
export interface CleanText {
  readonly text: string;
  readonly at?: Uint32Array | undefined;
}

export function cleanWithOffsets(original: string): CleanText {
  let at: Uint32Array | undefined;
  let from = 0;
  let length = 0;
  const text = clean(original, (run, index) => {
    // never longer than the text: what is cleaned becomes shorter, or stays as long
    at ??= new Uint32Array(original.length + 1);
    while (from < index) at[length++] = from++;
    const reading = readingOf(run);
    for (let i = 0; i < reading.length; i++) at[length++] = index + i;
    from = index + run.length;
    return reading;
  });
  if (!at) return { text };
  while (from <= original.length) at[length++] = from++;
  return { text, at: at.subarray(0, length) };
}
