// The extension's own pages for every reader: axe finds nothing in any theme, and in a phone's window nothing is cut off
// in either direction and every target is large enough for a finger. Of cards, see page/card.
import axe from 'axe-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { Media } from '../../browser/harness/driver.ts';
import { rightToLeft } from '../../unit/locales/pseudo-languages.ts';
import { english } from '../../unit/locales/sample-languages.ts';
import { show } from './show.tsx';
import { surfaces } from './surfaces.tsx';

const themes: readonly (readonly [string, 'light' | 'dark', Media])[] = [
  ['light', 'light', {}],
  ['dark', 'dark', { colorScheme: 'dark' }],
  ['in the system’s colours', 'light', { forcedColors: true }],
];

const pages = surfaces.filter(({ shows }) => shows !== '.card');

describe.for(themes)('axe finds nothing in what is %s', ([, theme, media]) => {
  test.for(pages)('$name', async (surface) => {
    onTestFinished(async () => commands.emulateMedia({}));
    await commands.emulateMedia({ ...media, reducedMotion: true });
    const body = await show(surface, english, { theme });
    expect(await violationsIn(body)).toEqual([]);
  });
});

const onPhone = pages.filter(({ size }) => size.width === '360');

describe.for([english, rightToLeft])('in a window of 360 pixels ($lang)', (language) => {
  test.for(onPhone)('$name is whole and has large targets', async (surface) => {
    const body = await show(surface, language);
    expect(body.ownerDocument.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    expect(smallTargetsIn(body)).toEqual([]);
  });
});

async function violationsIn(body: HTMLElement): Promise<string[]> {
  const view = body.ownerDocument.defaultView;
  // oxlint-disable-next-line no-eval -- the library looks at the document that it is in
  view?.eval(axe.source);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it has been put there
  const { axe: library } = view as unknown as { axe: typeof axe };
  const { violations, passes } = await library.run(body.ownerDocument, {
    rules: { 'target-size': { enabled: true } },
  });
  if (!passes.some(({ id }) => id === 'color-contrast')) throw new Error('axe has seen no colours.');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
}

function smallTargetsIn(body: HTMLElement): string[] {
  return [...body.querySelectorAll<HTMLElement>('button, a[href], select, input, summary')]
    .filter((control) => !control.closest('[inert], p'))
    .map((control) => ({ control, box: (control.closest('label') ?? control).getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.height < 28 || box.width < 28))
    .map(({ control, box }) => `${control.outerHTML.slice(0, 100)} ${box.width} × ${box.height}`);
}
