// The popup's search: what is found under which words, in whatever script and spelling.
import { render } from 'preact';
import { describe, expect, onTestFinished, test } from 'vitest';
import { LanguageContext } from '../../../components/locale-context.ts';
import { english } from '../../unit/locales/sample-languages.ts';
import { body } from '../marked-page.ts';
import { popup } from './surfaces.tsx';

describe('the search', () => {
  test.for([
    ['drones', 'Tajikistan'],
    ['Қазақстан', 'Kazakhstan'],
    ['Qozogʻiston', 'Kazakhstan'],
    ['哈萨克斯坦', 'Kazakhstan'],
    ['Kyrgistan', 'Kyrgyzstan'],
    ['Ташкент', 'Uzbekistan'],
  ] as const)('finds %s under %s', async ([typed, subject]) => {
    openPopup();
    searchFor(typed);
    await expect.poll(() => body.querySelector('.results h2')?.textContent).toBe(subject);
  });

  test.for([
    ['migrants', 'migration'],
    ['emigrate', 'migration'],
    ['traders', 'trade'],
    ['armies', 'army'],
    ['languages', 'language'],
  ] as const)('finds under %s all that %s finds', async ([typed, topic]) => {
    openPopup();
    const wanted = await foundUnder(topic);
    expect(wanted.length).toBeGreaterThan(1);
    expect((await foundUnder(typed)).toSorted()).toEqual(wanted.toSorted());
  });

  test('for a hundred thousand letters takes no longer than for a thousand', async () => {
    openPopup();
    const timeOf = async (letters: number): Promise<number> => {
      const query = Array.from({ length: letters / 10 }, (_, index) => `word${10_000 + index}`).join(' ');
      const began = performance.now();
      searchFor(query);
      await expect.poll(() => body.innerText).toContain('No fact');
      return performance.now() - began;
    };
    const short = await timeOf(1_000);
    searchFor('');
    await expect.poll(() => body.innerText).not.toContain('No fact');
    // A busy computer has its own pauses; it stood still for 47 s.
    expect(await timeOf(100_000)).toBeLessThan(5 * short + 1_000);
  });
});

function openPopup(): void {
  onTestFinished(() => render(null, body));
  const { draw } = popup('', {});
  render(<LanguageContext value={english}>{draw(english)}</LanguageContext>, body);
}

function searchFor(text: string): void {
  const input = body.querySelector('input');
  if (!input) throw new Error('There is no search box.');
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

async function foundUnder(query: string): Promise<string[]> {
  searchFor(query);
  await expect.poll(() => body.innerText).toContain(`“${query}”`);
  return [...body.querySelectorAll('.results .text')].map(({ textContent }) => textContent ?? '');
}
