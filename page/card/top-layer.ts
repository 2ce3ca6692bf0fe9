// What of the page is above everything else, where only its own content can be reached.
import { isElement, isShadowRoot } from '../text/node-kinds.ts';
import { elementsAt } from './hit-test.ts';

/** Elements that can fill the screen but show nothing that is put into them. */
const CHILDLESS = 'video,audio,img,canvas,iframe,embed,object';

/**
 * Where the host of a card goes: what is outside a modal dialog is inert, what is outside a full screen covered.
 *
 * @param anchor what the card must be above: its words, or the frame that they are in
 */
export function parentForCard(view: Document, anchor: Node | undefined): Element {
  return topDialog(view, anchor) ?? fullScreen(view) ?? view.documentElement;
}

/** The modal dialog that takes all input: of several, the others are inert and no point hits them. */
function topDialog(view: Document, anchor: Node | undefined): Element | undefined {
  const around = anchor ? [...composedAncestors(anchor)] : [];
  const dialogs = new Set([
    ...view.querySelectorAll('dialog:modal'),
    ...around.filter((element) => element.matches('dialog:modal')),
  ]);
  if (dialogs.size < 2) return [...dialogs][0];
  return [...dialogs].find(isHit) ?? [...dialogs].at(-1);
}

function isHit(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const middle = { x: left + width / 2, y: top + height / 2 };
  return elementsAt(middle, undefined, element.ownerDocument).includes(element);
}

function fullScreen(view: Document): Element | undefined {
  let element = view.fullscreenElement;
  while (element?.shadowRoot?.fullscreenElement) element = element.shadowRoot.fullscreenElement;
  return !element || element.matches(CHILDLESS) ? undefined : element;
}

function* composedAncestors(node: Node): Generator<Element> {
  for (let next: Node | null = node.parentNode; next;) {
    if (isElement(next)) yield next;
    next = isShadowRoot(next) ? next.host : next.parentNode;
  }
}
