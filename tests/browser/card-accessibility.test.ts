// The card as assistive technology meets it: axe finds nothing in any state, and its tree is as recorded.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { describe, expect, inject } from 'vitest';
import { subjectIds, subjectOf } from '../../data/subjects.ts';
import { boxOfCard, wordsCome } from './harness/card.ts';
import type { AccessibleNode, Driver, Media } from './harness/driver.ts';
import type { Reader } from './harness/reader.ts';
import { test } from './harness/test.ts';
import { waitFor } from './harness/wait.ts';

/** One text a browser and state. Renew them, and look at the difference, by `npm run test:browser -- -u`. */
const folder = join(import.meta.dirname, 'accessibility');

interface State {
  readonly name: string;
  readonly subject?: string;
  readonly media?: Media;
  readonly isTouch?: boolean;
  readonly act?: (reader: Reader) => Promise<void>;
}

const press =
  (...names: string[]) =>
  async (reader: Reader): Promise<void> => {
    for (const name of names) await reader.clickInCard(name);
  };

const unfold = async (reader: Reader): Promise<void> => reader.unfoldMore();

const pinAndUnfold = async (reader: Reader): Promise<void> => {
  await press('Pin')(reader);
  await unfold(reader);
};

const copy = async (reader: Reader): Promise<void> => {
  const { frame } = await boxOfCard(reader.driver, reader.page);
  const said = wordsCome(reader.driver, frame, 'Copied');
  await reader.clickInCard('Copy with citation');
  await said;
};

/** Those whose tree is recorded. */
const recorded: readonly State[] = [
  { name: 'hovered', subject: 'Kyrgyzstan' },
  { name: 'pinned and unfolded', act: pinAndUnfold },
  { name: 'as a sheet', subject: 'Tajikistan', isTouch: true },
];

const states: readonly State[] = [
  ...subjectIds.map((id) => ({ name: subjectOf(id).name, subject: subjectOf(id).name })),
  ...recorded,
  { name: 'after copying', subject: 'Turkmenistan', act: copy },
  { name: 'with the region’s facts unfolded', act: press('Across Central Asia') },
  { name: 'come from another card', subject: 'Kyrgyzstan', act: press('CSTO') },
  { name: 'in dark colours', media: { colorScheme: 'dark' } },
  { name: 'in dark colours, pinned', media: { colorScheme: 'dark' }, act: press('Pin') },
  { name: 'in the system’s colours', media: { forcedColors: true } },
  { name: 'as a dark sheet, unfolded', isTouch: true, media: { colorScheme: 'dark' }, act: unfold },
];

describe('axe finds nothing in a card', () => {
  test.for(states)('$name', async (state, { reader }) => {
    await show(reader, state);
    expect(await violationsIn(reader)).toEqual([]);
  });
});

describe('the accessibility tree of a card is as recorded', () => {
  test.for(recorded)('$name', async (state, { engine, reader }) => {
    await show(reader, state);
    const path = join(folder, `${engine} ${state.name}.txt`.replaceAll(' ', '-'));
    if (inject('renewsRecords')) writeFileSync(path, await settledTree(reader));
    const record = readFileSync(path, 'utf8');
    // Browsers tell assistive technology of changes a moment later.
    await expect
      .poll(async () => withoutLateFocus(await treeOf(reader), engine))
      .toBe(withoutLateFocus(record, engine));
    expect(await isFocusInCard(reader)).toBe(record.includes(FOCUSED));
  });
});

async function show(
  reader: Reader,
  { subject = 'Kazakhstan', media = {}, isTouch = false, act }: State,
): Promise<void> {
  await reader.driver.emulateMedia(reader.page, { ...media, reducedMotion: true });
  // In a dialog the card is within the page's body, where alone axe looks for what is behind a text.
  await reader.open(`<!doctype html><html lang="en"><title>News</title>
    <dialog style="inset: 0; width: 90vw; height: 90vh"><p style="margin: 2em">On ${subject}.</dialog>
    <script>document.querySelector('dialog').showModal()</script>`);
  await expect.poll(async () => Object.keys(await reader.marks())).toHaveLength(1);
  // Of a focus before the browser's service for assistive technology has come to know the page, it never tells.
  const wholeTree = async (): Promise<string> =>
    outline(await reader.driver.accessibilityTree(reader.page.mainFrame()));
  await expect.poll(wholeTree).toContain(`On ${subject}.`);
  if (isTouch) await reader.tap(subject);
  else await reader.hover(subject);
  await reader.seesCard(subject);
  await act?.(reader);
  await reader.driver.emulateMedia(reader.page, media);
}

/** What axe says of the real card, whose closed shadow root is shown to it alone. */
async function violationsIn(reader: Reader): Promise<string[]> {
  const { frame } = await boxOfCard(reader.driver, reader.page);
  return reader.driver.inCard(
    frame,
    async (root, source: string) => {
      // Only in this world of scripts, of which page and extension see nothing.
      Object.defineProperty(root.host, 'shadowRoot', { configurable: true, get: () => root });
      // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval, typescript/no-unsafe-type-assertion -- the library as a text
      const run = new Function(`${source}; return window.axe`)() as typeof axe;
      const { violations, passes } = await run.run(root.host);
      if (!passes.some(({ id }) => id === 'color-contrast')) throw new Error('axe has seen no colours.');
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
    },
    axe.source,
  );
}

async function treeOf(reader: Reader): Promise<string> {
  const card = await reader.card();
  return card === undefined ? '' : outline(card.dialog);
}

const FOCUSED = ' focused';

/** On a busy computer Firefox 153 does not tell of the focus that the document has: it is asked of the document there. */
function withoutLateFocus(tree: string, engine: Driver['engine']): string {
  return engine === 'firefox' ? tree.replaceAll(FOCUSED, '') : tree;
}

async function isFocusInCard(reader: Reader): Promise<boolean> {
  const { frame } = await boxOfCard(reader.driver, reader.page);
  return reader.driver.inCard(frame, (root) => root.activeElement !== null);
}

/** The card's tree once it no longer changes. */
async function settledTree(reader: Reader): Promise<string> {
  const last: string[] = [];
  return waitFor('The tree', async () => {
    last.unshift(await treeOf(reader));
    return last.length > 3 && last.slice(0, 3).every((tree) => tree === last[0]) && last[0];
  });
}

/** The tree as indented lines. */
function outline(node: AccessibleNode, depth = 0): string {
  const words = [node.role, ...(node.name === '' ? [] : [`“${node.name}”`]), ...node.states];
  const line = `${'  '.repeat(depth)}${words.join(' ')}`;
  return [line, ...node.children.map((child) => outline(child, depth + 1))].join('\n');
}
