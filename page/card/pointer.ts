// Turns what a person does with pointer and keys into what it may mean for a card. Takes nothing from the page:
// every listener is passive, and no event is stopped or prevented.
import type { Point } from './geometry.ts';

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
  readonly onEscape: () => void;
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
  let last: PointerEvent | undefined;

  function onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const before = last;
    last = event;
    if (!hasMoved(before, event)) return;
    if (event.buttons !== 0 || !hasJust(modifier(), event)) handlers.onDisturb();
    else handlers.onMove({ x: event.clientX, y: event.clientY }, event);
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
  view.addEventListener('pointermove', onMove, options);
  view.addEventListener(
    'pointerdown',
    (event) => {
      handlers.onDisturb();
      if (event.pointerType !== 'touch') handlers.onPress(event);
    },
    options,
  );
  view.addEventListener(
    'click',
    (event) => {
      if (event.pointerType === 'touch') handlers.onPress(event);
      onClick(event);
    },
    options,
  );
  view.addEventListener('dblclick', (event) => handlers.onDoubleClick(event), options);
  view.addEventListener(
    'keydown',
    (event) => {
      // Autofill sends key events without a key. A sheet's own watcher comes first, or a dialog would close with it.
      if (event.key === 'Escape') setTimeout(() => handlers.onEscape());
      else handlers.onDisturb();
    },
    options,
  );
  view.addEventListener(
    'pointerout',
    (event) => {
      if (event.relatedTarget === null && event.pointerType !== 'touch') handlers.onLeave();
    },
    options,
  );
  for (const type of ['dragstart', 'blur', 'wheel']) {
    view.addEventListener(type, () => handlers.onDisturb(), options);
  }
  view.addEventListener('scroll', (event) => handlers.onScroll(event.target), options);
  for (const type of ['toggle', 'fullscreenchange']) {
    view.addEventListener(
      type,
      (event) => {
        if (!isDetails(event.target)) handlers.onTopLayer(event);
      },
      options,
    );
  }
  view.addEventListener('pagehide', (event) => handlers.onHide(event), options);
  view.document.addEventListener(
    'visibilitychange',
    (event) => view.document.hidden && handlers.onHide(event),
    options,
  );
}

/** A page that scrolls or changes under a resting pointer moves it relative to the text, but not on the screen. */
function hasMoved(before: PointerEvent | undefined, { screenX, screenY }: PointerEvent): boolean {
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

function isDetails(target: EventTarget | null): boolean {
  return target !== null && 'localName' in target && target.localName === 'details';
}
