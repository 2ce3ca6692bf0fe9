// Runs before each file whose tests have a document, which is the same for all of them: nothing is left in it.
import { cleanup, configure } from '@testing-library/preact';
import { afterAll, afterEach, vi } from 'vitest';

// Reached only where something hangs.
configure({ asyncUtilTimeout: 30_000 });

// jsdom, which has none, lays nothing out: no size ever changes.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe(): void {}
    disconnect(): void {}
  },
);

afterEach(cleanup);

afterAll(() => {
  const { body, documentElement, head } = document;
  head.replaceChildren();
  body.replaceChildren();
  for (const element of [body, documentElement]) {
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
  }
});
