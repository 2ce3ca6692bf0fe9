// Settings act at once, without a reload, in every frame of every open page.
import { expect } from 'vitest';
import type { Settings } from '../../settings/settings.ts';
import type { Marks } from './harness/marks.ts';
import type { Reader } from './harness/reader.ts';
import { setSettings } from './harness/settings.ts';
import { test } from './harness/test.ts';

const text =
  '<h2>One</h2><p>Kazakhstan, Kazakhstan and the Kyrgyz in Astana</p><h2>Two</h2><p>Kazakhstan</p>';
const asInstalled: Marks = { kz: ['Kazakhstan', 'Kazakhstan', 'Kazakhstan'], kg: ['Kyrgyz'] };

/** The marks of one document, in each of so many. */
function times(count: number, marks: Marks): Marks {
  return Object.fromEntries(
    Object.entries(marks).map(([subject, words]) => [
      subject,
      Array.from({ length: count }, () => words).flat(),
    ]),
  );
}

async function openWithFrames(reader: Reader): Promise<void> {
  const elsewhere = reader.site.add(text, { host: 'other.example' });
  await reader.open(
    `${text}<iframe src="${elsewhere}"></iframe><iframe sandbox="allow-scripts" srcdoc="${text}"></iframe>`,
  );
  await reader.seesMarks(times(3, asInstalled));
}

const changes: [settings: Partial<Settings>, marks: Marks][] = [
  [{ markPeoples: false }, { kz: ['Kazakhstan', 'Kazakhstan', 'Kazakhstan'] }],
  [{ markLeaders: true }, { kz: ['Kazakhstan', 'Kazakhstan', 'Astana', 'Kazakhstan'], kg: ['Kyrgyz'] }],
  [{ density: 'section' }, { kz: ['Kazakhstan', 'Kazakhstan'], kg: ['Kyrgyz'] }],
  [{ density: 'page' }, { kz: ['Kazakhstan'], kg: ['Kyrgyz'] }],
  [{ sitesOff: ['site.example'] }, {}],
  [{ enabled: false }, {}],
];

test('settings of what is marked act in every frame of an open page, and so does taking each back', async ({
  reader,
  driver,
}) => {
  await openWithFrames(reader);
  for (const [settings, marks] of changes) {
    await setSettings(driver, settings);
    await reader.seesMarks(times(3, marks));
    await setSettings(driver, {});
    await reader.seesMarks(times(3, asInstalled));
  }
});

test('a reader who leaves a page with its card open and comes back finds no card, and marks by the settings of now', async ({
  reader,
  driver,
}) => {
  const next = reader.site.add('<p>Elsewhere <script>onclick = () => history.back()</script>');
  await reader.open(
    `<script>addEventListener('pageshow', ({ persisted }) => (cached = persisted))</script>
    <a href="${next}">on</a>${text}`,
  );
  await reader.seesMarks(asInstalled);
  await reader.hover('Kazakhstan');
  await reader.seesCard('Kazakhstan');
  await reader.page.$eval('a', (link) => link.click());
  await expect.poll(async () => reader.page.$eval('body', (body) => body.innerText.trim())).toBe('Elsewhere');
  await setSettings(driver, { markPeoples: false });
  await reader.page.bringToFront();
  await reader.page.mouse.click(10, 10);
  await expect.poll(async () => reader.page.evaluate('cached')).toBe(true);
  await reader.seesMarks({ kz: ['Kazakhstan', 'Kazakhstan', 'Kazakhstan'] });
  await reader.seesNoCard();
  await reader.page.mouse.move(900, 600, { steps: 4 });
  await reader.hover('Kazakhstan');
  await reader.seesCard('Kazakhstan');
});
