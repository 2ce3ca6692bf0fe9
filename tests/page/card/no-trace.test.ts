// The page does not learn that anyone is reading along.
import { expect } from 'vitest';
import { test } from '../reader/test.ts';

test('a page hears of no change by an observer of its own while it is read', async ({ reader }) => {
  await reader.open(`<p style="margin: 3em">Kazakhstan</p><script>
    window.changes = [];
    new MutationObserver((records) => window.changes.push(...records.map(({ type, target }) => type + ' ' + target.nodeName)))
      .observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  </script>`);
  await reader.seesMarks({ kz: ['Kazakhstan'] });
  const changes: string[] = await reader.page.evaluate(() => Reflect.get(window, 'changes'));
  // The parser's own: the text after the script.
  expect(changes.filter((change) => change !== 'childList BODY')).toEqual([]);
});

test('a page keeps its focus, caret and selection while a card opens and closes on hover', async ({
  reader,
}) => {
  await reader.open('<p style="margin: 3em">Kazakhstan <input id="field" value="some text"></p>');
  await reader.seesMarks({ kz: ['Kazakhstan'] });
  await reader.page.evaluate(() => {
    const field = document.querySelector('input');
    field?.focus();
    field?.setSelectionRange(2, 5);
  });
  const focus = async (): Promise<unknown[]> =>
    reader.page.evaluate(() => {
      const field = document.querySelector('input');
      return [document.activeElement?.id, field?.selectionStart, field?.selectionEnd];
    });
  await reader.hover('Kazakhstan');
  await reader.seesCard('Kazakhstan');
  expect(await focus()).toEqual(['field', 2, 5]);
  await reader.page.mouse.move(900, 700, { steps: 5 });
  await reader.seesNoCard();
  expect(await focus()).toEqual(['field', 2, 5]);
});
