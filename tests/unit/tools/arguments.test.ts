// Commands that are called in ways that they do not know.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');

describe.each([
  ['npm start', 'tools/start.ts'],
  ['npm run dev', 'tools/dev.ts'],
  ['npm run pages', 'tools/pages.ts'],
  ['npm run phrases', 'tools/phrases.ts'],
  ['npm run release', 'tools/release/release.ts'],
  ['npm run bench', 'tests/bench/bench.ts'],
  ['npm run soak', 'tests/soak/soak.ts'],
])('%s', (name, file) => {
  const run = (option: string) =>
    spawnSync(process.execPath, [file, option], { cwd: root, encoding: 'utf8' });

  test('tells how it is to be called', () => {
    const { status, stdout, stderr } = run('--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.startsWith(name)).toBe(true);
  });

  test('says which option it does not know, and does nothing', () => {
    const { status, stdout, stderr } = run('--nonsense');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    const [problem, usage, ...more] = stderr.trim().split('\n');
    expect(problem).toContain('--nonsense');
    expect(usage?.startsWith(name)).toBe(true);
    expect(more).toEqual([]);
  });
});

test('a command that wants a file says so', () => {
  const { status, stderr } = spawnSync(process.execPath, ['tools/phrases.ts'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toContain('npm run phrases -- FILE');
});
