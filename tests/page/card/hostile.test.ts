// Pages that would read the card, work it by script, or hear what a reader does in it.
import { describe, expect } from 'vitest';
import { pointOfControl } from '../../browser/harness/card.ts';
import { forge, pointOfWord, pressedOf, scrolledIn } from '../../browser/harness/forging.ts';
import { test } from '../reader/test.ts';

const sentence = '<p style="margin: 3em">A road leads from Kazakhstan to the south. <input id="field">';
const marked = { kz: ['Kazakhstan'] };

/** Keeps whatever root or internals the page can lay hands on in `window.roots`. */
const thief = `window.roots = [];
  class Thief extends HTMLElement {
    static disabledFeatures = Thief.wants;
    constructor() { super(); try { const internals = this.attachInternals(); if (internals.shadowRoot) roots.push('internals'); } catch {} }
    connectedCallback() { try { const { shadowRoot } = this.attachInternals(); if (shadowRoot) roots.push('internals'); } catch {} }
  }`;

describe('no definition of the page’s', () => {
  const definitions = [
    ['that asks for the internals', `${thief} customElements.define('fact-cards-card', Thief);`],
    [
      'that forbids shadow trees',
      `window.roots = []; customElements.define('fact-cards-card', class extends HTMLElement { static disabledFeatures = ['shadow']; });`,
    ],
    [
      'with a root of its own',
      `window.roots = []; customElements.define('fact-cards-card', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }); } });`,
    ],
    [
      'that throws',
      `window.roots = []; customElements.define('fact-cards-card', class extends HTMLElement { constructor() { throw new Error('no'); } });`,
    ],
    [
      'of a div',
      `${thief} try { customElements.define('div', Thief); } catch {} try { customElements.define('x-div', class extends HTMLDivElement { connectedCallback() { roots.push('built in'); } }, { extends: 'div' }); } catch {}`,
    ],
  ] as const;

  test.for(definitions)('%s keeps the card away or gets at it: before', async ([, script], { reader }) => {
    await reader.open(`<script>window.errors = []; addEventListener('error', ({ message }) => errors.push(message));
      ${script}</script>${sentence}`);
    await reader.seesMarks(marked);
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    expect(await reader.page.evaluate('[roots, errors]')).toEqual([[], []]);
  });

  test.for(definitions)('%s gets at an open card: after', async ([, script], { reader }) => {
    await reader.open(sentence);
    await reader.seesMarks(marked);
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    await reader.page.evaluate(
      `(() => { ${script} for (const e of document.querySelectorAll('*')) customElements.upgrade(e); })()`,
    );
    expect(await reader.page.evaluate('roots')).toEqual([]);
    expect(await reader.page.evaluate(() => document.querySelector('html > div')?.shadowRoot)).toBeNull();
    await reader.clickInCard('Pin');
    await reader.seesCard('Kazakhstan');
  });
});

describe('what a page’s script makes', () => {
  test('opens no card and takes no focus from the field in which somebody types', async ({ reader }) => {
    await reader.open(sentence);
    await reader.seesMarks(marked);
    // The card's script comes with the reader's own first move.
    await reader.page.mouse.move(500, 500, { steps: 3 });
    await reader.page.focus('#field');
    await reader.page.evaluate(forge, await pointOfWord(reader));
    expect(await reader.opensCard()).toBe(false);
    expect(await reader.page.evaluate(() => document.activeElement?.id)).toBe('field');
  });

  test('closes no card, presses nothing in it and switches nothing off', async ({ reader }) => {
    await reader.open(sentence);
    await reader.seesMarks(marked);
    await reader.click('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    for (const name of ['Pin', 'Off on this site', 'Open in popup', 'Close']) {
      await reader.page.evaluate(forge, await pointOfControl(reader.driver, reader.page, name));
    }
    await reader.page.evaluate(() => {
      const everywhere = [
        window,
        document,
        document.body,
        document.documentElement.lastElementChild ?? document,
      ];
      for (const target of everywhere) {
        for (const type of ['keydown', 'keyup'])
          target.dispatchEvent(new KeyboardEvent(type, { key: 'Escape', bubbles: true }));
        for (const type of ['pointerdown', 'click'])
          target.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: 5, clientY: 5 }));
        for (const type of ['pagehide', 'toggle', 'fullscreenchange', 'scroll', 'blur'])
          target.dispatchEvent(new Event(type));
        document.dispatchEvent(new Event('visibilitychange'));
      }
    });
    expect(await reader.seesCardClose()).toBe(false);
    const card = await reader.seesCard('Kazakhstan');
    expect(card.text).not.toContain('Off on');
    await reader.seesMarks(marked);
    expect(await pressedOf(reader, 'Pin')).toBe('false');
  });
});

