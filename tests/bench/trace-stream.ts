// Records a trace in Chromium and reads it event by event: that of a busy page is longer than a string can be.
import type { CDPSession } from 'puppeteer-core';
import type { TraceEvent } from './trace.ts';

/** Has the browser record events of these categories from now on. It can record one trace at a time. */
export async function startTrace(session: CDPSession, categories: readonly string[]): Promise<void> {
  await session.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { includedCategories: [...categories] },
  });
}

/** Ends the recording and gives its events. */
export async function* endTrace(session: CDPSession): AsyncGenerator<TraceEvent> {
  const complete = new Promise<string | undefined>((resolve) => {
    session.once('Tracing.tracingComplete', ({ stream }) => resolve(stream));
  });
  await session.send('Tracing.end');
  const handle = await complete;
  if (handle === undefined) throw new Error('The browser gave no stream of the trace.');
  yield* traceEvents(piecesOf(session, handle));
}

/** https://chromedevtools.github.io/devtools-protocol/tot/IO/ */
async function* piecesOf(session: CDPSession, handle: string): AsyncGenerator<Uint8Array> {
  try {
    for (let isLast = false; !isLast;) {
      const { data, base64Encoded, eof } = await session.send('IO.read', { handle, size: PIECE_BYTES });
      yield Buffer.from(data, base64Encoded === true ? 'base64' : 'utf8');
      isLast = eof;
    }
  } finally {
    await session.send('IO.close', { handle });
  }
}

const PIECE_BYTES = 1 << 20;

/**
 * Reads a trace in JSON, in which Chromium writes one event a line:
 * https://github.com/google/perfetto/blob/main/src/trace_processor/export_json.cc
 *
 * @param pieces of the file's bytes, cut anywhere
 * @throws Error if the file is written in another way, or ends within the list of events
 */
export async function* traceEvents(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<TraceEvent> {
  let isBegun = false;
  for await (const line of linesOf(pieces)) {
    if (isBegun) {
      const end = line.lastIndexOf('}') + 1;
      const event: TraceEvent = JSON.parse(line.slice(0, end));
      yield event;
      if (line[end] === ']') return;
    } else if (line === BEGINNING) {
      isBegun = true;
    } else {
      break;
    }
  }
  throw new Error(isBegun ? 'The trace ends within its events.' : 'This is no trace with one event a line.');
}

const BEGINNING = '{"traceEvents":[';

/** Not by Node's `readline`, for which U+2028 ends a line as well, and JSON may have one within a text. */
async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}
