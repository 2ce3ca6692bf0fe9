// Pages that would read the card, work it by script, or hear what a reader does in it.
import { describe, expect } from 'vitest';
import { boxOfCard, pointOfControl } from './harness/card.ts';
import { clipboardText, copyByKeys } from './harness/clipboard.ts';
import { forge, pointOfWord, pressedOf, scrolledIn } from './harness/forging.ts';
import { test } from './harness/test.ts';

const sentence = '<p style="margin: 3em">A road leads from Kazakhstan to the south. <input id="field">';
const marked = { kz: ['Kazakhstan'] };

describe('what a page’s script makes', () => {
  test('brings no script of a card before the reader has pointed', async ({ reader }) => {
    await reader.open(sentence);
    await reader.seesMarks(marked);
    await reader.page.evaluate(forge, await pointOfWord(reader));
    expect(await reader.opensCard()).toBe(false);
  });

  test('presses nothing even with the card’s own elements in hand', async ({ reader }) => {
    await reader.open(sentence);
    await reader.seesMarks(marked);
    await reader.click('Kazakhstan');
    const { frame } = await reader.seesCard('Kazakhstan');
    const tabs = (await reader.driver.browser.pages()).length;
    await reader.driver.inCard(frame, (root) => {
      for (const control of root.querySelectorAll<HTMLElement>('button, a[href]')) {
        control.click();
        for (const composed of [true, false]) {
          control.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed }));
          control.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed }));
        }
      }
    });
    expect(await reader.seesCardClose()).toBe(false);
    expect(await pressedOf(reader, 'Pin')).toBe('false');
    expect(await pressedOf(reader, 'Off on this site')).toBe('false');
    expect((await reader.driver.browser.pages()).length).toBe(tabs);
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
    ['to the right', { x: 400, y: 0 }, 'after'],
    ['to the left', { x: -400, y: 0 }, 'before'],
    ['downwards', { x: 20, y: 300 }, 'after'],
    ['upwards', { x: 20, y: -300 }, 'before'],
    ['out of the window', { x: -2000, y: 0 }, 'before'],
  ] as const)(
    'selecting past its edge %s keeps the words and the card, and is no click of the page',
    async ([, way, side], { engine, reader }) => {
      await reader.open(`<script>window.heard = [];
        for (const type of ['click', 'mouseup', 'pointerup', 'mousemove']) document.addEventListener(type, () => heard.push(type), true);
        </script><p style="margin: 300px 460px">Talks in Kazakhstan go on. Nothing else was said, and the page has more text than that.`);
      await reader.seesMarks(marked);
      await reader.hover('Kazakhstan');
      const { frame } = await reader.seesCard('Kazakhstan');
      const { box } = await boxOfCard(reader.driver, reader.page);
      const words = await reader.driver.inCard(frame, wordsFromMiddle);
      await reader.page.mouse.move(words.x, words.y, { steps: 6 });
      await reader.page.evaluate('heard.length = 0');
      await reader.page.mouse.down();
      await reader.page.mouse.move(words.x + Math.sign(way.x) * 40, words.y, { steps: 4 });
      // Firefox's driver moves no pointer further than to the window's edge.
      const leftmost = engine === 'chromium' ? -40 : 0;
      const to = Math.max(leftmost, words.x + way.x);
      await reader.page.mouse.move(to, words.y + way.y, { steps: 6 });
      expect(await reader.seesCardClose()).toBe(false);
      await reader.page.mouse.up();
      expect(await reader.page.evaluate('heard')).toEqual([]);
      await reader.page.mouse.move(box.right + 90, box.bottom + 90, { steps: 4 });
      expect(await reader.seesCardClose()).toBe(false);
      const selected = await reader.page.evaluate(() => String(getSelection()));
      if (side === 'after') expect(selected.trim().slice(0, 14)).toBe(words.after.slice(0, 14));
      else expect(selected.trim().slice(-14)).toBe(words.before.slice(-14));
      expect(selected).not.toContain('Nothing else');
      await copyByKeys(reader.page);
      await reader.page.mouse.click(10, 10);
      await reader.seesNoCard();
      expect((await clipboardText(reader)).trim()).toBe(selected.trim());
    },
  );
});

