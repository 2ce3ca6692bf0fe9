import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  differences,
  machinePathProblems,
  permissionProblems,
  sizeProblems,
} from '../../../tools/release/package.ts';
import { placeholdersIn, store } from '../../../tools/release/store.ts';
import { versionProblems } from '../../../tools/release/tree.ts';

describe('a release is refused', () => {
  test('for a version that stores do not take', () => {
    expect(versionProblems('1.2.3-beta', '## 1.2.3-beta (2026-01-31)\n')).toEqual([
      expect.stringContaining('1.2.3-beta'),
    ]);
  });

  test.for([
    ['that has no entry in the changelog', '# Changes\n'],
    ['whose entry is not the first', '# Changes\n\n## 1.3.0 (2026-02-01)\n\n## 1.2.3 (2026-01-31)\n'],
    ['whose entry has no date yet', '# Changes\n\n## 1.2.3\n'],
  ] as const)('for a version %s', ([, changelog]) => {
    expect(versionProblems('1.2.3', changelog)).toHaveLength(1);
  });

  test('while a name of the publisher’s is a placeholder', () => {
    expect(placeholdersIn({ addOnId: 'cards@publisher.example', homepage: 'https://cards.org/' })).toEqual([
      'addOnId',
    ]);
    expect(placeholdersIn(store).every((name) => name in store)).toBe(true);
  });

  test.for([
    ['permissions', ['tabs']],
    ['host_permissions', ['file:///*']],
    ['optional_permissions', ['history']],
    ['optional_host_permissions', ['https://*/*']],
  ] as const)('for %s beyond the list', ([kind, asked]) => {
    expect(permissionProblems({ permissions: ['storage'], [kind]: asked })).toEqual([
      expect.stringContaining(`"${asked[0]}"`),
    ]);
  });

  test('for a door that pages can open', () => {
    expect(permissionProblems({ web_accessible_resources: [] })).toHaveLength(1);
    expect(permissionProblems({ externally_connectable: {} })).toHaveLength(1);
  });

  test.for([
    '/home/anna/cards/a.ts',
    '"../node_modules/preact/x"',
    'file:///tmp/x',
    '//# sourceMappingURL=a.map',
  ])('for a script with %s in it', (trace) => {
    const files = { 'a.js': strToU8(`x();${trace}`), 'b.png': strToU8(trace) };
    expect(machinePathProblems(files, ['/home/anna'])).toEqual([expect.stringContaining('a.js')]);
  });

  test('for a package above its budget', () => {
    expect(sizeProblems(1001, 1000)).toHaveLength(1);
  });
});

test('a package that is as it should be is not refused', () => {
  expect(versionProblems('1.2.3', '# Changes\n\n## 1.2.3 (2026-01-31)\n')).toEqual([]);
  expect(permissionProblems({ permissions: ['storage'], host_permissions: ['<all_urls>'] })).toEqual([]);
  expect(machinePathProblems({ 'a.js': strToU8('x()') }, ['/home/anna', '/'])).toEqual([]);
  expect(sizeProblems(1000, 1000)).toEqual([]);
});

test('packages are compared file by file, also where one has more', () => {
  const one = { same: strToU8('a'), other: strToU8('a'), more: strToU8('a') };
  expect(differences(one, { same: strToU8('a'), other: strToU8('b') })).toEqual(['more', 'other']);
});
