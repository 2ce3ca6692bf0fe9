import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { notices, packedData } from '../../../tools/licences/notices.ts';
import { installedFolder, packageFolder, readPackage } from '../../../tools/licences/packages.ts';
import { billOfMaterials } from '../../../tools/licences/sbom.ts';

const preact = readPackage(installedFolder('preact'));
const polyfill = readPackage(installedFolder('webextension-polyfill'));
const data = new Map(packedData.map(({ from }) => [from, readPackage(installedFolder(from))]));

describe('the package of a module', () => {
  test.for([
    ['/a/node_modules/preact/dist/preact.mjs', '/a/node_modules/preact'],
    ['/a/node_modules/@floating-ui/core/dist/core.mjs', '/a/node_modules/@floating-ui/core'],
    ['\0/a/node_modules/preact/hooks.mjs?commonjs', '/a/node_modules/preact'],
    [String.raw`C:\a\node_modules\preact\index.js`, 'C:/a/node_modules/preact'],
    ['/a/node_modules/one/node_modules/two/index.js', '/a/node_modules/one/node_modules/two'],
    ['/a/components/Card.tsx', undefined],
    ['\0messages:/a/locales/en/card', undefined],
  ] as const)('%j is found', ([id, folder]) => {
    expect(packageFolder(id)).toBe(folder);
  });
});

describe('the notices', () => {
  const text = notices([polyfill, preact], data);

  test('give each licence in its own words, and say where the source is', () => {
    expect(text).toContain(preact.text);
    expect(text).toContain(polyfill.text);
    expect(text).toContain('Source: https://github.com/mozilla/webextension-polyfill\n');
  });

  test('name the article, and the data that is no code', () => {
    expect(text).toContain('The Moscow Times');
    expect(text).toContain('Unicode CLDR');
    expect(text).toContain('Natural Earth');
  });

  test('do not depend on the order in which packages were met', () => {
    expect(notices([preact, polyfill], data)).toBe(text);
  });

  test('cannot be made for a package without a licence', () => {
    const folder = mkdtempSync(join(tmpdir(), 'package-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const manifest = {
      name: 'bare',
      version: '1.0.0',
      license: 'MIT',
      repository: 'https://host.example/a/bare',
    };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    expect(() => readPackage(folder)).toThrow('has no licence in it');
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, license: undefined }));
    expect(() => readPackage(folder)).toThrow('license');
  });
});

describe('the bill of materials', () => {
  test('names what is in the package by version, licence and hash', () => {
    expect(billOfMaterials({ name: 'Cards', version: '1.2.3' }, [polyfill])).toMatchObject({
      bomFormat: 'CycloneDX',
      metadata: { component: { name: 'Cards', version: '1.2.3' } },
      components: [
        {
          purl: `pkg:npm/webextension-polyfill@${polyfill.version}`,
          licenses: [{ license: { id: 'MPL-2.0' } }],
          hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[\da-f]{128}$/) }],
        },
      ],
    });
  });

  test('cannot be made for a version that is not locked', () => {
    expect(() => billOfMaterials({ name: 'Cards', version: '1' }, [{ ...preact, version: '0.0.1' }])).toThrow(
      'package-lock.json has no preact 0.0.1',
    );
  });
});
