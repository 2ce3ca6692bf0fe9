// What runs in a page to read its marks out of the registry of highlights. Stands alone: it is sent to the page as text.
/* oxlint-disable unicorn/consistent-function-scoping -- see above */

/**
 * The words marked, in reading order, by subject id. A highlight that is not one of ours
 * stands under its full name, so that a comparison with what is expected shows it.
 */
export type Marks = Record<string, string[]>;

/** The marks of the document in which it runs. */
export function readHighlights(): Marks {
  const prefix = 'fact-cards-';

  function textOf(mark: AbstractRange): string {
    const range = Document.prototype.createRange.call(document);
    try {
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
    } catch {
      return '(beyond the end of its text)';
    }
    if (!mark.startContainer.isConnected) return `${range.toString()} (removed)`;
    const isHere = mark.startContainer.ownerDocument === document;
    return isHere ? range.toString() : `${range.toString()} (in another document)`;
  }

  /** A node of the document itself, for what lies in shadow trees: their host. */
  function inDocument(node: Node): Node {
    const root = node.getRootNode();
    return root instanceof ShadowRoot ? inDocument(root.host) : node;
  }

  function inReadingOrder(one: AbstractRange, other: AbstractRange): number {
    if (one.startContainer === other.startContainer) {
      return one.startOffset - other.startOffset;
    }
    const sameTree = one.startContainer.getRootNode() === other.startContainer.getRootNode();
    const [first, second] = sameTree
      ? [one.startContainer, other.startContainer]
      : [inDocument(one.startContainer), inDocument(other.startContainer)];
    return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }

  const marks: Marks = {};
  // By forEach, since Firefox gives no iterators of these to a sandbox ("Xray wrapping of iterators not supported").
  CSS.highlights.forEach((highlight, name) => {
    const key = name.startsWith(prefix) ? name.slice(prefix.length) : name;
    const ranges: AbstractRange[] = [];
    highlight.forEach((range) => ranges.push(range));
    marks[key] = ranges.toSorted(inReadingOrder).map(textOf);
  });
  return marks;
}
