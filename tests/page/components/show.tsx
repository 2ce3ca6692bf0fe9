// Draws a surface for a test to look at.
import { render } from 'preact';
import { expect, onTestFinished } from 'vitest';
import { LanguageContext } from '../../../components/locale-context.ts';
import type { Language } from '../../../locales/language.ts';
import { enlarged } from './enlarged.ts';
import type { Surface } from './surfaces.tsx';

interface Shown {
  /** By how much its text is larger. */
  times?: number;
  theme?: 'light' | 'dark';
  /** Of the window, if it is another than what the surface mostly is seen in. */
  size?: Surface['size'];
}

/** Draws it in a window of its own, in which its style sheet's conditions hold. */
export async function show(
  surface: Surface,
  language: Language,
  { times = 1, theme = 'light', size = surface.size }: Shown = {},
): Promise<HTMLElement> {
  const { style } = surface;
  const frame = document.createElement('iframe');
  onTestFinished(() => frame.remove());
  Object.assign(frame, size);
  frame.style.border = '0';
  document.body.append(frame);
  const page = frame.contentDocument;
  if (!page) throw new Error('The frame has no document.');
  page.open();
  page.write(
    `<!doctype html><html lang="${language.lang}" dir="${language.dir}" data-theme="${theme}"><title>Fact Cards</title><body class="surface">`,
  );
  page.close();
  const sheet = page.createElement('style');
  // As where the browser has no dictionary of the language.
  sheet.textContent = `${enlarged(style, times)} * { hyphens: manual !important }`;
  page.head.append(sheet);
  await drawIn(page.body, surface, language);
  await page.fonts.ready;
  return page.body;
}

/** Draws it into an element until the test has finished, and presses what leads to it. */
export async function drawIn(
  body: HTMLElement,
  { draw, press, shows }: Surface,
  language: Language,
): Promise<void> {
  onTestFinished(() => render(null, body));
  render(<LanguageContext value={language}>{draw(language)}</LanguageContext>, body);
  for (const selector of press) {
    await expect.poll(() => body.querySelector(selector)).not.toBeNull();
    body.querySelector<HTMLElement>(selector)?.click();
  }
  await expect.poll(() => body.querySelector(shows)).not.toBeNull();
}
