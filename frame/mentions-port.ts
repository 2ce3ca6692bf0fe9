// Tells the toolbar popup, while it is open, which mentions this frame has, and goes to the one it asks for.
import { type FrameReport, MENTIONS_PORT } from '../messaging/messages.ts';
import type { connect } from './extension-api.ts';

/** At most this often the popup is told of changes. */
const REPORT_EVERY_MS = 250;
/** A page with very many mentions spends no more than this share of its time on telling. */
const SHARE = 0.1;

export interface ReportSource {
  readonly connect: typeof connect;
  readonly report: () => FrameReport;
  readonly jump: (id: number) => void;
  readonly onChange: (listener: () => void, signal: AbortSignal) => void;
  readonly signal: AbortSignal;
}

/** The frame opens it, not the popup: so the popup learns at once when one of a page's frames has gone. */
export function openReportPort({ connect, report, jump, onChange, signal }: ReportSource): void {
  const closing = new AbortController();
  const port = connect(MENTIONS_PORT);
  port.onDisconnect.addListener(() => closing.abort());
  port.onMessage.addListener((message) => {
    if (isJump(message)) jump(message.id);
  });
  const tell = (): void => {
    if (!closing.signal.aborted) port.postMessage(report());
  };
  tell();
  onChange(throttled(tell), AbortSignal.any([closing.signal, signal]));
}

function isJump(message: unknown): message is { readonly id: number } {
  return typeof message === 'object' && message !== null && 'id' in message && typeof message.id === 'number';
}

function throttled(call: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let wait = REPORT_EVERY_MS;
  return () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      const began = performance.now();
      call();
      wait = Math.max(REPORT_EVERY_MS, (performance.now() - began) / SHARE);
    }, wait);
  };
}
