// Turns what a person does with pointer and keys into what it may mean for a card. Takes nothing from the page: no event
// is stopped or prevented but an Escape that closes a card, and none is heard that a script has made.
import { isHidden, nameOf } from '../text/dom.ts';
import { isElement, isNode } from '../text/node-kinds.ts';
import type { Point } from './geometry.ts';
import { onTrusted } from './trusted.ts';

/** What happens in one, the window around is not told. */
const FRAMES = ['iframe', 'frame', 'object', 'embed', 'fencedframe'];

export type Modifier = 'none' | 'alt' | 'shift' | 'ctrl';

export interface PointerHandlers {
  /** The pointer itself has moved, with no button held. */
  readonly onMove: (at: Point, event: PointerEvent) => void;
  /** A key, a button, a drag or a turn of the wheel: nothing should open now. */
  readonly onDisturb: () => void;
  /** Something has scrolled. */
  readonly onScroll: (scroller: EventTarget | null) => void;
  readonly onLeave: () => void;
  /** A press of mouse or pen, or the tap of a finger. */
  readonly onPress: (event: PointerEvent) => void;
  /** A plain click or tap that selected nothing and that the page made no use of. */
  readonly onClick: (at: Point, event: PointerEvent) => void;
  /** A second click in a row, which selects a word. */
  readonly onDoubleClick: (event: MouseEvent) => void;
  /** @returns whether there was a card for it to close: then it is nobody else's */
  readonly onEscape: () => boolean;
  /** Something has entered or left the top layer. */
  readonly onTopLayer: (event: Event) => void;
  /** The page is hidden or put aside. */
  readonly onHide: (event: Event) => void;
}

export interface ListenOptions {
  /** Another window than the script's own. */
  readonly view?: Window;
  /** The pointer's last move or click before. */
  readonly early?: PointerEvent | undefined;
}

/** Listens until the signal is aborted. May be called again after the page has emptied its document. */
export function listen(
  handlers: PointerHandlers,
  modifier: () => Modifier,
  signal: AbortSignal,
  { view = window, early }: ListenOptions = {},
): void {
  const options = { signal, capture: true, passive: true } as const;
  /** Not the event, which would hold what was under the pointer. */
  let last: ScreenPoint | undefined;

  function onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const before = last;
    last = { screenX: event.screenX, screenY: event.screenY };
    if (!hasMoved(before, last)) return;
    if (event.buttons === 0) handlers.onMove({ x: event.clientX, y: event.clientY }, event);
    // Without the key, or with another, a card can close but none open.
    if (event.buttons !== 0 || !hasJust(modifier(), event)) handlers.onDisturb();
  }

  function onClick(event: PointerEvent): void {
    if (event.button !== 0 || !hasJust('none', event) || event.detail > 1) return;
    // After the page's own listeners, which may stop the event on its way to us.
    setTimeout(() => {
      if (!event.defaultPrevented && view.getSelection()?.isCollapsed !== false) {
        handlers.onClick({ x: event.clientX, y: event.clientY }, event);
      }
    });
  }

  if (early?.type === 'click') onClick(early);
  else if (early) onMove(early);
  onTrusted(view, 'pointermove', onMove, options);
  onTrusted(
    view,
    'pointerdown',
    (event) => {
      handlers.onDisturb();
      if (event.pointerType !== 'touch') handlers.onPress(event);
    },
    options,
  );
  onTrusted(
    view,
    'click',
    (event) => {
      if (event.pointerType === 'touch') handlers.onPress(event);
      onClick(event);
    },
    options,
  );
  onTrusted(view, 'dblclick', (event) => handlers.onDoubleClick(event), options);
  followKeys(view, handlers, signal);
  onTrusted(
    view,
    'pointerout',
    (event) => {
      const isOut =
        (event.relatedTarget === null || isOneOf(FRAMES, event.relatedTarget)) &&
        event.pointerType !== 'touch';
      // With a button held, the pointer is on its way somewhere.
      if (isOut && event.buttons === 0) handlers.onLeave();
    },
    options,
  );
  for (const type of ['dragstart', 'blur', 'wheel'] as const) {
    onTrusted(view, type, () => handlers.onDisturb(), options);
  }
  onTrusted(view, 'scroll', (event) => handlers.onScroll(event.target), options);
  for (const type of ['toggle', 'fullscreenchange'] as const) {
    onTrusted(
      view,
      type,
      (event) => {
        if (!isOneOf(['details'], event.target)) handlers.onTopLayer(event);
      },
      options,
    );
  }
  onTrusted(view, 'pagehide', (event) => handlers.onHide(event), options);
  onTrusted(
    view.document,
    'visibilitychange',
    (event) => {
      if (isHidden(view.document)) handlers.onHide(event);
    },
    options,
  );
}

/** An Escape that closes a card is kept from the page with all that belongs to it, up to its being let go. */
export function followKeys(
  view: Window,
  handlers: Pick<PointerHandlers, 'onDisturb' | 'onEscape'>,
  signal: AbortSignal,
): void {
  const listening = new AbortController();
  const options = { signal: listening.signal, capture: true } as const;
  let isKept = false;
  const endIfOver = (): void => {
    if (signal.aborted && !isKept) listening.abort();
  };
  signal.addEventListener('abort', endIfOver);
  onTrusted(
    view,
    'keydown',
    (event) => {
      // Autofill sends key events without a key; while text is composed, Escape is the input method's.
      const isEscape = event.key === 'Escape' && !event.isComposing && !hasModifier(event);
      // Held down, it goes on being the same one.
      if (isEscape && isKept && event.repeat) return keep(event);
      isKept = false;
      endIfOver();
      if (signal.aborted) return;
      if (!isEscape) return handlers.onDisturb();
      // To close the card may end the listening, but for this key.
      isKept = true;
      isKept = handlers.onEscape();
      if (isKept) keep(event);
      else endIfOver();
    },
    options,
  );
  onTrusted(
    view,
    'keyup',
    (event) => {
      if (event.key !== 'Escape') return;
      if (isKept) keep(event);
      isKept = false;
      endIfOver();
    },
    options,
  );
}

function keep(event: KeyboardEvent): void {
  event.stopImmediatePropagation();
  event.preventDefault();
}

function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}

type ScreenPoint = Readonly<Record<'screenX' | 'screenY', number>>;

/** A page that scrolls or changes under a resting pointer moves it relative to the text, but not on the screen. */
function hasMoved(before: ScreenPoint | undefined, { screenX, screenY }: ScreenPoint): boolean {
  return screenX !== before?.screenX || screenY !== before.screenY;
}

/** Whether the modifier keys held are those wanted, and no other. */
function hasJust(modifier: Modifier, event: MouseEvent): boolean {
  return (
    event.altKey === (modifier === 'alt') &&
    event.shiftKey === (modifier === 'shift') &&
    event.ctrlKey === (modifier === 'ctrl') &&
    !event.metaKey
  );
}

function isOneOf(names: readonly string[], target: EventTarget | null): boolean {
  return isNode(target) && isElement(target) && names.includes(nameOf(target));
}
