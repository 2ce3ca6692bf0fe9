// The window a card is shown in: that of its mention or, where it has no room there, the nearest around it that has and
// whose document is ours to use, being of the same origin.
import { clippedBox } from './clipping.ts';
import {
  boxOf,
  clientHeightOf,
  clientWidthOf,
  documentOf,
  nameOf,
  parentElementOf,
  rootElementOf,
  windowOf,
} from '../text/dom.ts';
import { isHtmlElement } from '../text/node-kinds.ts';
import { type Box, intersects, type Point } from './geometry.ts';

export interface Stage {
  readonly window: Window & typeof globalThis;
  /** The frame in the stage's document that holds the mention; none where the mention's own window is the stage. */
  readonly frame: Element | undefined;
  /** A box of the mention's window as one of the stage's; undefined where it cannot be seen. */
  readonly toStage: (box: Box) => Box | undefined;
  /** A point of the stage's window as one of the mention's. */
  readonly fromStage: (point: Point) => Point;
}

/** The nearest stage that `hasRoom` likes, else the mention's own window. */
export function nearestStage(hasRoom: (stage: Stage) => boolean): Stage {
  let stage: Stage | undefined = ownStage;
  while (stage && !hasRoom(stage)) stage = stageAround(stage);
  return stage ?? ownStage;
}

/** What is seen of a window, in its own pixels: less than the whole while it is pinched larger. */
export function visibleWindow({ visualViewport: view, innerWidth, innerHeight }: Window): Box {
  if (!view) return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = view;
  return { left, top, right: left + width, bottom: top + height };
}

const ownStage: Stage = {
  window,
  frame: undefined,
  toStage: (box) => box,
  fromStage: (point) => point,
};

function stageAround(inner: Stage): Stage | undefined {
  const frame = frameOf(inner.window);
  const page = frame && documentOf(frame);
  const outer = page && windowOf(page);
  if (!frame || !outer || !isUpright(frame)) return undefined;
  return {
    window: outer,
    frame,
    toStage: (box) => {
      const innerBox = inner.toStage(box);
      if (!innerBox) return undefined;
      const { left, top, across, down } = placeOf(frame, inner.window);
      const moved = {
        left: left + innerBox.left * across,
        top: top + innerBox.top * down,
        right: left + innerBox.right * across,
        bottom: top + innerBox.bottom * down,
      };
      return intersects(moved, clippedBox(frame, visibleWindow(outer))) ? moved : undefined;
    },
    fromStage: ({ x, y }) => {
      const { left, top, across, down } = placeOf(frame, inner.window);
      return inner.fromStage({ x: (x - left) / across, y: (y - top) / down });
    },
  };
}

/** The element that shows the window, where its document is of the same origin and can hold a card. */
function frameOf(view: Window): Element | undefined {
  try {
    const frame = view.frameElement;
    const page = frame && documentOf(frame);
    const root = page && rootElementOf(page);
    const isInPage = root !== null && isHtmlElement(root);
    // A frameset shows nothing but its frames.
    return frame && isInPage && nameOf(frame) === 'iframe' ? frame : undefined;
  } catch {
    return undefined;
  }
}

/** Where a frame's window lies in the one around it, and by how much it is larger there. */
function placeOf(frame: Element, inner: Window): { left: number; top: number; across: number; down: number } {
  const { left, top, width, height } = boxOf(frame);
  const clientWidth = clientWidthOf(frame);
  const clientHeight = clientHeightOf(frame);
  const style = getComputedStyle(frame);
  const pixels = (name: string): number => Number.parseFloat(style.getPropertyValue(name));
  // Zoomed or transformed, a box is larger in the window than in its own pixels.
  const wider = width / (clientWidth + pixels('border-left-width') + pixels('border-right-width'));
  const higher = height / (clientHeight + pixels('border-top-width') + pixels('border-bottom-width'));
  const innerWidth = clientWidth - pixels('padding-left') - pixels('padding-right');
  const innerHeight = clientHeight - pixels('padding-top') - pixels('padding-bottom');
  return {
    left: left + (pixels('border-left-width') + pixels('padding-left')) * wider,
    top: top + (pixels('border-top-width') + pixels('padding-top')) * higher,
    across: (innerWidth * wider) / inner.innerWidth,
    down: (innerHeight * higher) / inner.innerHeight,
  };
}

/** Whether boxes in the frame are boxes in the window around it too: nothing has turned or slanted it. */
function isUpright(frame: Element): boolean {
  for (let element: Element | undefined = frame; element; element = parentElementOf(element)) {
    const { transform, rotate } = getComputedStyle(element);
    if (rotate !== 'none' || !(transform === 'none' || /^matrix\([\d.]+, 0, 0, [\d.]+,/.test(transform)))
      return false;
  }
  return true;
}
