// What the style sheets say about the height of lines.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

test('lines grow with letters that a browser makes larger than the style sheet says', () => {
  const sheets = globSync('{components,entrypoints}/**/*.css', { cwd: root });
  const fixed = sheets.flatMap((sheet) => {
    const declarations = readFileSync(join(root, sheet), 'utf8').matchAll(ofLines);
    return [...declarations].map(([declaration]) => `${sheet}: ${declaration}`);
  });
  expect(sheets.length).toBeGreaterThan(20);
  expect(fixed).toEqual([]);
});

/** A height of lines with a unit, also as a font's or a token's. https://developer.mozilla.org/docs/Web/CSS/line-height */
const ofLines = /(?:line-height:|--fc-[a-z]+-line:|(?:font|--fc-[a-z]+):[^;]*\/)\s*[\d.]+[a-z%]+[^;]*;/g;
