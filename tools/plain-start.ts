// Has the scripts for pages start by a plain call: WXT wraps it in its own logging, which says nothing in the product and
// is half a kilobyte in each page.
import type { Plugin } from 'vite';

/** @throws Error where WXT does not start scripts as it did: the build fails then */
export function plainStart(): Plugin {
  return {
    name: 'plain-start',
    apply: 'build',
    transform: {
      filter: { id: /virtual:wxt-unlisted-script-entrypoint/ },
      handler(code) {
        const [wanted] = /^import definition from .*$/m.exec(code) ?? [];
        if (wanted === undefined || !code.includes('definition.main()'))
          throw new Error('WXT starts scripts in another way by now.');
        return { code: `${wanted}\nexport default definition.main();`, map: null };
      },
    },
  };
}
