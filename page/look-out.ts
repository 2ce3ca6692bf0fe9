// Looks at a page for letters that names are known by, and at nothing else: all that nearly every page needs.
import { mayMention } from '../spotting/prefilter.ts';
import { isInsideUnread } from './elements.ts';
import { lineAround, lineText } from './lines.ts';
import { mayMentionIn } from './long-text.ts';
import { PageReading, type PageVisitor, type Place } from './page-reading.ts';
import { proseOf, textOf } from './prose.ts';

/** Elements up to which a page is small enough for a glance at all of its text at once. */
const GLANCE = 3_000;

/** Whoever wants capitals and leaders marked does without a look-out. */
const options = { kinds: new Set(['name', 'people'] as const) };

/**
 * A reading of the page that looks for letters of names, and rests where it has found some.
 *
 * @param onHit it rests until there is another visitor
 */
export function lookingOut(onHit: () => void): PageReading {
  const reading = new PageReading(
    lookOut((place) => {
      reading.waitAt(place);
      onHit();
    }),
  );
  return reading;
}

function lookOut(onHit: (place: Place) => void): PageVisitor {
  return {
    isFree: (root) =>
      root.getElementsByTagName('*').length <= GLANCE &&
      !mayMention(pageText(root), options) &&
      !hasRuby(root),
    *part(root) {
      if (!(yield* mayMentionIn(textOf(root), options)) || isInsideUnread(root)) return;
      // The name may stand in a script or a list to choose from.
      if (yield* mayMentionIn(proseOf(root), options)) onHit((visitor) => visitor.part(root));
    },
    *line(first, stop, text) {
      if (yield* mayMentionIn(text, options)) onHit((visitor) => visitor.line(first, stop, text));
    },
    *around(node) {
      const text = lineText(lineAround(node));
      if ((yield* mayMentionIn(text, options)) && !isInsideUnread(node))
        onHit((visitor) => visitor.around(node));
    },
  };
}

/** All but the head's. */
function pageText(root: Element): string {
  let text = '';
  for (
    let node = root.lastChild;
    node && node.nodeName.toLowerCase() !== 'head';
    node = node.previousSibling
  ) {
    text += node.textContent ?? '';
  }
  return text;
}

/** Whether pronunciations may tear names apart. */
function hasRuby(root: Element): boolean {
  return root.querySelector('rt') !== null;
}
