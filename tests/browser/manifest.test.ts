// What the built extension asks for, and what it lets pages reach.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { builtExtension } from '../../tools/build.ts';
import type { Engine } from '../../tools/browsers.ts';
import { test } from './harness/test.ts';

interface Manifest {
  manifest_version: number;
  permissions: string[];
  optional_permissions?: string[];
  web_accessible_resources?: unknown;
  externally_connectable?: unknown;
  content_security_policy: { extension_pages: string };
  icons: Record<string, string>;
  action: { default_icon: Record<string, string>; theme_icons?: { light: string; dark: string }[] };
  browser_specific_settings?: {
    gecko?: { id?: string; data_collection_permissions?: { required: string[] } };
  };
}

describe('the built manifest', () => {
  test('is of version 3, asks for what shows cards and the popup alone, and lets no page load, probe or speak to any part of it', ({
    engine,
  }) => {
    const manifest = manifestOf(engine);
    expect(manifest.manifest_version).toBe(3);
    const allowed = new Set(['storage', 'activeTab', 'scripting', 'contextMenus']);
    expect(manifest.permissions.filter((permission) => !allowed.has(permission))).toEqual([]);
    expect(manifest.optional_permissions ?? []).toEqual([]);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('has an icon for every place that shows one, and each is in the package', ({ engine }) => {
    const { icons, action } = manifestOf(engine);
    expect(Object.keys(icons)).toEqual(['16', '32', '48', '128']);
    const themed = (action.theme_icons ?? []).flatMap(({ light, dark }) => [light, dark]);
    expect(themed.length > 0).toBe(engine === 'firefox');
    const files = [...Object.values(icons), ...Object.values(action.default_icon), ...themed];
    expect(files.filter((file) => !existsSync(join(builtExtension(engine), file)))).toEqual([]);
  });

  test('lets its own pages run and show what is in the package and connect to nothing, and tells Firefox that no data is collected', ({
    engine,
  }) => {
    const { extension_pages: policy } = manifestOf(engine).content_security_policy;
    const allowed = policy.split('; ').filter((directive) => !directive.endsWith(" 'none'"));
    expect(policy).toContain("default-src 'none'");
    expect(allowed).toEqual(["script-src 'self'", "style-src 'self'"]);
    const { gecko } = manifestOf('firefox').browser_specific_settings ?? {};
    expect(gecko?.id).toBeTruthy();
    expect(gecko?.data_collection_permissions).toEqual({ required: ['none'] });
  });
});

describe('the package', () => {
  test('names those whose work is in it, with their licences', ({ engine }) => {
    const notices = readFileSync(join(builtExtension(engine), 'third-party-notices.txt'), 'utf8');
    for (const named of [
      'preact',
      'webextension-polyfill',
      'Mozilla Public License',
      'Unicode CLDR',
      'Natural Earth',
    ]) {
      expect(notices).toContain(named);
    }
  });
});

function manifestOf(engine: Engine): Manifest {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys read are optional or required by browsers
  return JSON.parse(readFileSync(join(builtExtension(engine), 'manifest.json'), 'utf8')) as Manifest;
}
