// Builds the extension for one engine or, run by itself, for both.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Engine } from './browsers.ts';

const root = join(import.meta.dirname, '..');

/** The folder that a build writes. */
export function builtExtension(engine: Engine): string {
  return join(root, '.output', engine === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
}

/**
 * Builds the extension and tells its folder.
 *
 * @throws Error if the build fails; what is wrong has been printed then
 */
export function build(engine: Engine, quiet = false): string {
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const target = engine === 'firefox' ? ['--browser', 'firefox'] : [];
  execFileSync(process.execPath, [wxt, 'build', ...target], {
    cwd: root,
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
  });
  return builtExtension(engine);
}

if (import.meta.main) {
  build('chromium');
  build('firefox');
}