describe('what a reader does in the card', () => {
  test.for([
    ['PageDown', 'PageUp'],
    [' ', 'shift and space'],
    ['End', 'Home'],
    ['ArrowDown', 'ArrowUp'],
  ] as const)(
    '“%s” scrolls the card that has the focus, not the page, and “%s” scrolls it back',
    async ([onwards, back], { reader }) => {
      await reader.open(`${sentence}<div style="height: 3000px">`);
      await reader.seesMarks(marked);
      await reader.pressCommand('next-mention');
      await reader.seesCard('Kazakhstan');
      await reader.clickInCard('Across Central Asia');
      await reader.driver.inCard((await reader.seesCard('Kazakhstan')).frame, (root) => {
        root.querySelector('.card-body')?.scrollTo({ top: 0, behavior: 'instant' });
        root.querySelector<HTMLElement>('[role="dialog"]')?.focus();
      });
      await reader.page.keyboard.press(onwards);
      await expect.poll(async () => scrolledIn(reader)).toBeGreaterThan(30);
      // What has been unfolded may still be scrolling into view.
      const goesBack = async (): Promise<number> => {
        if (back === 'shift and space') {
          await reader.page.keyboard.down('Shift');
          await reader.page.keyboard.press(' ');
          await reader.page.keyboard.up('Shift');
        } else await reader.page.keyboard.press(back);
        return scrolledIn(reader);
      };
      await expect.poll(goesBack).toBe(0);
      await reader.seesCard('Kazakhstan');
      expect(await reader.page.evaluate('scrollY')).toBe(0);
    },
  );

  test.for(['hover', 'click', 'key'] as const)(
    'one Escape closes a card opened by %s and nothing of the page, the next is the page’s',
    async (by, { reader }) => {
      await reader.open(`<dialog style="width: 600px; height: 500px">${sentence}</dialog><script>
        window.heard = [];
        for (const type of ['keydown', 'keyup', 'cancel']) document.addEventListener(type, (event) => { if (event.key === 'Escape' || type === 'cancel') heard.push(type) }, true);
        document.querySelector('dialog').showModal();
      </script>`);
      await reader.seesMarks(marked);
      if (by === 'hover') await reader.hover('Kazakhstan');
      else if (by === 'click') await reader.click('Kazakhstan');
      else await reader.pressCommand('next-mention');
      await reader.seesCard('Kazakhstan');
      await reader.page.evaluate('heard.length = 0');
      await reader.page.keyboard.press('Escape');
      await reader.seesNoCard();
      expect(await reader.page.evaluate('heard')).toEqual([]);
      expect(await reader.page.$eval('dialog', (dialog) => dialog.open)).toBe(true);
      await reader.page.keyboard.press('Escape');
      await expect.poll(async () => reader.page.$eval('dialog', (dialog) => dialog.open)).toBe(false);
      expect(await reader.page.evaluate('heard.includes("keydown")')).toBe(true);
    },
  );
});

test('a card of a mention in a popover of the page’s is used as any other', async ({ reader }) => {
  await reader.open(`<div id="box" popover="manual" style="width: 900px; height: 700px; overflow: auto">${sentence}</div>
    <script>document.querySelector('#box').showPopover();</script>`);
  await reader.seesMarks(marked);
  await reader.hover('Kazakhstan');
  await reader.seesCard('Kazakhstan');
  await reader.clickInCard('Pin');
  await expect.poll(async () => pressedOf(reader, 'Pin')).toBe('true');
});
