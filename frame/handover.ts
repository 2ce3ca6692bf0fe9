// Where the scripts that the background puts into one frame meet, in whatever order they come and however often. In the
// extension's own world, unseen by the page, and under a symbol, whose place no name of the page's elements can take.
import type { ToFrame } from '../messaging/messages.ts';
import type { FurtherCores } from '../spotting/prefilter.ts';
import type { StartCards } from './card-slot.ts';
import type { StartController } from './start-controller.ts';

/** What later scripts bring. */
export interface Parts {
  readonly controller: StartController;
  readonly cards: StartCards;
  readonly leaderCores: FurtherCores;
}

/** What runs in the frame, as the background's calls find it. */
export interface FrameDoor {
  receive(message: ToFrame): void;
  /** A part has come. */
  wake(): void;
}

interface Handover {
  door?: FrameDoor;
  /** Whether a card of this frame's can be seen: what asks for more than to be shown comes from one that can. */
  isCardOpen?: () => boolean;
  readonly parts: Map<keyof Parts, PromiseWithResolvers<unknown>>;
}

const KEY = Symbol.for('fact-cards');

function handover(): Handover {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only we know the symbol in our world
  const here = globalThis as { [KEY]?: Handover };
  return (here[KEY] ??= { parts: new Map() });
}

/** Brings a part. The first of a kind stays: a script may be put into a frame twice. */
export function provide<Name extends keyof Parts>(name: Name, part: Parts[Name]): void {
  partOf(name).resolve(part);
  handover().door?.wake();
}

/** Lets the background ask whether a card is open. */
export function tellOfCards(isCardOpen: () => boolean): void {
  handover().isCardOpen = isCardOpen;
}

/** A part, once it has come. */
export function wanted<Name extends keyof Parts>(name: Name): Promise<Parts[Name]> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as it was provided
  return partOf(name).promise as Promise<Parts[Name]>;
}

/** Opens the frame's door, unless there is one; wakes it where a part has come before. */
export function openDoor(makeDoor: () => FrameDoor): void {
  const here = handover();
  if (here.door) return;
  here.door = makeDoor();
  if (here.parts.size > 0) here.door.wake();
}

function partOf(name: keyof Parts): PromiseWithResolvers<unknown> {
  const { parts } = handover();
  let part = parts.get(name);
  if (!part) parts.set(name, (part = Promise.withResolvers()));
  return part;
}
