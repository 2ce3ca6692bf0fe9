// How firmly the article says it: a shape and a word, neither of which needs colour.
import type { FactStatus } from '../data/status.ts';
import { useLanguage } from './locale-context.ts';

export interface BadgeProps {
  readonly status: FactStatus;
}

export function Badge({ status }: BadgeProps) {
  const messages = useLanguage().fact;
  const { solid, line } = shapes[status];
  return (
    <span class={status === 'disputed' ? 'badge caution' : 'badge'}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {line !== undefined && <path d={line} />}
        <path class="solid" d={solid} />
      </svg>
      {messages[status]()}
    </span>
  );
}

interface Shape {
  readonly solid: string;
  readonly line?: string;
}

/** On a grid of 12: disc, ring, split diamond, bars, quotation mark. */
const shapes: Readonly<Record<FactStatus, Shape>> = {
  stated: { solid: 'M11 6A5 5 0 1 1 1 6a5 5 0 0 1 10 0z' },
  reported: {
    line: 'M10.6 6a4.6 4.6 0 1 1-9.2 0 4.6 4.6 0 0 1 9.2 0z',
    solid: 'M7.6 6a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0z',
  },
  disputed: { line: 'M6 .6 11.4 6 6 11.4.6 6z', solid: 'M6 .6.6 6 6 11.4z' },
  poll: { solid: 'M.5 1h11v2.4H.5zM.5 4.8H8v2.4H.5zM.5 8.6h4V11h-4z' },
  opinion: {
    solid:
      'M.6 10.4V6.9c0-2.7 1.3-4.6 4-5.4l.6 1.3C3.7 3.4 3 4.3 2.9 5.7h2.3v4.7zM6.9 10.4V6.9c0-2.7 1.3-4.6 4-5.4l.6 1.3c-1.5.6-2.2 1.5-2.3 2.9h2.3v4.7z',
  },
};
