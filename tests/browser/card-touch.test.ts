// Fingers, as a phone has them: see page/card/touch for all that they do.
import { expect } from 'vitest';
import { boxOfCard } from './harness/card.ts';
import { pointsBetween } from './harness/pointer.ts';
import { test } from './harness/test.ts';

const phone = { width: 360, height: 740 };

test('a tap on a mention opens a sheet over the foot of the window, which is pulled down by its top', async ({
  reader,
}) => {
  await reader.page.setViewport({ ...phone, hasTouch: true, isMobile: reader.driver.engine === 'chromium' });
  await reader.open(
    '<meta name="viewport" content="width=device-width"><p style="margin: 3em 1em">The road from Kazakhstan',
  );
  await reader.seesMarks({ kz: ['Kazakhstan'] });
  await reader.tap('Kazakhstan');
  await reader.seesCard('Kazakhstan');
  const { box } = await boxOfCard(reader.driver, reader.page);
  expect(box).toMatchObject({ left: 0, right: phone.width, bottom: phone.height });
  expect(box.top).toBeGreaterThanOrEqual(phone.height / 4);
  const [from, ...to] = pointsBetween({ x: 150, y: box.top + 12 }, { x: 150, y: box.top + 180 });
  const touch = await reader.page.touchscreen.touchStart(from?.x ?? 0, from?.y ?? 0);
  for (const { x, y } of to) await touch.move(x, y);
  await touch.end();
  await reader.seesNoCard();
});
