// The card as assistive technology meets it: its tree is as recorded.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject } from 'vitest';
import { boxOfCard } from './harness/card.ts';
import type { AccessibleNode, Driver } from './harness/driver.ts';
import { violationsIn } from './harness/card-axe.ts';
import type { Reader } from './harness/reader.ts';
import { test } from './harness/test.ts';
import { waitFor } from './harness/wait.ts';

/** One text a browser and state. Renew them, and look at the difference, by `npm run test:browser -- -u`. */
const folder = join(import.meta.dirname, 'accessibility');

interface State {
  readonly name: string;
  readonly subject?: string;
  readonly isTouch?: boolean;
  readonly act?: (reader: Reader) => Promise<void>;
}

const pinAndUnfold = async (reader: Reader): Promise<void> => {
  await reader.clickInCard('Pin');
  await reader.unfoldMore();
};

/** Those whose tree is recorded. */
const recorded: readonly State[] = [
  { name: 'hovered', subject: 'Kyrgyzstan' },
  { name: 'pinned and unfolded', act: pinAndUnfold },
  { name: 'as a sheet', subject: 'Tajikistan', isTouch: true },
];

describe('the accessibility tree of a card is as recorded, and axe finds nothing in it', () => {
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
    expect(await violationsIn(reader)).toEqual([]);
  });
});

async function show(reader: Reader, { subject = 'Kazakhstan', isTouch = false, act }: State): Promise<void> {
  await reader.driver.emulateMedia(reader.page, { reducedMotion: true });
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
  await reader.driver.emulateMedia(reader.page, {});
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
