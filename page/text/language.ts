// What the page says of the language of its text.
import { attributeOf, closest, parentElementOf } from './dom.ts';

/** The BCP 47 tag that the page gives for a text, as it is written there; undefined if it gives none. */
export function languageOf(node: Text): string | undefined {
  const parent = parentElementOf(node);
  const element = parent && closest(parent, '[lang]');
  return (element && attributeOf(element, 'lang')) || undefined;
}
