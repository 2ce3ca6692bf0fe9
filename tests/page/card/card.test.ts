// The card that opens on a mention: what it shows, and when it comes and goes.
import { languageIn } from '../../../locales/languages.ts';
import { factText, textAboveChart } from '../../../data/texts.ts';
import { describe, expect } from 'vitest';
import { factsAbout } from '../../../data/facts.ts';
import { type SubjectId, subjectIds, subjectOf } from '../../../data/subjects.ts';
import { test } from '../reader/test.ts';
import { targetsIn } from './targets.ts';

const { texts } = languageIn('en');

describe('a card', () => {
  test.for(subjectIds)(
    'of %s opens on hover, is named after it and holds its facts',
    async (id, { reader }) => {
      const { name } = subjectOf(id);
      await reader.open(`<p style="margin: 3em">They spoke of ${name} at length.`);
      await reader.seesMarks({ [id]: [name] });
      await reader.hover(name);
      const card = await reader.seesCard(name);
      const told = factsAbout(id).map(
        (fact) => textAboveChart(texts, fact)?.text ?? factText(texts, fact, id),
      );
      const shown = await reader.factsInCard();
      expect(shown.length).toBeGreaterThan(0);
      for (const text of told.slice(0, shown.length)) expect(spaced(card.text)).toContain(spaced(text));
    },
  );

  test('of one subject shows no fact of another as its own', async ({ reader }) => {
    await reader.open('<p style="margin: 3em">Turkmenistan');
    await reader.seesMarks({ tm: ['Turkmenistan'] });
    await reader.hover('Turkmenistan');
    const card = await reader.seesCard('Turkmenistan');
    for (const other of foreignFacts('tm')) {
      expect(spaced(card.text)).not.toContain(spaced(other));
    }
  });
});

test('a card has no target of less than 24 pixels', async ({ reader }) => {
  await reader.open('<p style="margin: 3em">Kyrgyzstan');
  await reader.seesMarks({ kg: ['Kyrgyzstan'] });
  await reader.hover('Kyrgyzstan');
  await reader.seesCard('Kyrgyzstan');
  const targets = await targetsIn(reader);
  expect(targets.length).toBeGreaterThan(5);
  expect(targets.filter(({ least }) => least < 23.9)).toEqual([]);
});

describe('an open card', () => {
  test('gives way to the card of another mention', async ({ reader }) => {
    await reader.open('<p style="margin: 3em">Kazakhstan and, far from it in the same line, also Uzbekistan');
    await reader.seesMarks({ kz: ['Kazakhstan'], uz: ['Uzbekistan'] });
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    await reader.page.keyboard.press('Escape');
    await reader.hover('Uzbekistan');
    await reader.seesCard('Uzbekistan');
  });
});

/** Text without regard to line breaks. */
function spaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function foreignFacts(id: SubjectId): string[] {
  const own = new Set(factsAbout(id).map((fact) => fact.id));
  return subjectIds
    .filter((other) => other !== id && subjectOf(other).kind === 'country')
    .flatMap((other) => factsAbout(other))
    .filter((fact) => !own.has(fact.id))
    .map((fact) => factText(texts, fact));
}
