// Marks a text that is in another language than its surroundings, for those who hear it and for how it is written.
import type { Text } from '../data/texts.ts';

/** The attributes for the element that holds the text. */
export function marked(text: Text | undefined): { lang?: string; dir?: 'ltr' } {
  return text?.lang === undefined ? {} : { lang: text.lang, dir: 'ltr' };
}
