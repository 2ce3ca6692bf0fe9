// Who is measured: ours, and the peers as tiny extensions of one content script each.
import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { namesToFind } from './names.ts';
import { findAndReplace } from './peers/find-and-replace.ts';
import { type Follow, follow } from './peers/follow.ts';
import { limit } from './peers/limit.ts';
import { markJs } from './peers/mark-js.ts';
import { regularExpression } from './peers/regular-expression.ts';
import { wrapping } from './peers/wrapping.ts';

const require = createRequire(import.meta.url);

export interface Peer {
  readonly name: string;
  /** The folder of its extension; none for the browser as it comes. */
  readonly extension?: string;
  /** Takes minutes on the largest page, and is left out there. */
  readonly isSlow: boolean;
}

interface Script {
  readonly run?: (names: readonly string[], follow: Follow) => void;
  readonly names?: readonly string[];
  /** The file of a library that is loaded before it. */
  readonly library?: string;
}

/** The product as built now. */
export const ours = 'ours';
/** Another build of it. */
const other = 'other build';
/** What the others are compared with. */
export const measure = 'limit';
/** An extension that costs what any costs. */
export const empty = 'empty';

/**
 * Writes the extensions of all peers.
 *
 * @param folder where to
 * @param built the built extension, copied so that a build meanwhile changes nothing
 * @param against another build of it to compare with
 */
export function makePeers(folder: string, built: string, against?: string): Peer[] {
  const peers: Peer[] = [{ name: 'no extension', isSlow: false }];
  for (const [name, script] of Object.entries(scripts())) {
    const extension = join(folder, name);
    writeExtension(extension, name, script);
    peers.push({ name, extension, isSlow: script.library !== undefined });
  }
  for (const [name, from] of Object.entries({ ...(against && { [other]: against }), [ours]: built })) {
    const extension = join(folder, name);
    cpSync(from, extension, { recursive: true });
    peers.push({ name, extension, isSlow: false });
  }
  return peers;
}

function scripts(): Record<string, Script> {
  const names = namesToFind();
  return {
    [empty]: {},
    [measure]: { run: limit },
    'regular expression': { run: regularExpression, names },
    wrapping: { run: wrapping, names },
    'mark.js': { run: markJs, names, library: require.resolve('mark.js/dist/mark.es6.min.js') },
    findAndReplaceDOMText: {
      run: findAndReplace,
      names,
      library: require.resolve('findandreplacedomtext/src/findAndReplaceDOMText.js'),
    },
  };
}

function writeExtension(folder: string, name: string, { run, names = [], library }: Script): void {
  mkdirSync(folder, { recursive: true });
  const code = run ? `(${run.toString()})(${JSON.stringify(names)}, ${follow.toString()});` : ';';
  writeFileSync(join(folder, 'peer.js'), code);
  if (library) {
    copyFileSync(library, join(folder, 'library.js'));
  }
  const js = library ? ['library.js', 'peer.js'] : ['peer.js'];
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    content_scripts: [{ matches: ['<all_urls>'], js, run_at: 'document_idle', all_frames: true }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
}
