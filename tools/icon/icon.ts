// Writes the icon's PNGs into public/icon/. Run after a change of a drawing beside this file: npm run icon
import { mkdirSync, writeFileSync } from 'node:fs';
import { drawIcons } from './draw.ts';

const folder = new URL('../../public/icon/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, png] of await drawIcons()) {
  writeFileSync(new URL(name, folder), png);
  console.log(`public/icon/${name}: ${png.length} bytes`);
}
