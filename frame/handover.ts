// Where the scripts that the background puts into one frame meet, in whatever order they come and however often. In the
// extension's own world, unseen by the page, and under a symbol, whose place no name of the page's elements can take.
import type { FurtherCores } from '../spotting/prefilter.ts';
import type { ToFrame } from '../messaging/messages.ts';
import type { StartCards } from './card-slot.ts';

/** What later scripts bring to the first. */
export interface Parts {
  readonly cards: StartCards;
  readonly leaderCores: FurtherCores;
}

/** What runs in the frame, as the background's calls find it. */
export interface FrameDoor {
  receive(message: ToFrame): void;
  /** Whether it still belongs to the extension; one that does not leaves the page when it is asked. */
  isAlive(): boolean;
}

interface Handover {
  door?: FrameDoor;
  readonly parts: { [Name in keyof Parts]?: PromiseWithResolvers<Parts[Name]> };
}

const KEY = Symbol.for('fact-cards');

function handover(): Handover {
  const here = globalThis as { [KEY]?: Handover };
  return (here[KEY] ??= { parts: {} });
}

/** Brings a part. The first of a kind stays: a script may be put into a frame twice. */
export function provide<Name extends keyof Parts>(name: Name, part: Parts[Name]): void {
  partOf(name).resolve(part);
}

/** A part, once it has come. */
export function wanted<Name extends keyof Parts>(name: Name): Promise<Parts[Name]> {
  return partOf(name).promise;
}

/** Opens the frame's door, unless there is one already that works. */
export function openDoor(makeDoor: () => FrameDoor): void {
  const here = handover();
  if (here.door?.isAlive()) return;
  here.door = makeDoor();
}

function partOf<Name extends keyof Parts>(name: Name): PromiseWithResolvers<Parts[Name]> {
  const { parts } = handover();
  return (parts[name] ??= Promise.withResolvers() as Handover['parts'][Name])!;
}
