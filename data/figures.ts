// The article's numbers as data, so that they can be drawn and compared.
import type known from './measures.json';
import measures from './measures.json?structure';
import type { SubjectId } from './subjects.ts';

export type MeasureId = keyof typeof known;

type Unit = 'percent' | 'times' | 'countries' | 'years';

export interface Figure {
  readonly subject: SubjectId;
  readonly measure: MeasureId;
  /** In the measure's unit. */
  readonly value: number;
  /** Of how many countries, where countries are counted. */
  readonly outOf?: number;
}

/** In what the figures of a measure are counted. */
function unitOf(id: MeasureId): Unit {
  return measures[id].unit;
}

/** The figure as a person reads it: “80%”, “7×”, “5/5”, “6”. */
export function formatFigure(figure: Figure, locale?: string): string {
  const number = new Intl.NumberFormat(locale);
  const { value, outOf } = figure;
  switch (unitOf(figure.measure)) {
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
