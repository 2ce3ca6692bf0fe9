// Light or dark: as set, else as the page plainly is, else as the system is.

export type Theme = 'system' | 'light' | 'dark';

/** Relative luminance under which a background is plainly dark: below it white text has a contrast of 7:1. */
const DARK = 0.1;

/** The theme for a card on this page. */
export function themeFor(setting: Theme): Theme {
  if (setting !== 'system') return setting;
  const background = pageBackground();
  return background && luminance(background) < DARK ? 'dark' : 'system';
}

type Rgb = readonly [red: number, green: number, blue: number];

function pageBackground(): Rgb | undefined {
  for (const element of [document.body, document.documentElement]) {
    const color =
      element &&
      /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(getComputedStyle(element).backgroundColor);
    if (color && Number(color[4] ?? 1) > 0.5) return [Number(color[1]), Number(color[2]), Number(color[3])];
  }
  return undefined;
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
