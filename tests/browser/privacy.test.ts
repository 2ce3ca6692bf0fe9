// What a page's scripts learn of the extension: just what docs/privacy.md says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { boxOfCard } from './harness/card.ts';
import type { Reader } from './harness/reader.ts';
import { test } from './harness/test.ts';

const privacy = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'privacy.md'), 'utf8');

/** Everything that a page can look at, as a script of its own before all else. */
const probes = `<script>
  window.learned = new Set();
  const eventTypes = 'pointerdown pointerup pointermove pointerover pointerout mousedown mouseup mousemove click wheel keydown keyup focusin focusout focus blur copy selectstart input beforeinput toggle beforetoggle scroll scrollend animationstart animationend transitionrun contextmenu'.split(' ');
  const host = () => [...document.documentElement.children].find((element) => element.localName === 'div');
  const isInner = (node) => {
    try { return node instanceof Node && node.getRootNode() !== document && node.getRootNode() instanceof ShadowRoot; } catch { return false; }
  };
  const watch = (name, target) => {
    for (const type of eventTypes) for (const capture of [true, false]) target.addEventListener(type, (event) => {
      if (event.target !== host() && !(document.activeElement === host() && /key|copy/.test(type))) return;
      learned.add('events of the card, by a listener on ' + name);
      for (const key of ['originalTarget', 'explicitOriginalTarget', 'rangeParent', 'srcElement', 'relatedTarget', 'fromElement', 'toElement'])
        if (isInner(event[key])) learned.add('elements of the card, by events');
      for (const element of event.composedPath()) if (isInner(element)) learned.add('elements of the card, by events');
    }, { capture, passive: true });
  };
  watch('window, there first', window);
  const entries = ['element', 'event', 'first-input', 'largest-contentful-paint', 'layout-shift', 'longtask', 'long-animation-frame', 'resource', 'mark', 'measure', 'paint', 'navigation', 'visibility-state', 'interaction-contentful-paint', 'soft-navigation'];
  window.performed = [];
  for (const type of entries) try {
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) note(entry); }).observe({ type, buffered: true, ...(type === 'event' && { durationThreshold: 16 }) });
  } catch {}
  function note(entry) {
    performed.push(entry.entryType + ' ' + entry.name);
    const nodes = [entry.target, entry.element, ...(entry.sources ?? []).map(({ node }) => node)].filter(Boolean);
    if (nodes.some(isInner)) learned.add('elements of the card, by ' + entry.entryType + ' timing');
    else if (nodes.some((node) => node === host())) learned.add('the card, by ' + entry.entryType + ' timing');
    if (/extension:/.test(JSON.stringify(entry))) learned.add('the extension, by ' + entry.entryType + ' timing');
    if (entry.entryType === 'largest-contentful-paint' && host()) learned.add('the card, by largest-contentful-paint timing');
  }
  new MutationObserver(() => { if (host()) learned.add('the host'); }).observe(document, { childList: true, subtree: true });
  const globals = new Set(Object.getOwnPropertyNames(window));
  /** Looks at everything there is to look at. */
  window.look = (point, words) => {
    if (CSS.highlights.size > 0) learned.add('marks');
    const plain = getComputedStyle(document.body, '::highlight(other)');
    const style = getComputedStyle(document.body, '::highlight(fact-cards-kz)');
    for (const property of style) if (style.getPropertyValue(property) !== plain.getPropertyValue(property)) learned.add('the look of marks');
    if (document.adoptedStyleSheets.length > 0 || document.styleSheets.length > 0) learned.add('a style sheet');
    if (performance.getEntries().some(({ name }) => /extension:/.test(name))) learned.add('a resource');
    const card = host();
    if (card) {
      learned.add('the host');
      if (card.shadowRoot) learned.add('the shadow root');
      if (document.activeElement === card) learned.add('the focus');
      if (card.matches(':hover')) learned.add('the pointer');
    }
    for (const animation of document.getAnimations({ subtree: true })) if (isInner(animation.effect.target)) learned.add('elements of the card, by animations');
    if (document.documentElement.getAnimations({ subtree: true }).length > 0) learned.add('elements of the card, by animations');
    if (point && card) {
      const { x, y } = point;
      if (document.elementFromPoint(x, y) === card) learned.add('the place');
      for (const element of document.elementsFromPoint(x, y)) if (isInner(element)) learned.add('elements of the card, by a point');
      if (isInner(document.caretPositionFromPoint?.(x, y)?.offsetNode)) learned.add('elements of the card, by a caret');
      if (isInner(document.caretRangeFromPoint?.(x, y)?.startContainer)) learned.add('elements of the card, by a caret');
    }
    const selection = getSelection();
    if (words && String(selection).includes(words)) learned.add('selected words');
    if (isInner(selection.anchorNode) || isInner(selection.focusNode)) learned.add('elements of the card, by the selection');
    return [...learned];
  };
  window.search = (words) => {
    if (!window.find(words)) return;
    learned.add('words that are guessed');
    if (isInner(getSelection().anchorNode)) learned.add('elements of the card, by the selection');
    getSelection().removeAllRanges();
  };
</script>`;

