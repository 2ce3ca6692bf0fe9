// Points, boxes and triangles in the window's CSS pixels.

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function isInBox({ x, y }: Point, box: Box): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** Whether two boxes have more than an edge in common. */
export function intersects(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Whether `point` lies between `from` and the side of `box` that faces it: on a straight way there. */
export function isOnTheWay(point: Point, from: Point, box: Box): boolean {
  const y = from.y < box.top ? box.top : from.y > box.bottom ? box.bottom : undefined;
  if (y !== undefined) return isInTriangle(point, from, { x: box.left, y }, { x: box.right, y });
  const x = from.x < box.left ? box.left : box.right;
  return isInTriangle(point, from, { x, y: box.top }, { x, y: box.bottom });
}

function isInTriangle(point: Point, a: Point, b: Point, c: Point): boolean {
  const sides = [side(point, a, b), side(point, b, c), side(point, c, a)];
  return sides.every((turn) => turn >= 0) || sides.every((turn) => turn <= 0);
}

/** Positive on one side of the line from `a` to `b`, negative on the other. */
function side(point: Point, a: Point, b: Point): number {
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}
