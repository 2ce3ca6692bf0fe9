// The kinds of nodes, in whichever window. Each window has classes of its own, also in the extension's world, and a node
// that moves to another document keeps those it came with: `instanceof` would not know it there, and takes ten times as
// long. The numbers are those of https://dom.spec.whatwg.org/#interface-node

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isText(node: Node): node is Text {
  const { nodeType } = node;
  // The second kind is XML's, which says `<![CDATA[`.
  return nodeType === 3 || nodeType === 4;
}

export function isShadowRoot(node: Node | null | undefined): node is ShadowRoot {
  return node?.nodeType === 11 && 'host' in node;
}

export function isHtmlElement(node: Node): node is HTMLElement {
  return isElement(node) && node.namespaceURI === 'http://www.w3.org/1999/xhtml';
}

export function isNode(target: EventTarget | null | undefined): target is Node {
  return (
    target !== null && target !== undefined && 'nodeType' in target && typeof target.nodeType === 'number'
  );
}
