// What of a card is seen before anything is unfolded: whole sentences, however little room there is.
import { describe, expect } from 'vitest';
import { subjectIds, subjectOf } from '../../../data/subjects.ts';
import { boxOfCard } from '../../browser/harness/card.ts';
import type { Reader } from '../../browser/harness/reader.ts';
import { test } from '../reader/test.ts';

describe.for([
  { where: 'on a phone', window: { width: 360, height: 640 } },
  { where: 'in a low window', window: { width: 1000, height: 500 } },
])('the first view $where', ({ window }) => {
  test.for(subjectIds)('of %s has nothing to scroll', async (id, { reader }) => {
    const { name } = subjectOf(id);
    await reader.page.setViewport(window);
    await reader.open(`<meta name="viewport" content="width=device-width"><p>Near ${name}.`);
    await reader.seesMarks({ [id]: [name] });
    await reader.hover(name);
    await reader.seesCard(name);
    await expect.poll(async () => hiddenBelow(reader)).toBe(0);
    expect((await reader.factsInCard()).length).toBeGreaterThan(0);
  });
});

/** How much of the facts is out of sight, in CSS pixels. */
async function hiddenBelow(reader: Reader): Promise<number | undefined> {
  const { frame } = await boxOfCard(reader.driver, reader.page);
  return reader.driver.inCard(frame, (root) => {
    const body = root.querySelector('.card-body');
    return body ? body.scrollHeight - body.clientHeight : undefined;
  });
}
