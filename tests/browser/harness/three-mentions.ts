// A page with three mentions, and something to focus before and between them.
import type { Reader } from './reader.ts';

export const three = `<p style="margin: 3em">From <a id="link" href="#there">here</a> to Kazakhstan,
  <button>then</button> Tajikistan and Uzbekistan`;
export const marked = { kz: ['Kazakhstan'], tj: ['Tajikistan'], uz: ['Uzbekistan'] };

/** Opens it, and waits until it is marked. */
export async function openThree(reader: Reader): Promise<void> {
  await reader.open(three);
  await reader.seesMarks(marked);
}
