// Joins the endings of many languages into few lists of sounds.
import { ANY, type Endings, HARMONIES, isMadeOf } from '../../spotting/endings.ts';
import { soundOf } from '../../spotting/sound.ts';
import { getOrAdd, type Numbers } from './collections.ts';
import type { Slot } from './forms.ts';

/** Collects endings, each after a stem's remaining sounds. */
export class EndingCollection {
  readonly #plain = new Set<string>();
  /** What the table does not keep of stems, with the first of several endings, by the endings after it. */
  readonly #slotted = new Map<string, { heads: Set<string>; others: readonly string[][] }>();

  /** `from`: how many of the stem's sounds the table keeps elsewhere; what is left of it goes with the endings. */
  add(stem: string, from: number, classes: readonly (readonly Slot[])[]): void {
    const rest = soundOf(stem).slice(from);
    for (const slots of classes.length ? classes : [[]]) {
      const [only = ['']] = slots;
      if (slots.length < 2 && isList(only)) {
        for (const ending of only) this.#plain.add(soundOf(stem + ending).slice(from));
        continue;
      }
      const [first = [], ...others] = slots.map(soundsOf);
      const key = JSON.stringify(others);
      const { heads } = getOrAdd(this.#slotted, key, () => ({ heads: new Set<string>(), others }));
      for (const head of first) heads.add(rest + head);
    }
  }

  /** All endings; plain ones that lists in a row cover are left out. `numbers` are those of the lists. */
  compile(numbers: Numbers): Endings {
    const chains = Array.from(this.#slotted.values(), ({ heads, others }) =>
      [Array.from(heads).toSorted()].concat(others),
    );
    const plain = [...this.#plain].filter(
      (ending) => ending && !chains.some((lists) => isMadeOf(ending, lists)),
    );
    return [
      ` ${plain.toSorted().join(' ')} `,
      ...chains
        .map((lists) => lists.map((list) => numbers.of(harmonised(list).join(' '))).join(' '))
        .toSorted(),
    ];
  }
}

function isList(slot: Slot): slot is readonly string[] {
  return Array.isArray(slot);
}

function soundsOf(slot: Slot): string[] {
  return isList(slot) ? [...new Set(slot.map(soundOf))].toSorted() : [ANY];
}

/** Words that differ in a vowel that takes after others, as one. */
function harmonised(words: readonly string[]): string[] {
  let all = new Set(words);
  for (let at = 0; [...all].some((word) => word.length > at); at++) {
    for (const [letter, sounds] of HARMONIES) {
      const withSound = (word: string, sound: string) => word.slice(0, at) + sound + word.slice(at + 1);
      const hasAll = (word: string) => Array.from(sounds).every((sound) => all.has(withSound(word, sound)));
      all = new Set(
        Array.from(all, (word) =>
          sounds.includes(word.charAt(at) || '-') && hasAll(word) ? withSound(word, letter) : word,
        ),
      );
    }
  }
  return [...all].toSorted();
}
