// What of the page is above everything else, where only its own content can be reached.
import { elementsAt } from './hit-test.ts';
import type { Mark } from './marks.ts';

/** Elements that can fill the screen but show nothing that is put into them. */
const CHILDLESS = 'video,audio,img,canvas,iframe,embed,object';

/** Where the host of the mark's card goes: what is outside a modal dialog is inert, what is outside a full screen covered. */
export function parentForCard(mark: Mark): Element {
  return topDialog(mark) ?? fullScreen() ?? document.documentElement;
}

/** The modal dialog that takes all input: of several, the others are inert and no point hits them. */
function topDialog(mark: Mark): Element | undefined {
  const around = mark.nodes[0] ? [...composedAncestors(mark.nodes[0])] : [];
  const dialogs = new Set([
    ...document.querySelectorAll('dialog:modal'),
    ...around.filter((element) => element.matches('dialog:modal')),
  ]);
  if (dialogs.size < 2) return [...dialogs][0];
  return [...dialogs].find(isHit) ?? [...dialogs].at(-1);
}

function isHit(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  return elementsAt({ x: left + width / 2, y: top + height / 2 }).includes(element);
}

function fullScreen(): Element | undefined {
  let element = document.fullscreenElement;
  while (element?.shadowRoot?.fullscreenElement) element = element.shadowRoot.fullscreenElement;
  return !element || element.matches(CHILDLESS) ? undefined : element;
}

function* composedAncestors(node: Node): Generator<Element> {
  for (let next: Node | null = node.parentNode; next;) {
    if (next instanceof Element) yield next;
    next = next instanceof ShadowRoot ? next.host : next.parentNode;
  }
}
