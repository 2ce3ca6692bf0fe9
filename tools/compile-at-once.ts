// Has V8 compile all functions of the content script with the script itself, where it knows the hint for that
// (https://v8.dev/blog/explicit-compile-hints): most of them run in each page, and each that is compiled by itself, at its
// first call, is read twice. It takes 3 to 10 % off what a page pays. Of the scripts that follow it, too many functions
// never run: they would have one long task, and hold what nobody calls.
import type { Plugin } from 'vite';

const HINT = '//# allFunctionsCalledOnLoad';

export function compileAtOnce(): Plugin {
  return {
    name: 'compile-at-once',
    apply: 'build',
    generateBundle: {
      // It is a hint only at the very start, where WXT takes a name away.
      order: 'post',
      handler(_, bundle) {
        const chunk = bundle['content-script.js'];
        if (chunk?.type === 'chunk') chunk.code = `${HINT}\n${chunk.code}`;
      },
    },
  };
}
