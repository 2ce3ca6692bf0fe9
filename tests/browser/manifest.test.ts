// What the built extension asks for, and what it lets pages reach.
import { readFileSync } from 'node:fs';
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
  content_security_policy?: unknown;
  browser_specific_settings?: {
    gecko?: { id?: string; data_collection_permissions?: { required: string[] } };
  };
}

describe('the built manifest', () => {
  test('is of version 3', ({ engine }) => {
    expect(manifestOf(engine).manifest_version).toBe(3);
  });

  test('asks for storage and for what shows cards and the popup, nothing else', ({ engine }) => {
    const allowed = new Set(['storage', 'activeTab', 'scripting', 'contextMenus']);
    expect(manifestOf(engine).permissions.filter((permission) => !allowed.has(permission))).toEqual([]);
    expect(manifestOf(engine).optional_permissions ?? []).toEqual([]);
  });

  test('lets no page load, probe or speak to any part of it', ({ engine }) => {
    const manifest = manifestOf(engine);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('tells Firefox that no data is collected', () => {
    const { gecko } = manifestOf('firefox').browser_specific_settings ?? {};
    expect(gecko?.id).toBeTruthy();
    expect(gecko?.data_collection_permissions).toEqual({ required: ['none'] });
  });
});

function manifestOf(engine: Engine): Manifest {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys read are optional or required by browsers
  return JSON.parse(readFileSync(join(builtExtension(engine), 'manifest.json'), 'utf8')) as Manifest;
}
