// The extension's icon in every size and colour, as PNG out of two drawings.
import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** A way to show the icon: on its tile, or the land alone in colours for a toolbar's. */
interface Look {
  /** What the file names begin with. */
  readonly name: string;
  readonly sizes: readonly number[];
  /** Of the land and of the marks below it; absent where the drawing's own colours are right. */
  readonly colours?: { readonly land: string; readonly mark: string };
}

/** Below 32 px neither the coast nor the marks can be told apart: there the plain drawing is taken. */
const smallestDetailed = 32;

/** The width of the empty rim that Chrome's store wants around the largest. */
const rims: Readonly<Record<number, number>> = { 128: 16 };

/**
 * Every PNG of the icon by its file name, the same on every computer.
 * @throws Error where a colour is no longer in the interface's style sheet
 */
export async function drawIcons(): Promise<ReadonlyMap<string, Uint8Array>> {
  await initialise();
  const looks: readonly Look[] = [
    { name: '', sizes: [16, 32, 48, 128] },
    // Firefox's toolbar with dark letters, and with light ones.
    { name: 'on-light-', sizes: [16, 32], colours: { land: token('accent'), mark: token('caution') } },
    {
      name: 'on-dark-',
      sizes: [16, 32],
      colours: { land: token('accent', 'dark'), mark: token('caution', 'dark') },
    },
    // At least 3:1 on white and on Chrome's and Firefox's dark toolbars.
    { name: 'off-', sizes: [16, 32], colours: { land: token('control'), mark: token('control') } },
  ];
  return new Map(
    looks.flatMap((look) => look.sizes.map((size) => [`${look.name}${size}.png`, draw(look, size)] as const)),
  );
}

/** Once only: the library does not take a second. */
let initialised: Promise<void> | undefined;

function initialise(): Promise<void> {
  const library = new URL(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'));
  initialised ??= initWasm(readFileSync(library));
  return initialised;
}

function draw({ colours }: Look, size: number): Uint8Array {
  const file = size < smallestDetailed ? 'icon-plain.svg' : 'icon.svg';
  const drawing = readFileSync(new URL(file, import.meta.url), 'utf8');
  const rim = (96 * (rims[size] ?? 0)) / (size - 2 * (rims[size] ?? 0));
  const box = `viewBox="${-rim} ${-rim} ${96 + 2 * rim} ${96 + 2 * rim}"`;
  const coloured = colours === undefined ? drawing : inColours(drawing, colours);
  const svg = coloured.replace(/viewBox="[^"]*"/, box);
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

function inColours(drawing: string, { land, mark }: NonNullable<Look['colours']>): string {
  const style = `.tile { fill: none } .land { fill: ${land}; stroke: ${land} } .mark { fill: ${mark} }`;
  // Without the tile's margin, the land is as wide as the toolbar lets it be.
  return drawing
    .replace(/<style>.*<\/style>/s, `<style>${style}</style><g transform="translate(-9 -9) scale(1.19)">`)
    .replace('</svg>', '</g></svg>');
}

/** A colour of components/tokens.css. */
function token(name: string, theme: 'light' | 'dark' = 'light'): string {
  const tokens = readFileSync(new URL('../../components/tokens.css', import.meta.url), 'utf8');
  const [, light, dark] = new RegExp(`--fc-${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? [];
  const colour = theme === 'light' ? light : dark;
  if (colour === undefined) throw new Error(`components/tokens.css has no colour --fc-${name}.`);
  return colour;
}
