// The subjects that the popup offers where the page mentions none.
import { expect, test } from 'vitest';
import { english } from '../../unit/locales/sample-languages.ts';
import { show } from './show.tsx';
import { popup } from './surfaces.tsx';

test('all subjects are offered in rows that begin one below the other', async () => {
  const body = await show(popup('no mentions', { page: { is: 'nothing' } }, [], '.subject-links'), english);
  const { ownerDocument } = body;
  const edges = new Map<number, number>();
  const walker = ownerDocument.createTreeWalker(
    body.querySelector('.subject-links') ?? body,
    NodeFilter.SHOW_TEXT,
  );
  while (walker.nextNode()) {
    const range = ownerDocument.createRange();
    range.selectNodeContents(walker.currentNode);
    for (const { left, bottom } of range.getClientRects())
      edges.set(Math.round(bottom), Math.min(edges.get(Math.round(bottom)) ?? Infinity, left));
  }
  const rows = [...edges.values()].map(Math.round);
  expect(rows.length).toBeGreaterThan(1);
  expect(new Set(rows).size).toBe(1);
});
