// What keeps an open card open, what moves it, and what closes it.
import { describe, expect } from 'vitest';
import { boxOfCard } from './harness/card.ts';
import { pointOfMention } from './harness/pointer.ts';
import type { Reader } from './harness/reader.ts';
import { test } from './harness/test.ts';

const sentence = '<p style="margin: 3em">A road leads from Kazakhstan to the south.';
const marked = { kz: ['Kazakhstan'] };

describe('an open card', () => {
  test('can be reached across another mention', async ({ reader }) => {
    await reader.open('<p style="margin: 3em">Kazakhstan Uzbekistan Tajikistan');
    await reader.seesMarks({ kz: ['Kazakhstan'], uz: ['Uzbekistan'], tj: ['Tajikistan'] });
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    const { y } = await pointOfMention(reader.page, 'Uzbekistan');
    const { right, top } = (await boxOfCard(reader.driver, reader.page)).box;
    const across = await pointOfMention(reader.page, 'Uzbekistan');
    await reader.page.mouse.move(across.x - 30, y + 6, { steps: 6 });
    await reader.page.mouse.move(right - 60, top + 30, { steps: 12 });
    expect(await reader.seesCardClose()).toBe(false);
    expect((await reader.card())?.name).toBe('Kazakhstan');
  });

  test('does not come back after Escape until the pointer moves', async ({ reader }) => {
    await openByHover(reader, sentence);
    await reader.page.keyboard.press('Escape');
    await reader.seesNoCard();
    expect(await reader.opensCard()).toBe(false);
    const { x, y } = await pointOfMention(reader.page, 'Kazakhstan');
    await reader.page.mouse.move(x + 12, y);
    await reader.seesCard('Kazakhstan');
  });
});

describe('a card closes', () => {
  test('when its tab is hidden', async ({ driver, reader }) => {
    await openByHover(reader, sentence);
    const other = await driver.browser.newPage();
    await other.bringToFront();
    await reader.seesNoCard();
    await other.close();
  });

  test('when the reader leaves the page, and the page comes back without it', async ({ reader }) => {
    const next = reader.site.add('<p>Elsewhere <script>onclick = () => history.back()</script>');
    await openByHover(
      reader,
      `<script>addEventListener('pageshow', ({ persisted }) => (cached = persisted))</script>
      <a href="${next}">on</a>${sentence}`,
    );
    await reader.page.$eval('a', (link) => link.click());
    await expect
      .poll(async () => reader.page.$eval('body', (body) => body.innerText.trim()))
      .toBe('Elsewhere');
    await reader.page.mouse.click(10, 10);
    await expect.poll(async () => reader.page.evaluate('cached')).toBe(true);
    await reader.seesMarks(marked);
    await reader.seesNoCard();
    await reader.page.mouse.move(900, 600, { steps: 4 });
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
  });
});

describe('a pinned card', () => {
  test('closes by Escape and by its button', async ({ reader }) => {
    await openByHover(reader, sentence);
    await reader.clickInCard('Pin');
    await reader.clickInCard('Close');
    await reader.seesNoCard();
    await openByHover(reader, sentence);
    await reader.clickInCard('Pin');
    await reader.page.keyboard.press('Escape');
    await reader.seesNoCard();
  });
});

async function openByHover(reader: Reader, html: string, marks: Record<string, string[]> = marked) {
  await reader.open(html);
  await reader.seesMarks(marks);
  await reader.hover('Kazakhstan');
  await reader.seesCard('Kazakhstan');
}
