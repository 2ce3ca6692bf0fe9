// Unit tests run in Node; what a person does is tested in two real browsers, see tests/browser.
import { type TestProjectConfiguration, defineConfig } from 'vitest/config';
import type { Engine } from './tools/browsers.ts';
import { messages } from './tools/messages.ts';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [messages()],
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], environment: 'node' },
      },
      inBrowser('chromium', 1),
      inBrowser('firefox', 2),
    ],
  },
});

/** The same test files in one browser, which all of them share; browsers run one after the other. */
function inBrowser(engine: Engine, groupOrder: number): TestProjectConfiguration {
  return {
    test: {
      name: engine,
      include: ['tests/browser/**/*.test.ts'],
      provide: { engine },
      isolate: false,
      fileParallelism: false,
      maxWorkers: 1,
      testTimeout: 30_000,
      hookTimeout: 60_000,
      sequence: { groupOrder },
    },
  };
}
