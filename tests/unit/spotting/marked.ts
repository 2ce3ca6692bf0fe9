// Sentences in which mentions are marked: '{Kazakhstan|kz} and {Uzbeks|uz people}'.
import { findMentions, type FindOptions } from '../../../spotting/index.ts';

/** The sentence without its marks. */
export function unmarked(sentence: string): string {
  return sentence.replaceAll(/\{([^|}]*)\|[^}]*\}/g, '$1');
}

/** The sentence with the marks of what is found in it, which are to be its own again. */
export function foundAgain(sentence: string, options?: FindOptions): string {
  const text = unmarked(sentence);
  let marked = '';
  let from = 0;
  for (const { start, end, subject, kind } of findMentions(text, options)) {
    marked += `${text.slice(from, start)}{${text.slice(start, end)}|${subject}${kind === 'name' ? '' : ` ${kind}`}}`;
    from = end;
  }
  return marked + text.slice(from);
}

/** 'en|A {Kazakh|kz people} song' taken apart. */
export function exampleOf(written: string): { lang: string; sentence: string } {
  const at = written.indexOf('|');
  return { lang: written.slice(0, at), sentence: written.slice(at + 1) };
}

/** What is found in a text, as 'words|subject kind'. */
export function found(text: string, options?: FindOptions): string[] {
  return findMentions(text, options).map(
    ({ start, end, subject, kind }) => `${text.slice(start, end)}|${subject} ${kind}`,
  );
}
