// Whether an event's target is an element, of whichever window: each has classes of its own.

export function isElement(target: EventTarget | null | undefined): target is HTMLElement {
  return target != null && 'tabIndex' in target;
}
