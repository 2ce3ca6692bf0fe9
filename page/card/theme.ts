// Light or dark: as set, else as the page plainly is, else as the system is.
import { bodyOf, parentElementOf, rootElementOf } from '../text/dom.ts';

export type Theme = 'system' | 'light' | 'dark';

/** Relative luminance under which a background is plainly dark: below it white text has a contrast of 7:1. */
const DARK = 0.1;
/** Relative luminance over which text is plainly light. */
const LIGHT = 0.5;

/**
 * The theme for a card on this page.
 *
 * @param word an element of the page that the card belongs to
 */
export function themeFor(setting: Theme, word: Element | undefined): Theme {
  if (setting !== 'system') return setting;
  return isDarkPage(word) ? 'dark' : 'system';
}

/** Judged by the outermost background: a dark block of a light page makes no dark page. */
function isDarkPage(word: Element | undefined): boolean {
  const root = rootElementOf(document);
  const around = new Set([bodyOf(document), root, ...outermostFirst(word)]);
  for (const element of around) {
    const darkness = element && luminanceOf(getComputedStyle(element).backgroundColor);
    if (darkness !== undefined) return darkness < DARK;
  }
  // A page can be dark by its colour scheme or a picture alone, but not with dark text.
  const lettered = word ?? root;
  return lettered !== null && (luminanceOf(getComputedStyle(lettered).color) ?? 0) > LIGHT;
}

function outermostFirst(from: Element | undefined): Element[] {
  const elements: Element[] = [];
  for (let element = from; element; element = parentElementOf(element)) elements.unshift(element);
  return elements;
}

type Rgb = readonly [red: number, green: number, blue: number];

/** Undefined for what can be seen through; computed colours are written in few ways. */
function luminanceOf(color: string): number | undefined {
  const [, form = '', ...rest] = /^(rgba?|oklab|oklch|lab|lch|color\(srgb)\b(.*)$/.exec(color) ?? [];
  const [first = 0, second = 0, third = 0, alpha = 1] =
    rest
      .join('')
      .match(/-?[\d.]+(?:e-?\d+)?/g)
      ?.map(Number) ?? [];
  if (form === '' || alpha <= 0.5) return undefined;
  // Lightness is the cube root of luminance, from 0 to 1 in OKLab; in Lab from 0 to 100, with a straight foot.
  if (form.startsWith('ok')) return first ** 3;
  if (form.startsWith('l')) return ((first + 16) / 116) ** 3;
  return luminance(
    form.startsWith('rgb') ? [first / 255, second / 255, third / 255] : [first, second, third],
  );
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