describe('a page that lays something over the card that lets presses through', () => {
  /** Fills the window, in front of all that was shown before. */
  const cover =
    '<div id="cover" popover="manual" style="pointer-events: none; position: fixed; inset: 0; width: 100%; height: 100%; margin: 0; border: 0">Press here to go on</div>';
  /** Has no size of its own. */
  const overflowing = `<div id="cover" popover="manual" style="pointer-events: none; position: fixed; inset: 0 auto auto 0; width: 0;
    height: 0; margin: 0; padding: 0; border: 0; overflow: visible"><div style="width: 1200px; height: 900px; background: white">Press here</div></div>`;
  const unheard = `<script>addEventListener('toggle', (event) => event.stopImmediatePropagation(), true);</script>`;

  test.for([
    ['by a popover', cover],
    ['by what runs over the edges of a popover', overflowing],
  ])('has no button of it pressed: %s', async ([, html], { reader, driver }) => {
    await reader.open(`${sentence}${html}${unheard}`);
    await reader.seesMarks(marked);
    await reader.click('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    const at = await pointOfControl(reader.driver, reader.page, 'Off on this site');
    await reader.page.mouse.move(at.x, at.y, { steps: 4 });
    await reader.page.$eval('#cover', (element) => element instanceof HTMLElement && element.showPopover());
    await reader.page.mouse.click(at.x, at.y);
    if (driver.engine === 'firefox') {
      // Firefox cannot tell what is above: the popup, which is surely seen, offers the same.
      const popup = await driver.seePopup();
      await expect
        .poll(async () => popup.run((document) => document.body.innerText))
        .toContain('site.example');
      await popup.close();
    }
    expect(await pressedOf(reader, 'Off on this site')).toBe('false');
    await reader.seesMarks(marked);
    await reader.page.evaluate(() => document.querySelector('#cover')?.remove());
    await reader.clickInCard('Off on this site');
    await expect.poll(async () => pressedOf(reader, 'Off on this site')).toBe('true');
    await reader.seesMarks({});
    await reader.clickInCard('Undo');
    await reader.seesMarks(marked);
  });

  test('and again at each press, has none pressed either', async ({ reader, driver }) => {
    await reader.open(`${sentence}${cover}<script>
      const show = () => { cover.hidePopover(); cover.showPopover(); };
      addEventListener('toggle', (event) => event.stopImmediatePropagation(), true);
      addEventListener('pointermove', show, true);
    </script>`);
    await reader.seesMarks(marked);
    await reader.pressCommand('next-mention');
    await reader.seesCard('Kazakhstan');
    for (let press = 0; press < 3; press += 1) {
      await reader.clickInCard('Off on this site');
      if (driver.engine === 'firefox') await (await driver.seePopup()).close();
    }
    expect(await pressedOf(reader, 'Off on this site')).toBe('false');
    await reader.seesMarks(marked);
  });
});

describe('a frame of another site', () => {
  test('that is covered by nothing has the site of the tab switched off by its reader, and no script can', async ({
    reader,
    site,
  }) => {
    const inner = site.add(
      `<script>window.forge = ${forge.toString()}</script><p style="margin: 30px">A road leads from Kazakhstan to the south.`,
      { host: 'other.example' },
    );
    await reader.open(
      `<p style="margin: 40px; text-align: end">Tajikistan</p><iframe src="${inner}" style="width: 800px; height: 640px"></iframe>`,
      { host: 'news.example' },
    );
    const both = { kz: ['Kazakhstan'], tj: ['Tajikistan'] };
    await reader.seesMarks(both);
    await reader.click('Kazakhstan');
    const { frame } = await reader.seesCard('Kazakhstan');
    expect(frame).not.toBe(reader.page.mainFrame());
    // By its own hand: everything that a script can do at the button, and in the card itself.
    const at = await reader.driver.inCard(frame, (root) => {
      const button = root.querySelector<HTMLElement>('[aria-label="Off on this site"]');
      button?.click();
      const { x, y, width, height } = button?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await frame.evaluate((point) => Reflect.get(window, 'forge')(point), at);
    expect(await pressedOf(reader, 'Off on this site')).toBe('false');
    await reader.seesMarks(both);
    await reader.clickInCard('Off on this site');
    await reader.seesMarks({});
    await reader.clickInCard('Undo');
    await reader.seesMarks(both);
  });
});

/** Runs in the card: where a letter in the middle of a fact's first line begins, and the words on both sides of it. */
function wordsFromMiddle(root: ShadowRoot): { x: number; y: number; before: string; after: string } {
  const [fact] = root.querySelectorAll('.fact .text');
  const text = fact && document.createTreeWalker(fact, NodeFilter.SHOW_TEXT).nextNode();
  if (!(text instanceof Text)) throw new Error('The card has no fact.');
  const range = document.createRange();
  range.setStart(text, 22);
  range.setEnd(text, 23);
  const { left, top, height } = range.getBoundingClientRect();
  return { x: left, y: top + height / 2, before: text.data.slice(0, 22), after: text.data.slice(22) };
}
