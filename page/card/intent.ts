// When a card opens and closes: a pure state machine. The clock and the pointer's path come in as events.
import { type Box, distance, isOnTheWay, type Point } from './geometry.ts';

/** What opened a card: all but a hover are asked for, so that the card stays and takes the focus. */
export type OpenedBy = 'hover' | 'click' | 'key' | 'popup';

/** Times in milliseconds, distances in CSS pixels. */
export const REST_MS = 80;
const REST_SLOP = 4;
export const LINK_EXTRA_MS = 300;
export const SWITCH_MS = 120;
export const AIM_MS = 400;

export interface Timing {
  /** From the pointer's coming to rest on a mention to the opening of its card. */
  readonly openDelay: number;
  /** From the pointer's leaving both mention and card to the closing. */
  readonly closeDelay: number;
}

/** The pointer has stopped here, or may be about to. */
interface Rest {
  readonly at: Point;
  readonly since: number;
  /** `due`: it has rested for long enough that what is under it should be looked up, once. */
  readonly is: 'new' | 'due' | 'known';
}

/** A mention under the resting pointer, whose card opens at a time. */
interface Wish<Mention> {
  readonly mention: Mention;
  readonly at: number;
}

interface Closed<Mention> {
  readonly is: 'closed';
  readonly rest?: Rest | undefined;
  readonly wish?: Wish<Mention> | undefined;
}

interface Open<Mention> {
  readonly is: 'open';
  readonly mention: Mention;
  readonly by: OpenedBy;
  readonly isPinned: boolean;
  /** Something is going on in it that its going would end: words are selected. */
  readonly isKept?: boolean;
  readonly rest?: Rest | undefined;
  readonly wish?: Wish<Mention> | undefined;
  /** When the card closes unless the pointer comes back. */
  readonly closesAt?: number | undefined;
  /** Where the pointer left the mention, and until when it may be on its way to the card. */
  readonly aim?: { readonly from: Point; readonly until: number } | undefined;
}

export type Intent<Mention> = Closed<Mention> | Open<Mention>;

export type IntentEvent<Mention> =
  | {
      /** The pointer itself has moved, with no button held. Where nothing should open, a disturbance follows. */
      readonly type: 'move';
      readonly time: number;
      readonly at: Point;
      readonly over: 'page' | 'mention' | 'card';
      /** The open card's box. */
      readonly card?: Box | undefined;
    }
  /** The answer to a due look-up. */
  | {
      readonly type: 'found';
      readonly time: number;
      readonly mention: Mention | undefined;
      readonly isLink: boolean;
    }
  | { readonly type: 'tick'; readonly time: number }
  /** A key, a button, a scroll: whatever the pointer seemed to want is void, what is open stays. */
  | { readonly type: 'disturb' }
  /** The pointer has left the window. */
  | { readonly type: 'leave'; readonly time: number }
  | { readonly type: 'show'; readonly mention: Mention; readonly by: OpenedBy }
  | { readonly type: 'pin'; readonly isPinned: boolean }
  /** The card stays whatever the pointer does, until a press beside it. */
  | { readonly type: 'keep' }
  | { readonly type: 'press-outside' }
  | { readonly type: 'close' };

export const closed = { is: 'closed' } as const;

/** The state after an event. */
export function nextIntent<M>(state: Intent<M>, event: IntentEvent<M>, timing: Timing): Intent<M> {
  switch (event.type) {
    case 'move':
      return afterMove(state, event, timing);
    case 'found':
      return afterFinding(state, event, timing);
    case 'tick':
      return afterTick(state, event.time);
    case 'disturb':
      return { ...state, rest: undefined, wish: undefined };
    case 'leave':
      return afterLeaving(state, event.time, timing);
    case 'show':
      return {
        is: 'open',
        mention: event.mention,
        by: event.by,
        isPinned: state.is === 'open' && state.isPinned,
      };
    case 'pin':
      return state.is === 'open' ? { ...state, isPinned: event.isPinned, closesAt: undefined } : state;
    case 'keep':
      return state.is === 'open' ? { ...state, isKept: true, closesAt: undefined } : state;
    case 'press-outside':
      return state.is === 'open' && state.isPinned ? state : closed;
    case 'close':
      return closed;
  }
}

