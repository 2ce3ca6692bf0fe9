// What can be pressed in a card, and how large it is.
import { boxOfCard } from '../../browser/harness/card.ts';
import type { Reader } from '../../browser/harness/reader.ts';

interface Target {
  name: string;
  /** The lesser of its width and height, in CSS pixels. */
  least: number;
}

/** All targets but links in a text, whose lines limit them. https://www.w3.org/TR/WCAG22/#target-size-minimum */
export async function targetsIn(reader: Reader): Promise<Target[]> {
  const { frame } = await boxOfCard(reader.driver, reader.page);
  return reader.driver.inCard(frame, (root) =>
    [...root.querySelectorAll<HTMLElement>('button, a[href]')]
      .filter((control) => !control.closest('.source') && control.getClientRects().length > 0)
      .map((control) => {
        const { width, height } = control.getBoundingClientRect();
        return { name: control.ariaLabel ?? control.innerText, least: Math.min(width, height) };
      }),
  );
}
