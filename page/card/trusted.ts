// The one way in which the cards listen: to what a person does. A page can make events of every kind, which are not heard.

/** What bubbles comes to the window too. */
type EventsOf<Target> = Target extends Window
  ? WindowEventMap & Pick<DocumentEventMap, 'fullscreenchange'>
  : DocumentEventMap;

/** Calls back with the events that the browser has made, and with no others: https://dom.spec.whatwg.org/#dom-event-istrusted */
export function onTrusted<Target extends Window | Document, Type extends keyof EventsOf<Target> & string>(
  target: Target,
  type: Type,
  listener: (event: EventsOf<Target>[Type] & Event) => void,
  options: AddEventListenerOptions,
): void {
  // An image of the page's may have the name of a document's method.
  EventTarget.prototype.addEventListener.call(
    target,
    type,
    (event) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an event of this type
      if (event.isTrusted) listener(event as EventsOf<Target>[Type] & Event);
    },
    options,
  );
}
