// A page with a mention in a frame, mostly one that is too small for a card.
import type { Reader } from './reader.ts';

export const markedInFrame = { kz: ['Kazakhstan'] };

/** Opens it, and the card on its mention. */
export async function openInFrame(
  reader: Reader,
  style = 'width: 320px; height: 120px',
  after = '',
): Promise<void> {
  await reader.page.mouse.move(1, 1);
  await reader.open(
    `<!doctype html><body style="margin: 40px 80px"><iframe style="${style}" srcdoc="<p>Kazakhstan"></iframe>${after}`,
  );
  await hoverMention(reader);
}

/** Opens the card on the one mention of the page. */
export async function hoverMention(reader: Reader): Promise<void> {
  await reader.seesMarks(markedInFrame);
  await reader.hover('Kazakhstan');
  await reader.seesCard('Kazakhstan');
}
