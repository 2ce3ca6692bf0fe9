// Modules that touch a page are tested in real engines without building the extension; see tests/README.md.
import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { commands, ownBrowsers } from './tests/page/own-browsers.ts';
import { builtScript, replaced } from './tests/page/reader/built-script.ts';
import { messages } from './tools/messages.ts';
import { writeTables } from './tools/names/write.ts';
import { texts } from './tools/texts.ts';

writeTables();

export default defineConfig({
  plugins: [messages(), texts(), builtScript()],
  // What only compiled messages import: found while a test is loaded, it would have the test's page loaded again.
  optimizeDeps: { include: ['@messageformat/runtime', '@messageformat/runtime/lib/cardinals'] },
  define: replaced,
  test: {
    // The tables are made from them: for --changed, all tests depend on them.
    forceRerunTriggers: [...configDefaults.forceRerunTriggers, join(import.meta.dirname, 'data/names/**')],
    setupFiles: ['tests/page/as-an-extension.ts'],
    include: ['tests/page/**/*.test.{ts,tsx}'],
    // How long something that comes is waited for at most; reached only where something is broken.
    expect: { poll: { timeout: 30_000, interval: 10 } },
    testTimeout: 120_000,
    // A document for each file would load all modules anew: no test leaves anything behind in it.
    isolate: false,
    // Pages open at the same time, each in a browser of its own: first one of either engine, in the end two of one.
    maxWorkers: 2,
    browser: {
      enabled: true,
      provider: ownBrowsers(),
      commands,
      headless: true,
      ui: false,
      screenshotFailures: false,
      viewport: { width: 1280, height: 800 },
      // By an import map, if anything were mocked: for mocks of other kinds browsers take turns.
      importMapMocks: true,
      // Reached only where something hangs: a computer may be busy.
      connectTimeout: 240_000,
      instances: [{ browser: 'chromium' }, { browser: 'firefox' }],
    },
  },
});
