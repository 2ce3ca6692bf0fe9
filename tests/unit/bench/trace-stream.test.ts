// A trace is read in pieces, for that of a busy page is longer than a string can be.
import { expect, test } from 'vitest';
import { traceEvents } from '../../bench/trace-stream.ts';

/** The second holds all that could be taken for an end: of a line, of an event, of the list, of a piece. */
const events = [
  { name: 'RunTask', ph: 'X', pid: 1, tid: 2, ts: 3, dur: 4, args: {} },
  { name: 'ParseHTML', ph: 'X', pid: 1, tid: 2, ts: 5, args: { beginData: { url: 'data:,}],\u2028\n{é…' } } },
  { name: 'v8.callFunction', ph: 'X', pid: 1, tid: 2, ts: 6, tdur: 7 },
];
const file = `{"traceEvents":[\n${events.map((event) => JSON.stringify(event)).join(',\n')}],"metadata":\n{"a":{}}}`;

test('every event is read, wherever the pieces are cut', async () => {
  const bytes = new TextEncoder().encode(file);
  for (let size = 1; size <= bytes.length; size++) {
    expect(await read(inPieces(bytes, size))).toEqual(events);
  }
});

test.for([
  ['that ends within an event', file.slice(0, file.lastIndexOf('"tdur"'))],
  ['that ends between two events', file.slice(0, file.lastIndexOf('{"name"'))],
  ['with all events on one line', JSON.stringify({ traceEvents: events })],
  ['with nothing in it', ''],
])('a file %s is an error', async ([, text = '']) => {
  await expect(read([new TextEncoder().encode(text)])).rejects.toThrow(Error);
});

async function read(pieces: Uint8Array[]): Promise<unknown[]> {
  return Array.fromAsync(traceEvents(streamOf(pieces)));
}

async function* streamOf(pieces: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

function inPieces(bytes: Uint8Array, size: number): Uint8Array[] {
  const count = Math.ceil(bytes.length / size);
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
}