/** Whether what is under the resting pointer should be looked up now, and told by a `found` event. */
export function wantsLookUp<M>(state: Intent<M>): state is Intent<M> & { readonly rest: Rest } {
  return state.rest?.is === 'due';
}

/** When the next `tick` is wanted, in the events' time; undefined if none is. */
export function wakesAt<M>(state: Intent<M>): number | undefined {
  const times = [
    state.rest?.is === 'new' ? state.rest.since + REST_MS : undefined,
    state.wish?.at,
    state.is === 'open' ? state.closesAt : undefined,
  ].filter((time) => time !== undefined);
  return times.length > 0 ? Math.min(...times) : undefined;
}

type Move = Extract<IntentEvent<never>, { type: 'move' }>;

function afterMove<M>(state: Intent<M>, event: Move, timing: Timing): Intent<M> {
  if (state.is === 'closed')
    return isStill(state.rest, event) ? state : { is: 'closed', rest: restAt(event) };
  if (isLasting(state)) return { ...state, rest: undefined, wish: undefined };
  if (event.over === 'card')
    return { ...state, rest: undefined, wish: undefined, closesAt: undefined, aim: undefined };
  if (event.over === 'mention') {
    const aim = { from: event.at, until: event.time + AIM_MS };
    return { ...state, rest: undefined, wish: undefined, closesAt: undefined, aim };
  }
  const { aim } = state;
  if (aim && event.card && event.time < aim.until && isOnTheWay(event.at, aim.from, event.card)) {
    return { ...state, rest: undefined, wish: undefined, closesAt: Math.max(aim.until, event.time) };
  }
  const closesAt =
    state.aim || state.closesAt === undefined ? event.time + timing.closeDelay : state.closesAt;
  const resting = isStill(state.rest, event)
    ? { rest: state.rest, wish: state.wish }
    : { rest: restAt(event), wish: undefined };
  return { ...state, ...resting, closesAt, aim: undefined };
}

function afterFinding<M>(
  state: Intent<M>,
  event: Extract<IntentEvent<M>, { type: 'found' }>,
  timing: Timing,
): Intent<M> {
  const { rest } = state;
  if (rest?.is !== 'due') return state;
  const known: Rest = { ...rest, is: 'known' };
  const { mention } = event;
  if (mention === undefined) return { ...state, rest: known, wish: undefined };
  if (state.is === 'open') {
    if (mention === state.mention) return { ...state, rest: known, wish: undefined, closesAt: undefined };
    return { ...state, rest: known, wish: { mention, at: rest.since + SWITCH_MS } };
  }
  const delay = timing.openDelay + (event.isLink ? LINK_EXTRA_MS : 0);
  return afterTick({ ...state, rest: known, wish: { mention, at: rest.since + delay } }, event.time);
}

function afterTick<M>(state: Intent<M>, time: number): Intent<M> {
  const { rest, wish } = state;
  if (wish && time >= wish.at) return { is: 'open', mention: wish.mention, by: 'hover', isPinned: false };
  if (state.is === 'open' && state.closesAt !== undefined && time >= state.closesAt)
    return { is: 'closed', rest, wish };
  if (rest?.is === 'new' && time >= rest.since + REST_MS) return { ...state, rest: { ...rest, is: 'due' } };
  return state;
}

function afterLeaving<M>(state: Intent<M>, time: number, timing: Timing): Intent<M> {
  if (state.is === 'closed') return closed;
  if (isLasting(state)) return state;
  return { ...state, rest: undefined, wish: undefined, aim: undefined, closesAt: time + timing.closeDelay };
}

/** Whether the card stays whatever the pointer does. */
function isLasting<M>({ isPinned, isKept, by }: Open<M>): boolean {
  return isPinned || isKept === true || by !== 'hover';
}

function isStill(rest: Rest | undefined, { at }: Move): boolean {
  return rest !== undefined && distance(rest.at, at) <= REST_SLOP;
}

function restAt({ at, time }: Move): Rest {
  return { at, since: time, is: 'new' };
}
