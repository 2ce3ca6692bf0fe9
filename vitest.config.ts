// Unit tests run in Node; what touches a page is tested in real browsers, see tests/README.md.
import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type TestProjectConfiguration, configDefaults, defineConfig } from 'vitest/config';
import { messages } from './tools/messages.ts';
import { writeTables } from './tools/names/write.ts';
import { texts } from './tools/texts.ts';

writeTables();

const files = readdirSync('tests/unit', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => join('tests/unit', file));
const kindOf = (file: string): 'document' | 'mocked' | 'node' => {
  const code = readFileSync(file, 'utf8');
  if (code.startsWith('// @vitest-environment jsdom')) return 'document';
  return code.includes('vi.mock(') ? 'mocked' : 'node';
};

export default defineConfig({
  test: {
    // Vitest leaves one processor to itself: of two, that is half of what there is.
    maxWorkers: availableParallelism(),
    // What tests read or are made from without importing it: for --changed, all of them depend on it.
    forceRerunTriggers: [
      ...configDefaults.forceRerunTriggers,
      ...['data', 'docs', 'locales', 'public', 'tools'].map((folder) =>
        join(import.meta.dirname, folder, '**'),
      ),
    ],
    projects: [
      project('node'),
      // What one file puts in the place of a module, another would find there.
      project('mocked', { isolate: true }),
      project('document', { setupFiles: ['tests/unit/fresh-document.ts'] }),
    ],
  },
});

/** A worker for each file would take longer to start than most of these take: nothing is left behind in it. */
function project(
  name: ReturnType<typeof kindOf>,
  options: { readonly isolate?: boolean; readonly setupFiles?: string[] } = {},
): TestProjectConfiguration {
  return {
    plugins: [messages(), texts()],
    test: {
      name,
      include: files.filter((file) => kindOf(file) === name),
      isolate: false,
      // Reached only where something hangs: a computer may be busy.
      testTimeout: 240_000,
      expect: { poll: { timeout: 30_000, interval: 5 } },
      ...options,
    },
  };
}
