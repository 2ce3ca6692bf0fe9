// Forms and documents whose elements take the place of the DOM's own properties:
// https://html.spec.whatwg.org/#dom-form-nameditem and https://html.spec.whatwg.org/#dom-document-nameditem
import { expect, test } from 'vitest';
import { readHighlights } from '../../browser/harness/read-highlights.ts';
import { body, markThisPage, openMarkedPage } from '../marked-page.ts';

/** Every property that a form has, whether we use it or not. */
const ofForms = propertiesOf(HTMLFormElement.prototype);

test('the names tried are those of the DOM', () => {
  expect(ofForms).toEqual(
    expect.arrayContaining([
      'textContent',
      'contains',
      'nextSibling',
      'parentElement',
      'closest',
      'firstChild',
      'nodeType',
      'getRootNode',
      'isConnected',
      'shadowRoot',
      'matches',
      'compareDocumentPosition',
      'ownerDocument',
    ]),
  );
});

test('a form with a field of any of these names is read, followed and left like any other element', async () => {
  openMarkedPage(ofForms.map((name) => `<form>Kyr<b>gyz</b>stan <input name="${name}"></form>`).join(''));
  const forms = [...document.querySelectorAll('form')];
  /** The names of fields whose forms have no mark of a subject. */
  const without = (subject: string): string[] => {
    const marked = new Set<Node>();
    CSS.highlights.get(`fact-cards-${subject}`)?.forEach(({ startContainer }) => marked.add(startContainer));
    const hasMark = (form: Element): boolean =>
      [...marked].some((node) => Node.prototype.contains.call(form, node));
    return ofForms.filter((_, index) => !hasMark(forms[index] ?? body));
  };
  await expect.poll(() => without('kg')).toEqual([]);
  for (const form of forms) Element.prototype.append.call(form, ' Turkmenistan');
  await expect.poll(() => without('tm')).toEqual([]);
  for (const form of forms) Element.prototype.setAttribute.call(form, 'role', 'textbox');
  await expect.poll(() => without('tm')).toEqual(ofForms);
  for (const form of forms) Element.prototype.removeAttribute.call(form, 'role');
  await expect.poll(() => [without('kg'), without('tm')]).toEqual([[], []]);
  for (const form of forms) Element.prototype.remove.call(form);
  await expect.poll(readHighlights).toEqual({});
});

test('forms whose fields have all of these names at once are read, one within the other', async () => {
  const fields = ofForms.map((name) => `<input name="${name}">`).join('');
  const page = openMarkedPage(`<form>Kazakhstan ${fields} and Uzbekistan</form><p>Kyrgyzstan`);
  const outer = document.querySelector('form');
  const inner = document.createElement('form');
  inner.innerHTML = `${fields}Tajikistan`;
  if (outer) Element.prototype.append.call(outer, inner);
  await page.seesMarks({ kz: ['Kazakhstan'], uz: ['Uzbekistan'], tj: ['Tajikistan'], kg: ['Kyrgyzstan'] });
});

test('a form that is a heading begins a section, whatever its fields are called', async () => {
  const fields = ofForms.map((name) => `<input name="${name}">`).join('');
  const page = openMarkedPage(
    `<p>Kazakhstan, Kazakhstan</p><form role="heading">${fields}</form><p>Kazakhstan</p>`,
    { density: 'section' },
  );
  await page.seesMarks({ kz: ['Kazakhstan', 'Kazakhstan'] });
});

test.for([
  ['a', ''],
  ['a long', '<br>'.repeat(6_001)],
])('%s document with elements of all names that a document has is read and followed', async ([, around]) => {
  const names = propertiesOf(Document.prototype);
  body.innerHTML = `${around}${names.map((name) => `<img name="${name}"><embed name="${name}">`).join('')}<p>Kazakhstan`;
  expect(document.body).not.toBe(body);
  const page = markThisPage();
  try {
    await page.seesMarks({ kz: ['Kazakhstan'] });
    body.append('Uzbekistan');
    await page.seesMarks({ kz: ['Kazakhstan'], uz: ['Uzbekistan'] });
  } finally {
    // The document is also that of what runs the tests.
    body.replaceChildren();
  }
});

function propertiesOf(prototype: object): string[] {
  const names = new Set<string>();
  for (let owner: object | null = prototype; owner; owner = Reflect.getPrototypeOf(owner))
    for (const name of Object.getOwnPropertyNames(owner)) names.add(name);
  return [...names];
}
