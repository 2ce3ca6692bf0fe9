// Goes through what stands below an element in roots small enough to be read in one go. Goes down by a list of its own:
// a page may nest its elements as deep as it likes.
import { firstChildOf, nextSiblingOf, parentOf } from './dom.ts';
import { isLarge, isUnreadByName } from './elements.ts';
import { isElement, isShadowRoot, isText } from './node-kinds.ts';
import { isRoot, type Root, textsIn } from './text-batch.ts';

/** Nodes after which the caller is offered a pause. */
const STEPS = 16;
/** So often an element whose children the page moves meanwhile is begun anew. */
const MOST_RESTARTS = 4;

interface Level {
  readonly container: Node;
  next: Node | null;
  restarts: number;
}

/** The roots below these; `undefined` now and then, where the caller may pause and the page may change. */
export function* rootsBelow(tops: Iterable<Element | ShadowRoot>): Generator<Root | undefined, void> {
  for (const top of tops) {
    if (!isElement(top)) yield* walk(top);
    else if (!isUnreadByName(top)) {
      if (isLarge(top)) yield* walk(top);
      else yield top;
    }
  }
}

function* walk(top: Element | ShadowRoot): Generator<Root | undefined, void> {
  const levels: Level[] = [{ container: top, next: firstChildOf(top), restarts: 0 }];
  for (let steps = 1; ; steps++) {
    const level = levels.at(-1);
    if (!level) return;
    const child = level.next;
    if (child && parentOf(child) !== level.container) {
      // Taken away meanwhile, with the way to what stands behind it.
      level.next = ++level.restarts > MOST_RESTARTS ? null : firstChildOf(level.container);
      if (level.restarts > MOST_RESTARTS) yield* textsAgain(level.container);
      continue;
    }
    if (!child) levels.pop();
    else {
      level.next = nextSiblingOf(child);
      if (isElement(child) && !isUnreadByName(child) && isLarge(child))
        levels.push({ container: child, next: firstChildOf(child), restarts: 0 });
      else if (isRoot(child) && !(isElement(child) && isUnreadByName(child))) yield child;
    }
    if (steps % STEPS === 0) yield undefined;
  }
}

/** All at once, of what never holds still. */
function textsAgain(container: Node): Iterable<Text> {
  return isElement(container) || isShadowRoot(container) || isText(container) ? [...textsIn(container)] : [];
}
