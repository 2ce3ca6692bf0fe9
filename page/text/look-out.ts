// Looks at a page for letters that names are known by, and at nothing else: all that nearly every page needs.
import { hitsIn } from '../../spotting/prefilter.ts';
import { isInsideUnread } from './elements.ts';
import { lineAround, lineText } from './lines.ts';
import { PageReading, type PageVisitor, type Place } from './page-reading.ts';

/**
 * A reading of the page that looks for letters of names, and rests where it has found some.
 *
 * @param onHit it rests until there is another visitor
 */
export function lookingOut(onHit: () => void): PageReading {
  const reading = new PageReading(
    lookOut((place) => reading.waitAt(place)),
    onHit,
  );
  return reading;
}

function lookOut(onHit: (place: Place) => void): PageVisitor {
  return {
    find: (text) => hitsIn(text),
    line(places) {
      // What was found in many lines at once may have been put together from the ends of two.
      // Each is first looked for in the very string that it was found in: V8 compiles patterns apart for strings of one
      // byte a letter and of two, and a line's text may be of the other kind.
      if (places.some(({ text }) => hitsIn(text).length > 0) || mayName(places[0].node))
        onHit((visitor) => visitor.line(places));
      return undefined;
    },
    around(node) {
      if (mayName(node) && !isInsideUnread(node)) onHit((visitor) => visitor.around(node));
      return undefined;
    },
  };
}

/** Whether the line around a node may hold a name. */
function mayName(node: Node): boolean {
  return hitsIn(lineText(lineAround(node))).length > 0;
}
