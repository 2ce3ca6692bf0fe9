// What axe says of a card.
import axe from 'axe-core';
import { boxOfCard } from './card.ts';
import type { Reader } from './reader.ts';

/** What axe says of the real card, whose closed shadow root is shown to it alone. */
export async function violationsIn(reader: Reader): Promise<string[]> {
  const { frame } = await boxOfCard(reader.driver, reader.page);
  return reader.driver.inCard(
    frame,
    async (root, source: string) => {
      // Only in this world of scripts, of which page and extension see nothing.
      Object.defineProperty(root.host, 'shadowRoot', { configurable: true, get: () => root });
      // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval, typescript/no-unsafe-type-assertion -- the library as a text
      const run = new Function(`${source}; return window.axe`)() as typeof axe;
      const { violations, passes } = await run.run(root.host);
      if (!passes.some(({ id }) => id === 'color-contrast')) throw new Error('axe has seen no colours.');
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
    },
    axe.source,
  );
}
