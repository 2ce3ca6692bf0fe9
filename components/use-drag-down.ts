// A sheet follows the finger that pulls its top down, and closes when let go far enough or fast enough.
import { useRef } from 'preact/hooks';
import { isElement } from './is-element.ts';

/** In CSS pixels. */
const farEnough = 96;
/** In CSS pixels a millisecond. */
const fastEnough = 0.5;

interface Drag {
  readonly sheet: HTMLElement;
  readonly startedAt: { readonly y: number; readonly time: number };
}

/** Handlers for the element to be pulled; what moves is the dialog around it. */
export function useDragDown(onClose: () => void) {
  const dragRef = useRef<Drag | undefined>(undefined);
  const finish = (): void => {
    dragRef.current?.sheet.style.removeProperty('translate');
    dragRef.current = undefined;
  };
  return {
    onPointerDown(event: PointerEvent): void {
      const { currentTarget: top, target } = event;
      if (!event.isPrimary || !isElement(top) || !isElement(target)) return;
      const sheet = top.closest<HTMLElement>('[role="dialog"]');
      if (!sheet || target.closest('button, a')) return;
      top.setPointerCapture(event.pointerId);
      dragRef.current = { sheet, startedAt: { y: event.clientY, time: event.timeStamp } };
    },
    onPointerMove(event: PointerEvent): void {
      if (dragRef.current) dragRef.current.sheet.style.translate = `0 ${pulledBy(dragRef.current, event)}px`;
    },
    onPointerUp(event: PointerEvent): void {
      if (!dragRef.current) return;
      const distance = pulledBy(dragRef.current, event);
      const speed = distance / Math.max(1, event.timeStamp - dragRef.current.startedAt.time);
      const closes = distance > farEnough || (distance > 24 && speed > fastEnough);
      // Not back to its place first: it goes from where it was let go.
      if (closes) dragRef.current = undefined;
      finish();
      if (closes) onClose();
    },
    onPointerCancel: finish,
  };
}

function pulledBy({ startedAt }: Drag, { clientY }: PointerEvent): number {
  return Math.max(0, clientY - startedAt.y);
}
