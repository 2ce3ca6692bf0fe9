// Where a card stands: by the line that the reader points at, inside the window, never over the words.
import { describe, expect } from 'vitest';
import { boxOfCard } from '../../browser/harness/card.ts';
import { openOn, windowOf } from '../../browser/harness/card-place.ts';
import { test } from '../reader/test.ts';

const gap = 10;
const margin = 8;

describe('a card', () => {
  test('stands below its word, start edges aligned', async ({ reader }) => {
    const { card, word } = await openOn(reader, '<p style="margin: 3em 9em">From Kazakhstan south');
    expect(card.top - word.bottom).toBeCloseTo(gap, 0);
    expect(card.left).toBeCloseTo(word.left, 0);
  });

  test('stands above where there is more room', async ({ reader }) => {
    const { card, word } = await openOn(reader, '<p style="margin: 680px 9em 0">From Kazakhstan south');
    expect(word.top - card.bottom).toBeCloseTo(gap, 0);
  });

  test('is shifted in at the end edge', async ({ reader }) => {
    const { card, word } = await openOn(reader, '<p style="margin: 3em 0; text-align: end">Kazakhstan');
    const { right } = await windowOf(reader);
    expect(card.right).toBeCloseTo(right - margin, 0);
    expect(card.top - word.bottom).toBeCloseTo(gap, 0);
  });

  test('of right-to-left text has its right edge under that of the word, and its notch on the word', async ({
    reader,
  }) => {
    const { card, word } = await openOn(reader, '<html dir="rtl"><p style="margin: 3em 9em">a Kazakhstan b');
    expect(card.right).toBeCloseTo(word.right, 0);
    const { frame } = await boxOfCard(reader.driver, reader.page);
    const notch = await reader.driver.inCard(frame, (root) => {
      const dialog = root.querySelector('[role="dialog"]');
      return dialog === null ? '' : getComputedStyle(dialog, '::before').left;
    });
    expect(card.left + Number.parseFloat(notch) + 7).toBeCloseTo((word.left + word.right) / 2, 0);
  });

  test.for(['vertical-rl', 'vertical-lr', 'sideways-lr'])(
    'stands beside a line of %s text',
    async (mode, { reader }) => {
      const { card, word } = await openOn(
        reader,
        `<p style="writing-mode: ${mode}; margin: 3em 600px; height: 500px">From Kazakhstan south`,
      );
      expect(Math.min(Math.abs(word.left - card.right), Math.abs(card.left - word.right))).toBeCloseTo(
        gap,
        0,
      );
    },
  );

  test.for([
    'html { writing-mode: vertical-rl; direction: rtl }',
    'html { writing-mode: vertical-lr; direction: rtl }',
    'html { writing-mode: sideways-rl; direction: rtl }',
    'html { writing-mode: sideways-lr; direction: rtl }',
    'html { writing-mode: vertical-rl }',
    'html { writing-mode: vertical-lr }',
    'body { writing-mode: vertical-rl; direction: rtl }',
    'html { direction: rtl } body { writing-mode: vertical-lr }',
    'html { writing-mode: vertical-rl; direction: rtl; zoom: 1.5 }',
  ])('stands beside its word on a page with %s', async (css, { reader }) => {
    const { card, word } = await openOn(
      reader,
      `<!doctype html><style>${css} p { margin: 60px 400px }</style><p>Kazakhstan`,
    );
    expect(card.right - card.left).toBe(340);
    expect(Math.min(Math.abs(word.left - card.right), Math.abs(card.left - word.right))).toBeCloseTo(gap, 0);
    expect(await reader.cardIsBeside('Kazakhstan')).toBe(true);
  });

  test('of a name over two lines stands by the line under the pointer, and over neither', async ({
    reader,
  }) => {
    const html = '<p style="margin: 9em; width: 5em">The Central Asia of old';
    const first = await openOn(reader, html, 'Central Asia', 0);
    const second = await openOn(reader, html, 'Central Asia', 1);
    expect(first.word.top).toBeLessThan(second.word.top);
    expect(second.card.top - second.word.bottom).toBeCloseTo(gap, 0);
    expect(second.card.left).toBeCloseTo(second.word.left, 0);
    expect(await reader.cardIsBeside('Central Asia')).toBe(true);
  });

  test('of a name over two columns stands in the column under the pointer', async ({ reader }) => {
    const { card, word } = await openOn(
      reader,
      `<p style="columns: 2; width: 420px; height: 1.3em; line-height: 1.3; margin: 9em; orphans: 1; widows: 1">
        <span style="display: inline-block; width: 130px"></span> Central Asia`,
      'Central Asia',
      1,
    );
    expect(card.left).toBeCloseTo(word.left, 0);
    expect(card.top - word.bottom).toBeCloseTo(gap, 0);
  });

  test('stands beside its word where it has room neither above nor below', async ({ reader }) => {
    await reader.page.setViewport({ width: 1000, height: 420 });
    const { card, word } = await openOn(reader, '<p style="margin: 190px 9em">From Kazakhstan south');
    expect(card.left - word.right).toBeCloseTo(gap, 0);
    expect(await reader.cardIsBeside('Kazakhstan')).toBe(true);
  });
});

