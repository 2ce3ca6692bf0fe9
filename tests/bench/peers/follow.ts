// How every peer follows a page: all of it once, then whatever is added or rewritten, at once in the callback.

/**
 * Calls `act` with the body, and later with each added or changed node. What `act` itself changes is not told.
 * Sent to the page as text, like all peers: it can use nothing around it.
 */
export function follow(act: (node: Node) => void): void {
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'characterData') act(record.target);
      else for (const node of record.addedNodes) act(node);
    }
    observer.takeRecords();
  });
  act(document.body);
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
}

export type Follow = typeof follow;
