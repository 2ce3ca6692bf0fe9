// Fails where the built scripts have become heavier than a page should have to bear.
import { scriptSizes } from '../tests/bench/sizes.ts';
import { builtExtension } from './build.ts';

const { content, controller, card, words } = scriptSizes(builtExtension('chromium'));

/** In kilobytes after gzip. */
const budgets = [
  { what: 'The script that every page loads', bytes: content, budget: 13 },
  { what: 'Until somebody points, where there may be a mention', bytes: content + controller, budget: 24 },
  { what: 'All that a page with a mention loads', bytes: content + controller + card + words, budget: 68 },
];

for (const { what, bytes, budget } of budgets) {
  const size = bytes / 1024;
  const isOver = size > budget;
  console.log(`${isOver ? '✗' : '✓'} ${what}: ${size.toFixed(2)} KB of ${budget}`);
  if (isOver) process.exitCode = 1;
}
