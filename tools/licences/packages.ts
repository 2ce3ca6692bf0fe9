// Which packages a build has put into the extension, judged by the modules in its scripts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';

export interface PackedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX. */
  readonly licence: string;
  /** Where its source lies. */
  readonly source: string;
  /** The licence's own words. */
  readonly text: string;
}

/** Remembers the folder of each package that a script of the build has code of. */
export function packagesSeen(folders: Set<string>): Plugin {
  return {
    name: 'packages-seen',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const folder = renderedLength > 0 ? packageFolder(id) : undefined;
          if (folder !== undefined) folders.add(folder);
        }
      }
    },
  };
}

/** The folder of a module's package; undefined for a module of ours. */
export function packageFolder(id: string): string | undefined {
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1];
}

/**
 * What must be told of a package.
 * @throws Error where it names no licence, or none can be found in its own words
 */
export function readPackage(folder: string): PackedPackage {
  const { name, version, license, repository } = v.parse(
    manifest,
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  const address = typeof repository === 'string' ? repository : repository.url;
  const source = address.replace(/^git\+|\.git$/g, '').replace(/^git:/, 'https:');
  return { name, version, licence: license, source, text: licenceText(folder, source) };
}

const manifest = v.object({
  name: v.string(),
  version: v.string(),
  license: v.string(),
  repository: v.union([v.string(), v.object({ url: v.string() })]),
});

function licenceText(folder: string, source: string): string {
  const own = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  // Some are published without: those of their repositories lie here.
  const repository = new URL(source).pathname.slice(1).replace('/', '-');
  const beside = join(import.meta.dirname, 'texts', `${repository}.txt`);
  const file = own === undefined ? beside : join(folder, own);
  if (!existsSync(file))
    throw new Error(`${folder} has no licence in it. Put that of ${source} into ${beside}.`);
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim();
}

/** The folder of an installed package. */
export function installedFolder(name: string): string {
  return join(dirname(import.meta.dirname), '..', 'node_modules', name);
}
