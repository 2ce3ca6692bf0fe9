// What V8 holds, as its snapshots of the heap tell it: lists of numbers for all objects, of names that all share.
import type { CDPSession } from 'puppeteer-core';

interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly unknown[] };
  };
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

/** The strings that something holds once the heap has been cleared, in small letters, each by its beginning. */
export async function stringsIn(session: CDPSession): Promise<string[]> {
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }): void => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as the protocol has it
  const { snapshot, nodes, strings } = JSON.parse(chunks.join('')) as HeapSnapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const type = fields.indexOf('type');
  const name = fields.indexOf('name');
  const [kinds] = types;
  const string = Array.isArray(kinds) ? kinds.indexOf('string') : -1;
  const found: string[] = [];
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (nodes[at + type] === string) found.push((strings[nodes[at + name] ?? -1] ?? '').toLowerCase());
  }
  return found;
}
