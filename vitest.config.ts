// Unit tests run in Node; what touches a page is tested in real browsers, see tests/README.md.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type TestProjectConfiguration, configDefaults, defineConfig } from 'vitest/config';
import { messages } from './tools/messages.ts';
import { writeTables } from './tools/names/write.ts';
import { texts } from './tools/texts.ts';

writeTables();

const files = readdirSync('tests/unit', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => join('tests/unit', file));
const needsDocument = (file: string): boolean =>
  readFileSync(file, 'utf8').startsWith('// @vitest-environment jsdom');

export default defineConfig({
  test: {
    // What tests read or are made from without importing it: for --changed, all of them depend on it.
    forceRerunTriggers: [
      ...configDefaults.forceRerunTriggers,
      ...['data', 'docs', 'locales', 'public', 'tools'].map((folder) =>
        join(import.meta.dirname, folder, '**'),
      ),
    ],
    projects: [
      project(
        'node',
        files.filter((file) => !needsDocument(file)),
      ),
      project('document', files.filter(needsDocument), ['tests/unit/fresh-document.ts']),
    ],
  },
});

/** A worker for each file would take longer to start than most of these take: nothing is left behind in it. */
function project(name: string, include: string[], setupFiles: string[] = []): TestProjectConfiguration {
  return {
    plugins: [messages(), texts()],
    // Reached only where something hangs: a computer may be busy.
    test: {
      name,
      include,
      setupFiles,
      isolate: false,
      testTimeout: 240_000,
      expect: { poll: { timeout: 30_000, interval: 5 } },
    },
  };
}
