// The line above a fact: how firmly the article says it, when and where.
import type { ComponentChildren } from 'preact';
import { type Fact, paragraphsOf } from '../data/facts.ts';
import { type FactTime, formatTime, timeAttribute } from '../data/time.ts';
import { Badge } from './Badge.tsx';
import { useLanguage } from './locale-context.ts';

export interface FactMetaProps {
  readonly fact: Fact;
  /** A control at the end of the line. */
  readonly action?: ComponentChildren;
  /** `short` where there is little room. */
  readonly monthStyle?: 'long' | 'short' | undefined;
}

export function FactMeta({ fact, action, monthStyle }: FactMetaProps) {
  return (
    <p class="meta">
      <Badge status={fact.status} />
      {fact.time && <When time={fact.time} monthStyle={monthStyle} />}
      <span class="meta-end">
        <Place paragraphs={paragraphsOf(fact)} />
        {action}
      </span>
    </p>
  );
}

interface WhenProps extends Pick<FactMetaProps, 'monthStyle'> {
  readonly time: FactTime;
}

function When({ time, monthStyle }: WhenProps) {
  const { lang } = useLanguage();
  const dateTime = timeAttribute(time);
  const shown = formatTime(time, lang, monthStyle);
  return dateTime === undefined ? (
    <span class="when">{shown}</span>
  ) : (
    <time class="when" dateTime={dateTime}>
      {shown}
    </time>
  );
}

function Place({ paragraphs }: { readonly paragraphs: readonly number[] }) {
  const { lang } = useLanguage();
  const messages = useLanguage().fact;
  const listed = (style: 'long' | 'narrow') =>
    new Intl.ListFormat(lang, { style }).format(paragraphs.map((number) => number.toLocaleString(lang)));
  const spoken = messages.placeSpoken({ count: paragraphs.length, paragraphs: listed('long') });
  return (
    <span class="place">
      <span aria-hidden="true" title={spoken}>
        {messages.place({ paragraphs: listed('narrow') })}
      </span>
      <span class="visually-hidden">{spoken}</span>
    </span>
  );
}
