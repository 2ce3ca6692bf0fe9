// Has the scripts for pages start by a plain call: WXT wraps it in its own logging, which says nothing in the product and
// is half a kilobyte in each page, and looks at each script's start for the forms that it may have, of which ours have one.
import type { Plugin } from 'vite';

/** @throws Error where WXT does not start scripts as it did: the build fails then */
export function plainStart(): Plugin {
  return {
    name: 'plain-start',
    apply: 'build',
    transform: {
      filter: { id: /virtual:wxt-unlisted-script-entrypoint|utils\/define-unlisted-script/ },
      handler(code, id) {
        if (id.includes('define-unlisted-script')) {
          if (!/function defineUnlistedScript\(\w+\)/.test(code))
            throw new Error('WXT defines scripts in another way by now.');
          return { code: 'export const defineUnlistedScript = (main) => ({ main });', map: null };
        }
        const [wanted] = /^import definition from .*$/m.exec(code) ?? [];
        if (wanted === undefined || !code.includes('definition.main()'))
          throw new Error('WXT starts scripts in another way by now.');
        return { code: `${wanted}\nexport default definition.main();`, map: null };
      },
    },
  };
}
