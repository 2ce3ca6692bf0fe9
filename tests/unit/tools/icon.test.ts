import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { drawIcons } from '../../../tools/icon/draw.ts';

const folder = join(import.meta.dirname, '../../../public/icon');

test('the icons in the package are those that the drawings give: npm run icon', async () => {
  const drawn = await drawIcons();
  expect(readdirSync(folder).toSorted()).toEqual([...drawn.keys()].toSorted());
  const changed = [...drawn].filter(([name, png]) => !readFileSync(join(folder, name)).equals(png));
  expect(changed.map(([name]) => name)).toEqual([]);
});

test('each icon is as large as its name says', async () => {
  for (const [name, png] of await drawIcons()) {
    const { width, height } = PNG.sync.read(Buffer.from(png));
    expect({ name, width, height }).toEqual({ name, width: sizeIn(name), height: sizeIn(name) });
  }
});

function sizeIn(name: string): number {
  return Number(/\d+/.exec(name)?.[0]);
}
