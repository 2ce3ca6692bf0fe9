// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { TextBatch } from '../../../page/text-batch.ts';

/** The words that the batch finds in the page, with the text before them in their nodes. */
function found(html: string, word: RegExp): string[] {
  document.body.innerHTML = html;
  const batch = new TextBatch();
  for (const child of document.body.childNodes) {
    batch.add(child);
    batch.breakLine();
  }
  const offsets = Array.from(batch.text.matchAll(word), ({ index }) => index);
  return batch
    .placesOf(offsets)
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

test('a batch that was cleared has nothing of before', () => {
  const batch = new TextBatch();
  batch.add(document.createTextNode('before'));
  batch.clear();
  batch.add(document.createTextNode('after'));
  expect(batch.text).toBe('after');
  expect(batch.placesOf([1]).map(({ offset }) => offset)).toEqual([1]);
});
