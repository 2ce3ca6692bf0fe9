// Changes of a page's nodes, and its nodes as data. All functions run in the page and stand alone.
/* oxlint-disable unicorn/consistent-function-scoping, unicorn/prefer-dom-node-append -- see above */

export interface Change {
  kind:
    | 'set data'
    | 'insert data'
    | 'delete data'
    | 'split text'
    | 'normalize'
    | 'insert text'
    | 'append paragraph'
    | 'wrap'
    | 'unwrap'
    | 'move'
    | 'remove'
    | 'set inner'
    | 'clone'
    | 'attach shadow root';
  /** Which nodes: any numbers, taken modulo the number of nodes there are. */
  node: number;
  other: number;
  text: string;
}

/** A text, or an element with its children and those of its shadow root. */
export type Tree =
  | string
  | { name: string; attributes: [string, string][]; children: Tree[]; shadow: Tree[] | null };

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
    } else if (kind === 'unwrap') element.replaceWith(...element.childNodes);
    else if (kind === 'move' && !element.contains(target)) target.append(element);
    else if (kind === 'remove') (words ?? element).remove();
    else if (kind === 'set inner') target.innerHTML = `${text}<i>${text}</i>`;
    else if (kind === 'clone') element.after(element.cloneNode(true));
    else if (kind === 'attach shadow root' && element.localName === 'div' && element.shadowRoot === null) {
      element.attachShadow({ mode: 'open' }).innerHTML = `<p>${text}</p><slot></slot>`;
    }
  }
}

/** What the body holds, without its scripts. */
export function treeOf(): Tree[] {
  function read(parent: Node): Tree[] {
    return [...parent.childNodes].flatMap((node): Tree[] => {
      if (node instanceof Text) return [node.data];
      if (!(node instanceof Element) || node.localName === 'script') return [];
      const attributes = [...node.attributes].map(({ name, value }): [string, string] => [name, value]);
      const shadow = node.shadowRoot === null ? null : read(node.shadowRoot);
      return [{ name: node.localName, attributes, children: read(node), shadow }];
    });
  }
  return read(document.body);
}

/** Builds such nodes in the body. */
export function rebuild(tree: Tree[]): void {
  function build(parent: Node, trees: Tree[]): void {
    for (const node of trees) {
      if (typeof node === 'string') {
        parent.appendChild(new Text(node));
      } else {
        const element = parent.appendChild(document.createElement(node.name));
        for (const [name, value] of node.attributes) element.setAttribute(name, value);
        if (node.shadow !== null) build(element.attachShadow({ mode: 'open' }), node.shadow);
        build(element, node.children);
      }
    }
  }
  build(document.body, tree);
}
