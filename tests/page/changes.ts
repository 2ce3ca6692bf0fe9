// Changes that a page can make to its nodes. Stands alone, so that it can also be sent to a page as text.
/* oxlint-disable unicorn/consistent-function-scoping -- see above */

export const changeKinds = [
  'set data',
  'insert data',
  'delete data',
  'split text',
  'normalize',
  'insert text',
  'append paragraph',
  'wrap',
  'unwrap',
  'move',
  'remove',
  'set inner',
  'clone',
  'add shadow tree',
] as const;

export interface Change {
  kind: (typeof changeKinds)[number];
  /** Which nodes: any numbers, taken modulo the number of nodes there are. */
  node: number;
  other: number;
  text: string;
}

/** Carries changes out, as far as there are nodes for them. */
export function applyChanges(changes: Change[]): void {
  function nodesBelow(root: Node, nodes: Node[] = []): Node[] {
    for (const node of root.childNodes) {
      nodes.push(node);
      nodesBelow(node, nodes);
      if (node instanceof Element && node.shadowRoot !== null) nodesBelow(node.shadowRoot, nodes);
    }
    return nodes;
  }

  for (const { kind, node, other, text } of changes) {
    const nodes = nodesBelow(document.body).filter(({ nodeName }) => !/^(SCRIPT|STYLE)$/i.test(nodeName));
    const elements = nodes.filter((candidate) => candidate instanceof HTMLElement);
    const texts = nodes.filter((candidate) => candidate instanceof Text);
    const element = elements[node % Math.max(elements.length, 1)] ?? document.body;
    const target = elements[other % Math.max(elements.length, 1)] ?? document.body;
    const words = texts[node % Math.max(texts.length, 1)];
    const offset = words === undefined ? 0 : other % (words.length + 1);
    if (kind === 'set data' && words) words.data = text;
    else if (kind === 'insert data') words?.insertData(offset, text);
    else if (kind === 'delete data') words?.deleteData(offset, 3);
    else if (kind === 'split text') words?.splitText(offset);
    else if (kind === 'normalize') element.normalize();
    else if (kind === 'insert text') element.insertBefore(new Text(text), element.childNodes[offset] ?? null);
    else if (kind === 'append paragraph') {
      const paragraph = document.createElement('p');
      paragraph.textContent = `${text} Kyrgyzstan`;
      element.append(paragraph);
    } else if (kind === 'wrap' && words) {
      const wrapper = document.createElement(other % 3 === 0 ? 'div' : 'b');
      words.replaceWith(wrapper);
      wrapper.append(words);
    } else if (kind === 'unwrap' && element !== document.body) element.replaceWith(...element.childNodes);
    else if (kind === 'move' && !element.contains(target)) target.append(element);
    else if (kind === 'remove') (words ?? element).remove();
    else if (kind === 'set inner') target.innerHTML = `${text}<i>${text}</i>`;
    else if (kind === 'clone') element.after(element.cloneNode(true));
    else if (kind === 'add shadow tree') {
      // Plain elements that have content are asked for shadow trees only now and then; custom ones always are.
      const host = document.createElement('x-host');
      element.append(host);
      host.attachShadow({ mode: 'open' }).innerHTML = `<p>${text}</p><slot></slot>`;
    }
  }
}
