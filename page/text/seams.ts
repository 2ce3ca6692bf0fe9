// Where two text nodes meet inside a run: does the word go on, or does the page's style set them apart?
// Asked only of places where it decides about a mention, since a computed style is not for nothing.
import type { Mention } from '../../spotting/index.ts';
import { scriptAt } from '../../spotting/script.ts';
import type { TextRun } from './text-run.ts';

/** How a style sets an element apart from the text before and after it. */
type Apart = 'no' | 'boxed' | 'block';

/**
 * The seams of a run at which its text breaks although the elements' names say that it goes on: menus of
 * `<a>` set as flex items, words in spans of `display: block`.
 */
export function breaksOf(run: TextRun, mentions: readonly Mention[]): Set<number> {
  const breaks = new Set<number>();
  for (const seam of run.seams()) {
    const glued = scriptAt(run.text, seam - 1) !== '' && scriptAt(run.text, seam) !== '';
    const crossed = mentions.some(({ start, end }) => start < seam && seam < end);
    if (!glued && !crossed) continue;
    const apart = apartAt(run, seam);
    if (apart === 'no') continue;
    // A drop cap floats, and animations set each letter in a box of its own: still one word.
    if (run.shorterSideOf(seam) <= 2) continue;
    if (apart === 'block' || glued) breaks.add(seam);
  }
  return breaks;
}

function apartAt(run: TextRun, seam: number): Apart {
  const before = run.endAt(seam).node;
  const after = run.startAt(seam).node;
  let apart: Apart = 'no';
  for (const [node, other] of [
    [before, after],
    [after, before],
  ] as const) {
    for (
      let element = node.parentElement;
      element && !element.contains(other);
      element = element.parentElement
    ) {
      const { display } = getComputedStyle(element);
      if (display === 'inline' || display === 'contents' || display.startsWith('ruby')) continue;
      if (!display.startsWith('inline')) return 'block';
      apart = 'boxed';
    }
  }
  return apart;
}
