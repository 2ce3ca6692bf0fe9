// Pages that would read the card, work it by script, or hear what a reader does in it.
import { describe, expect } from 'vitest';
import { pointOfControl, pressHasCome } from '../../browser/harness/card.ts';
import {
  forge,
  pointOfWord,
  pressedOf,
  scrolledIn,
  switchesOffUncovered,
} from '../../browser/harness/forging.ts';
import { pressAll } from '../../browser/harness/press-all.ts';
import type { PageReader } from '../reader/page-reader.ts';
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
  test('brings no script of a card before the reader has pointed', async ({ reader }) => {
    await reader.open(sentence);
    await reader.seesMarks(marked);
    await reader.page.evaluate(forge, await pointOfWord(reader));
    expect(await reader.opensCard()).toBe(false);
    expect(reader.background.asked.map(({ type }) => type)).not.toContain('card-wanted');
  });

  test('presses nothing even with the card’s own elements in hand', async ({ reader }) => {
    await reader.open(sentence);
    await reader.seesMarks(marked);
    await reader.click('Kazakhstan');
    const { frame } = await reader.seesCard('Kazakhstan');
    await reader.driver.inCard(frame, pressAll);
    expect(await reader.seesCardClose()).toBe(false);
    expect(await pressedOf(reader, 'Pin')).toBe('false');
    expect(await pressedOf(reader, 'Off on this site')).toBe('false');
    expect(reader.background.asked.map(({ type }) => type)).not.toContain('open-popup');
  });

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

const listened =
  'pointerdown pointerup pointermove mousedown mouseup mousemove click dblclick contextmenu wheel keydown keyup ' +
  'keypress focusin focusout copy touchstart touchmove touchend beforeinput input selectstart dragstart';

/** Listens on what is below the window, in both phases, and stops and prevents what it hears. */
const listener = `<script>
  window.heard = [];
  window.listen = (target) => {
    for (const type of '${listened}'.split(' ')) for (const capture of [true, false])
      target.addEventListener(type, (event) => {
        if (event.composedPath().includes(document.querySelector('html > div'))) {
          heard.push(type);
          event.preventDefault();
          event.stopImmediatePropagation();
        }
      }, { capture, passive: false });
  };
  for (const target of [document, document.documentElement]) listen(target);
</script>`;

describe('what a reader does in the card', () => {
  test('is heard by no listener of the document’s, nor kept from the card by one', async ({ reader }) => {
    await reader.open(`${listener}${sentence}<div style="height: 3000px">`);
    await reader.seesMarks(marked);
    await reader.pressCommand('next-mention');
    const { frame } = await reader.seesCard('Kazakhstan');
    // From what has changed since over the header's buttons.
    for (let press = 0; press < 3; press++) await reader.page.keyboard.press('ArrowRight');
    await expect
      .poll(async () =>
        reader.driver.inCard(frame, (root) => root.activeElement?.ariaLabel ?? root.activeElement?.role),
      )
      .toBe('Copy this fact with citation');
    await reader.clickInCard('Across Central Asia');
    await expect.poll(async () => scrolledIn(reader)).toBeGreaterThan(0);
    const before = await scrolledIn(reader);
    await reader.enterCard();
    await reader.page.mouse.wheel({ deltaY: 120 });
    await expect.poll(async () => scrolledIn(reader)).toBeGreaterThan(before);
    await reader.clickInCard('Pin');
    await expect.poll(async () => pressedOf(reader, 'Pin')).toBe('true');
    expect(await reader.page.evaluate('heard')).toEqual([]);
    expect(await reader.page.evaluate('scrollY')).toBe(0);
  });

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

describe('a page that lays something over the card that lets presses through', () => {
  /** Fills the window, in front of all that was shown before. */
  const cover =
    '<div id="cover" popover="manual" style="pointer-events: none; position: fixed; inset: 0; width: 100%; height: 100%; margin: 0; border: 0">Press here to go on</div>';
  /** Has no size of its own. */
  const overflowing = `<div id="cover" popover="manual" style="pointer-events: none; position: fixed; inset: 0 auto auto 0; width: 0;
    height: 0; margin: 0; padding: 0; border: 0; overflow: visible"><div style="width: 1200px; height: 900px; background: white">Press here</div></div>`;

  test('has no button of it pressed, also by what runs over its edges', async ({ reader }) => {
    await reader.open(
      `${sentence}${overflowing}<script>addEventListener('toggle', (event) => event.stopImmediatePropagation(), true);</script>`,
    );
    await reader.seesMarks(marked);
    await reader.click('Kazakhstan');
    const { frame } = await reader.seesCard('Kazakhstan');
    const at = await pointOfControl(reader.driver, reader.page, 'Off on this site');
    await reader.page.mouse.move(at.x, at.y, { steps: 4 });
    await reader.page.$eval('#cover', (element) => element instanceof HTMLElement && element.showPopover());
    await reader.page.mouse.click(at.x, at.y);
    await pressHasCome(frame);
    await seesDoubt(reader, 1);
    await switchesOffUncovered(reader, marked);
  });

  test('and again at each press, has none pressed either', async ({ reader }) => {
    await reader.open(`${sentence}${cover}<script>
      const show = () => { cover.hidePopover(); cover.showPopover(); };
      addEventListener('toggle', (event) => event.stopImmediatePropagation(), true);
      addEventListener('pointermove', show, true);
    </script>`);
    await reader.seesMarks(marked);
    await reader.pressCommand('next-mention');
    await reader.seesCard('Kazakhstan');
    for (let press = 1; press <= 3; press += 1) {
      await reader.clickInCard('Off on this site');
      await seesDoubt(reader, press);
    }
  });
});

/** Sees that nothing was switched off. Firefox cannot tell what is above: there the popup is asked for at each press. */
async function seesDoubt(reader: PageReader, presses: number): Promise<void> {
  if (reader.driver.engine === 'firefox') {
    const popupsAsked = (): number =>
      reader.background.asked.filter(({ type }) => type === 'open-popup').length;
    await expect.poll(popupsAsked).toBe(presses);
  }
  expect(await pressedOf(reader, 'Off on this site')).toBe('false');
  await reader.seesMarks(marked);
}
