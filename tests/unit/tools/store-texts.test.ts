import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../../docs/store');
const languages = readdirSync(folder).filter((file) => /^[a-z]{2}.*\.md$/.test(file));
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** The text under a heading of the second level. */
const sectionOf = (text: string, index: number): string => text.split(/^## .*$/m)[index + 1]?.trim() ?? '';

const levels = (text: string) => [...text.matchAll(/^(#+) /gm)].map(([, level]) => level);

describe.for(languages)('the store’s texts in %s', (file) => {
  const text = read(file);

  test('have as many headings as the English ones, at the same levels', () => {
    expect(levels(text)).toEqual(levels(read('en.md')));
  });

  test('keep the name and the summary within the shortest limits of the stores', () => {
    expect(/^# (.*)$/m.exec(text)?.[1]?.length).toBeLessThanOrEqual(75);
    expect(sectionOf(text, 0).length).toBeGreaterThan(20);
    expect(sectionOf(text, 0).length).toBeLessThanOrEqual(132);
  });
});
