// The kinds of nodes, in whichever window. Each window has classes of its own, also in the extension's world, and a node
// that moves to another document keeps those it came with: `instanceof` would not know it there, and takes ten times as
// long. The numbers are those of https://dom.spec.whatwg.org/#interface-node
import { namespaceOf, nodeTypeOf } from './dom.ts';

const HTML = 'http://www.w3.org/1999/xhtml';

export function isElement(node: Node): node is Element {
  return nodeTypeOf(node) === 1;
}

export function isText(node: Node): node is Text {
  const type = nodeTypeOf(node);
  // The second kind is XML's, which says `<![CDATA[`.
  return type === 3 || type === 4;
}

export function isShadowRoot(node: Node | null | undefined): node is ShadowRoot {
  return node != null && nodeTypeOf(node) === 11 && 'host' in node;
}

export function isHtmlElement(node: Node): node is HTMLElement {
  return isElement(node) && namespaceOf(node) === HTML;
}

export function isNode(target: EventTarget | null | undefined): target is Node {
  if (target == null || !('nodeType' in target)) return false;
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- throws if it is none
    nodeTypeOf(target as Node);
    return true;
  } catch {
    // A window, whose frame has this name.
    return false;
  }
}
