// Endings as the table has them: listed, or put together of one word out of each of several lists. Lists and not a
// regular expression: V8 takes up to nine milliseconds to compile one that holds all languages' endings.

/** The listed ones between spaces, and the numbers of lists that go together, as in '3 7'. */
export type Endings = readonly [words: string, ...chains: string[]];

/** In a list: up to so many sounds of any kind, in languages that write all that follows to the word. */
export const ANY = '*';
const MOST_OF_ANY = 8;
/** In a list: a vowel that takes after those before it, as in the Turkic languages. */
export const HARMONIES: readonly (readonly [letter: string, sounds: string])[] = [
  ['A', 'ao'],
  ['I', 'iu'],
];

const wordsByList = new Map<string, string[]>();

/** Whether the sounds are one of the endings. `lists` are all lists, by their numbers. */
export function isEnding(sounds: string, [words, ...chains]: Endings, lists: readonly string[]): boolean {
  return words.includes(` ${sounds} `) || chains.some((chain) => isMadeOf(sounds, listsOf(chain, lists)));
}

/** Whether the sounds are one word out of each list, in the order of the lists. */
export function isMadeOf(sounds: string, [first, ...others]: readonly (readonly string[])[]): boolean {
  if (!first) return sounds === '';
  return first.some((word) =>
    word === ANY
      ? sounds.length <= MOST_OF_ANY
      : startsWith(sounds, word) && isMadeOf(sounds.slice(word.length), others),
  );
}

function startsWith(sounds: string, word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at);
    const sound = sounds.charAt(at);
    if (letter !== sound && !HARMONIES.some((pair) => pair[0] === letter && sound && pair[1].includes(sound)))
      return false;
  }
  return true;
}

function listsOf(chain: string, lists: readonly string[]): string[][] {
  return chain.split(' ').map((number) => wordsOf(lists[Number(number)] ?? ''));
}

function wordsOf(list: string): string[] {
  let words = wordsByList.get(list);
  if (!words) wordsByList.set(list, (words = list.split(' ')));
  return words;
}
