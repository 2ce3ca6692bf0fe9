// A text in which what a search has found stands out.
import type { ComponentChildren } from 'preact';
import type { TextRange } from '../../lookup/emphasis.ts';

export interface EmphasisedProps {
  readonly text: string;
  /** In order, without overlap. */
  readonly ranges: readonly TextRange[];
}

export function Emphasised({ text, ranges }: EmphasisedProps) {
  const parts: ComponentChildren[] = [];
  let end = 0;
  for (const range of ranges) {
    parts.push(text.slice(end, range.start), <mark>{text.slice(range.start, range.end)}</mark>);
    end = range.end;
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}
