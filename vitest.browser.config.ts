// What a person does is tested on the built extension, in two real browsers; see tests/browser/harness.
import { type TestProjectConfiguration, defineConfig } from 'vitest/config';
import type { Engine } from './tools/browsers.ts';
import { messages } from './tools/messages.ts';
import { texts } from './tools/texts.ts';

/** `-u` renews recorded trees. */
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
      // Reached only where something is broken: a computer may be busy.
      testTimeout: 300_000,
      hookTimeout: 300_000,
      expect: { poll: { timeout: 60_000 } },
      sequence: { groupOrder },
    },
  };
}
