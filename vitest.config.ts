// Unit tests run in Node; what touches a page is tested in real browsers, see tests/README.md.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type TestProjectConfiguration, defineConfig } from 'vitest/config';
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
    projects: [
      // A worker for each file would take longer to start than most of these take.
      project(
        'node',
        files.filter((file) => !needsDocument(file)),
        false,
      ),
      // What is drawn in one file's document must not be in another's.
      project('document', files.filter(needsDocument), true),
    ],
  },
});

function project(name: string, include: string[], isolate: boolean): TestProjectConfiguration {
  return { plugins: [messages(), texts()], test: { name, include, isolate } };
}
