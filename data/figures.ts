// The article's numbers as data, so that they can be drawn and compared.
import measures from './measures.json' with { type: 'json' };
import type { SubjectId } from './subjects.ts';

export type MeasureId = keyof typeof measures;

export type Unit = 'percent' | 'times' | 'countries' | 'years';

export interface Figure {
  readonly subject: SubjectId;
  readonly measure: MeasureId;
  /** In the measure's unit. */
  readonly value: number;
  /** Of how many countries, where countries are counted. */
  readonly outOf?: number;
}

/** What the figures of a measure count, in English, and their unit. */
export function measureOf(id: MeasureId): { readonly name: string; readonly unit: Unit } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the build has checked the file: data/check.ts
  return measures[id] as { name: string; unit: Unit };
}

/** The figure as a person reads it: “80%”, “7×”, “5/5”, “6”. */
export function formatFigure(figure: Figure, locale?: string): string {
  const number = new Intl.NumberFormat(locale);
  const { value, outOf } = figure;
  switch (measureOf(figure.measure).unit) {
    case 'percent':
      return new Intl.NumberFormat(locale, { style: 'percent' }).format(value / 100);
    case 'times':
      return `${number.format(value)}×`;
    case 'countries':
      return outOf === undefined ? number.format(value) : `${number.format(value)}/${number.format(outOf)}`;
    default:
      return number.format(value);
  }
}
