// What a person does is tested on the built extension, in two real browsers; see tests/browser/harness.
import { type TestProjectConfiguration, defineConfig } from 'vitest/config';
import type { Engine } from './tools/browsers.ts';
import { messages } from './tools/messages.ts';
import { texts } from './tools/texts.ts';

/** `-u` renews recorded pictures and trees. */
const renewsRecords = process.argv.some((argument) => argument === '-u' || argument === '--update');

export default defineConfig({
  test: { projects: [inBrowser('chromium', 1), inBrowser('firefox', 2)] },
});

/** The same test files in one browser, which all of them share; the browsers take turns. */
function inBrowser(engine: Engine, groupOrder: number): TestProjectConfiguration {
  return {
    plugins: [messages(), texts()],
    test: {
      name: engine,
      include: ['tests/browser/**/*.test.ts'],
      provide: { engine, renewsRecords },
      isolate: false,
      fileParallelism: false,
      maxWorkers: 1,
      testTimeout: 30_000,
      hookTimeout: 60_000,
      // How long a person would wait at most; reached only where something is broken.
      expect: { poll: { timeout: 5000 } },
      sequence: { groupOrder },
    },
  };
}
