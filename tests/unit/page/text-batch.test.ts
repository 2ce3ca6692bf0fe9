// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { TextBatch } from '../../../page/text/text-batch.ts';

/**
 * The words that the batch finds in the page, with the text before them in their nodes.
 *
 * @param change what the page does between being looked through and being asked for the places
 */
function found(html: string, word: RegExp, change?: (body: HTMLElement) => void): string[] {
  document.body.innerHTML = html;
  const batch = new TextBatch();
  for (const child of document.body.childNodes) {
    batch.add(child);
    batch.breakLine();
  }
  const find = (text: string): number[] => Array.from(text.matchAll(word), ({ index }) => index);
  const offsets = find(batch.text);
  change?.(document.body);
  return batch
    .placesOf(offsets, find)
    .map(({ node, offset }) => `${node.data.slice(0, offset)}|${node.data.slice(offset)}`);
}

test('offsets in joined texts lead back to the text nodes they stand in', () => {
  expect(found('<p>one two</p>two<div><p>three <b>four <i>two</i></b> two</p></div>', /two/g)).toEqual([
    'one |two',
    '|two',
    '|two',
    ' |two',
  ]);
});

test('a word that runs over several nodes leads to the first of them', () => {
  expect(found('<p>a Kazakh<b>stan</b></p>', /Kazakhstan/g)).toEqual(['a |Kazakh']);
});

test('comments and pronunciations are not counted, what is never read leads nowhere', () => {
  expect(
    found('<p><!-- two -->one <ruby>t<rt>two</rt>wo</ruby></p><script>two two</script><p>two</p>', /two/g),
  ).toEqual(['|t', '|two']);
});

test.each<[string, (first: Text) => void]>([
  ['grown', (first) => first.appendData(' and one and one')],
  ['shrunk', (first) => first.deleteData(1, 1)],
  ['been replaced', (first) => first.replaceData(0, 3, 'two')],
  ['been split', (first) => first.splitText(1)],
  ['got a word before it', (first) => first.before('two ')],
  ['gone', (first) => first.remove()],
])('a word is found behind a text that has %s meanwhile', (_, change) => {
  const html = '<div><p>one</p><p>a two</p></div><p>another two</p>';
  const places = found(html, /two/g, ({ firstChild }) => {
    const first = firstChild?.firstChild?.firstChild;
    if (first instanceof Text) change(first);
  });
  expect(places.slice(-2)).toEqual(['a |two', 'another |two']);
});

test('a batch that was cleared has nothing of before', () => {
  const batch = new TextBatch();
  batch.add(document.createTextNode('before'));
  batch.clear();
  batch.add(document.createTextNode('after'));
  expect(batch.text).toBe('after');
  expect(batch.placesOf([1], () => []).map(({ offset }) => offset)).toEqual([1]);
});
