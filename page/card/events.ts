// Copies of events, and which kind an event is.

/** The same event, to be told within a shadow tree, which it never leaves. */
export function copyOf(event: Event): Event {
  const { type, bubbles, cancelable } = event;
  const common = { bubbles, cancelable, composed: false };
  if (isPointerEvent(event)) {
    const { pointerId, pointerType, isPrimary } = event;
    return new PointerEvent(type, { ...common, ...ofMouse(event), pointerId, pointerType, isPrimary });
  }
  if (isMouseEvent(event)) return new MouseEvent(type, { ...common, ...ofMouse(event) });
  if (!isKeyboardEvent(event)) return new Event(type, common);
  const { key, repeat, isComposing } = event;
  // In Firefox 153 a KeyboardEvent leaves the shadow tree whatever it was made with.
  return Object.assign(new Event(type, common), { key, repeat, isComposing, ...modifiersOf(event) });
}

function ofMouse(event: MouseEvent): MouseEventInit {
  const { clientX, clientY, screenX, screenY, button, buttons, detail } = event;
  return { clientX, clientY, screenX, screenY, button, buttons, detail, ...modifiersOf(event) };
}

function modifiersOf({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent | KeyboardEvent): EventModifierInit {
  return { altKey, ctrlKey, metaKey, shiftKey };
}

// By what they have: the card may be in another window, whose events are of its own classes.

export function isPointerEvent(event: Event): event is PointerEvent {
  return 'pointerId' in event;
}

export function isMouseEvent(event: Event): event is MouseEvent {
  return 'clientX' in event;
}

function isKeyboardEvent(event: Event): event is KeyboardEvent {
  return 'key' in event;
}

export function isTouchEvent(event: Event): event is TouchEvent {
  return 'touches' in event;
}
