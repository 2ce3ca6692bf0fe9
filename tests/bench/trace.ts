// What a trace of Chromium tells: the processor time that extensions' scripts took on a page's main thread.

/** What is recorded: script, what an extension does to run it, and the tasks around. */
export const traceCategories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'extensions',
  'v8',
  'v8.execute',
];

/** https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds by the clock. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args?: {
    readonly data?: { readonly url?: string };
    readonly beginData?: { readonly url?: string };
    readonly worldId?: number;
  };
}

/** In milliseconds of processor time. */
export interface ScriptCost {
  readonly total: number;
  /** The most of one task. */
  readonly longestTask: number;
}

/** Making an extension's world for the page counts as its script's. */
const SCRIPT = new Set(['ScriptInjection::InjectJs', 'EvaluateScript', 'v8.callFunction', 'RunMicrotasks']);
const TASK = 'RunTask';
/** Tells which thread is the page's. */
const PARSING = 'ParseHTML';

/** Whether {@link scriptCost} uses the event. */
export function isCounted({ name }: TraceEvent): boolean {
  return SCRIPT.has(name) || name === TASK || name === PARSING;
}

/** The cost of extensions' scripts on the page of that address; not of the page's own. */
export function scriptCost(events: readonly TraceEvent[], url: string): ScriptCost {
  let total = 0;
  let longestTask = 0;
  let beforeTask = 0;
  let taskEnd = 0;
  const around: Around[] = [];
  for (const event of onMainThread(events, url)) {
    const { ts, dur = 0, tdur = 0 } = event;
    if (event.name === TASK) {
      if (ts >= taskEnd) [beforeTask, taskEnd] = [total, ts + dur];
      continue;
    }
    while ((around.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= ts) around.pop();
    const wasExtensions = around.at(-1)?.isExtensions ?? false;
    const isExtensions = isOfExtension(event);
    if (isExtensions !== wasExtensions) total += isExtensions ? tdur : -tdur;
    longestTask = Math.max(longestTask, total - beforeTask);
    around.push({ end: ts + dur, isExtensions });
  }
  return { total: total / 1000, longestTask: longestTask / 1000 };
}

/** A script event that others run inside of. */
interface Around {
  readonly end: number;
  readonly isExtensions: boolean;
}

/** The script events and tasks of the thread that parsed the page, outer ones first. */
function onMainThread(events: readonly TraceEvent[], url: string): TraceEvent[] {
  const parsing = events.find(({ name, args }) => name === PARSING && args?.beginData?.url === url);
  if (!parsing) throw new Error(`The trace holds no page ${url}.`);
  const { pid, tid } = parsing;
  return events
    .filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X')
    .filter(({ name }) => SCRIPT.has(name) || name === TASK)
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
}

/** The pages measured make no promises, so that all microtasks are an extension's. */
function isOfExtension({ name, args }: TraceEvent): boolean {
  if (name === 'EvaluateScript') return args?.data?.url?.startsWith('chrome-extension:') ?? false;
  if (name === 'v8.callFunction') return (args?.worldId ?? 0) > 0;
  return true;
}
