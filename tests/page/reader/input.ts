// A person's hands: the real mouse, touch screen and keyboard of the browser that shows the tests.
import { commands } from 'vitest/browser';

declare module 'vitest/internal/browser' {
  interface BrowserCommands {
    /** Does something with a device of the page that the tests are in; see puppeteer's classes of these names. */
    input: (
      device: 'mouse' | 'keyboard' | 'touchscreen',
      action: string,
      ...args: unknown[]
    ) => Promise<void>;
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a point of a window is in that of the tests. */
type Placing = (at: Point) => Point;

/** The mouse, over a window of which it is told where its points are. */
export function mouseOver(place: Placing) {
  const placed = coordinates(place);
  return {
    move: async (x: number, y: number, options?: { steps?: number }) =>
      commands.input('mouse', 'move', ...placed(x, y), options),
    click: async (x: number, y: number, options?: { count?: number }) =>
      commands.input('mouse', 'click', ...placed(x, y), options),
    down: async () => commands.input('mouse', 'down'),
    up: async () => commands.input('mouse', 'up'),
    wheel: async (options: { deltaY: number }) => commands.input('mouse', 'wheel', options),
  };
}

/** A finger. */
export function fingerOver(place: Placing) {
  const placed = coordinates(place);
  return {
    tap: async (x: number, y: number) => commands.input('touchscreen', 'tap', ...placed(x, y)),
    touchStart: async (x: number, y: number) => {
      await commands.input('touchscreen', 'touchStart', ...placed(x, y));
      return {
        move: async (toX: number, toY: number) =>
          commands.input('touchscreen', 'touchMove', ...placed(toX, toY)),
        end: async () => commands.input('touchscreen', 'touchEnd'),
      };
    },
  };
}

function coordinates(place: Placing) {
  return (x: number, y: number): [number, number] => {
    const at = place({ x, y });
    return [at.x, at.y];
  };
}

/** The keyboard, whose keys go to where the focus is. */
export const keyboard = {
  press: async (key: string) => commands.input('keyboard', 'press', key),
  down: async (key: string) => commands.input('keyboard', 'down', key),
  up: async (key: string) => commands.input('keyboard', 'up', key),
  type: async (text: string) => commands.input('keyboard', 'type', text),
};
