// The outlines of the countries, for a small map of where each lies.
import outlines from './outlines.json' with { type: 'json' };

/** A country with an outline. */
export type OutlineId = keyof typeof outlines.paths;

/** The `viewBox` that all paths share. */
export const outlineViewBox: string = outlines.viewBox;

/**
 * One SVG path a country; neighbours share the points of their border. Drawn by tools/outlines.ts from Natural
 * Earth, which is in the public domain.
 */
export const outlinePaths: Readonly<Record<OutlineId, string>> = outlines.paths;