describe('a page without a mention', () => {
  test('learns nothing', async ({ reader }) => {
    await reader.open(`${probes}<p>Nothing of interest.<script>watch('window, later', window);</script>`);
    await reader.idles();
    await reader.page.mouse.move(60, 60, { steps: 3 });
    await reader.pressCommand('next-mention');
    await reader.idles();
    expect(await looks(reader)).toEqual([]);
  });
});

describe('a page with a mention', () => {
  test('learns what is written in docs/privacy.md, and no more', async ({ reader, engine }) => {
    await reader.open(`${probes}<p style="margin: 60px">A road leads from Kazakhstan to the south.`);
    await reader.seesMarks({ kz: ['Kazakhstan'] });
    await reader.page.evaluate(
      `watch('window, later', window); watch('document', document); watch('the root element', document.documentElement)`,
    );
    await looks(reader);
    await reader.hover('Kazakhstan');
    const { frame } = await reader.seesCard('Kazakhstan');
    await reader.page.evaluate(`watch('window, with the card open', window)`);
    const { box } = await boxOfCard(reader.driver, reader.page);
    const point = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
    await looks(reader, point);
    await reader.page.mouse.move(point.x, point.y, { steps: 5 });
    await looks(reader, point);
    await reader.page.mouse.wheel({ deltaY: 40 });
    await reader.clickInCard('Pin');
    await looks(reader, point);
    await reader.page.keyboard.press('ArrowDown');
    await reader.page.keyboard.press('ArrowRight');
    await looks(reader, point);
    const words = (await reader.factsInCard())[0] ?? '';
    await reader.page.evaluate((guess) => Reflect.get(window, 'search')(guess), words.slice(0, 24));
    const start = await reader.driver.inCard(frame, (root) => {
      const text = root.querySelector('.fact .text');
      text?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { left, top } = text?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + 1, y: top + 8 };
    });
    await reader.page.mouse.move(start.x, start.y, { steps: 3 });
    await reader.page.mouse.down();
    await reader.page.mouse.move(start.x + 140, start.y, { steps: 4 });
    await reader.page.mouse.up();
    const learned = await looks(reader, point, words.slice(1, 8));
    // Of events, browsers time the slow ones: on a quick computer none may be.
    const expected = Object.keys(admittedIn(engine)).filter(
      (finding) => !finding.endsWith('timing') || learned.includes(finding),
    );
    expect(learned.toSorted()).toEqual(expected.toSorted());
    for (const admitted of [admittedIn('chromium'), admittedIn('firefox')])
      for (const written of Object.values(admitted)) expect(privacy).toContain(written);
  });
});

/** What a page is known to learn, and where docs/privacy.md says it. */
function admittedIn(engine: 'chromium' | 'firefox'): Record<string, string> {
  return {
    marks: 'that words are marked, and which',
    'the look of marks': 'the look of marks',
    'the host': 'that a card is open, where, and that it has the focus',
    'the place': 'that a card is open, where, and that it has the focus',
    'the focus': 'that a card is open, where, and that it has the focus',
    'events of the card, by a listener on window, there first': 'that something is done in the card',
    'events of the card, by a listener on window, later': 'that something is done in the card',
    'the card, by event timing': 'when something is pressed or pointed at in the card',
    'the card, by first-input timing': 'when something is pressed or pointed at in the card',
    'words that are guessed': 'words of the card that the page already guesses',
    'selected words': 'words of the card that the page already guesses',
    ...(engine === 'firefox' && {
      'elements of the card, by events': 'in Firefox, the card’s elements themselves',
      'elements of the card, by the selection': 'in Firefox, the card’s elements themselves',
    }),
  };
}

/** All that has been learned so far. */
async function looks(reader: Reader, ...args: unknown[]): Promise<string[]> {
  return reader.page.evaluate((given) => Reflect.get(window, 'look')(...given), args);
}
