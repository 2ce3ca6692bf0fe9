// Looks at a page for letters that names are known by, and at nothing else: all that nearly every page needs.
import { mayName } from '../spotting/prefilter.ts';
import { holdsUnread, isInsideUnread } from './elements.ts';
import { lineAround, lineText } from './lines.ts';
import { findsIn } from './long-text.ts';
import { PageReading, type PageVisitor, type Place } from './page-reading.ts';
import { proseOf, textOf } from './prose.ts';

/** Elements up to which a page is small enough for a glance at all of its text at once. */
const GLANCE = 3_000;

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
    glance(root) {
      const isSmall = root.getElementsByTagName('*').length <= GLANCE;
      if (!isSmall || hasRuby(root)) return undefined;
      return mayNameAnything(root);
    },
    mayHold: mayName,
    *part(root) {
      if (!(yield* findsIn(textOf(root), mayName)) || isInsideUnread(root)) return;
      // The name may stand in a script or a list to choose from.
      if (!holdsUnread(root) || (yield* findsIn(proseOf(root), mayName)))
        onHit((visitor) => visitor.part(root));
    },
    *line(first, stop, text) {
      if (yield* findsIn(text, mayName)) onHit((visitor) => visitor.line(first, stop, text));
    },
    *around(node) {
      const text = lineText(lineAround(node));
      if ((yield* findsIn(text, mayName)) && !isInsideUnread(node)) onHit((visitor) => visitor.around(node));
    },
  };
}

function mayNameAnything(root: Element): boolean {
  const text = pageText(root);
  return mayName(text) && mayName(withoutScripts(text, root));
}

/** All but the head's. */
function pageText(root: Element): string {
  let text = '';
  for (let node = root.firstChild; node; node = node.nextSibling) {
    if (node.nodeName.toLowerCase() !== 'head') text += node.textContent ?? '';
  }
  return text;
}

/** Scripts and styles are long, and full of letters that mean nothing. */
function withoutScripts(text: string, root: Element): string {
  let rest = '';
  let from = 0;
  for (const { textContent: script } of root.querySelectorAll('body :is(script,style,noscript,select)')) {
    // What is short might be found in the prose before it.
    if (!script || script.length < 100) continue;
    const at = text.indexOf(script, from);
    if (at < 0) continue;
    rest += `${text.slice(from, at)}\n`;
    from = at + script.length;
  }
  return rest + text.slice(from);
}

/** Whether pronunciations may tear names apart. */
function hasRuby(root: Element): boolean {
  return root.querySelector('rt') !== null;
}
