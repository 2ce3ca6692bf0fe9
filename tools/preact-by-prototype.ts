// Has Preact ask documents by their prototype: `<img name="createElementNS">` takes the place of a document's method of
// that name, in Chromium also in an extension's world. https://webidl.spec.whatwg.org/#LegacyOverrideBuiltIns
import type { Plugin } from 'vite';

const making = /(\w+)\.(createElementNS|createTextNode)\(/g;

/** @throws Error where Preact does not make its nodes as it did: the build fails then */
export function preactByPrototype(): Plugin {
  return {
    name: 'preact-by-prototype',
    transform: {
      filter: { id: /\/preact\/dist\/preact\.mjs$/ },
      handler(code) {
        if (code.match(making)?.length !== 2)
          throw new Error('Preact makes its nodes in another way by now.');
        return { code: code.replaceAll(making, 'Document.prototype.$2.call($1,'), map: null };
      },
    },
  };
}
