// Pages whose fields and images have the names of the DOM's own properties, which these then hide in Chromium, also from
// a world of scripts of its own. See page/card/named-controls for other forms.
import { fieldsOfAllNames, usesCard } from './harness/named-controls.ts';
import { test } from './harness/test.ts';

const sentence =
  '<p style="margin: 90px">Talks in Kazakhstan go on. <button type="button" id="other">Other</button></p>';
const marked = { kz: ['Kazakhstan'] };

test('a page that hides the properties of its form, or of its document, has a card opened, placed, entered and closed', async ({
  reader,
}) => {
  await reader.open(`<form>${sentence}${await fieldsOfAllNames(reader)}</form>`);
  await reader.seesMarks(marked);
  await usesCard(reader);
  const names =
    'body documentElement activeElement elementFromPoint elementsFromPoint caretPositionFromPoint fullscreenElement ' +
    'getSelection defaultView hidden addEventListener createTreeWalker createElement createElementNS createTextNode execCommand ownerDocument nodeType';
  const images = names.split(' ').map((name) => `<img name="${name}" alt="">`);
  await reader.open(`${sentence}${images.join('')}<iframe name="CloseWatcher" hidden></iframe>`);
  await reader.seesMarks(marked);
  await usesCard(reader);
});