describe('a card keeps its size and its place by the word', () => {
  test.for([
    ['html { zoom: 2 }'],
    ['body { zoom: 0.5 }'],
    ['html { font-size: 62.5% }'],
    ['html { transform: translate(120px, 60px) scale(1.2); transform-origin: 0 0 }'],
    ['body { transform: rotate(1deg) }'],
    ['body { position: relative; left: 200px; overflow: hidden; contain: paint }'],
    ['html { scroll-behavior: smooth; perspective: 500px; will-change: transform }'],
  ])('with %s', async ([css = ''], { reader }) => {
    const { card, word } = await openOn(
      reader,
      `<style>${css}</style><p style="margin: 3em 6em">From Kazakhstan south`,
    );
    expect(card.right - card.left).toBe(340);
    expect(card.top - word.bottom).toBeCloseTo(gap, 0);
    expect(card.left).toBeCloseTo(word.left, 0);
  });
});

describe('a card whose text is twice as large', () => {
  test('holds it, scrolls and stays within the window', async ({ reader }) => {
    await openOn(reader, '<p style="margin: 3em 6em">From Kyrgyzstan south', 'Kyrgyzstan');
    const { frame } = await reader.seesCard('Kyrgyzstan');
    const outside = await reader.driver.inCard(frame, async (root) => {
      // As browsers do that enlarge text alone: sizes in pixels too.
      const all = [...root.querySelectorAll<HTMLElement>('[role="dialog"] *')];
      const sizes = all
        .map((element) => getComputedStyle(element))
        .map((style) => [style.fontSize, style.lineHeight]);
      for (const [index, element] of all.entries()) {
        const [size = '', line = ''] = sizes[index] ?? [];
        element.style.fontSize = `${2 * Number.parseFloat(size)}px`;
        if (line !== 'normal') element.style.lineHeight = `${2 * Number.parseFloat(line)}px`;
      }
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const card = root.querySelector('[role="dialog"]')?.getBoundingClientRect() ?? new DOMRect();
      return all
        .filter((element) => !element.closest('.visually-hidden') && element.getClientRects().length > 0)
        .filter((element) => {
          const { left, right } = element.getBoundingClientRect();
          return left < card.left - 0.5 || right > card.right + 0.5;
        })
        .map((element) => element.outerHTML.slice(0, 80));
    });
    expect(outside).toEqual([]);
    await expect
      .poll(async () => (await boxOfCard(reader.driver, reader.page)).box.bottom)
      .toBeLessThanOrEqual((await windowOf(reader)).bottom);
    const isReachable = await reader.driver.inCard(frame, (root) => {
      const body = root.querySelector('[role="group"]');
      return body !== null && body.clientHeight > 60 && body.scrollHeight > body.clientHeight;
    });
    expect(isReachable).toBe(true);
  });
});
