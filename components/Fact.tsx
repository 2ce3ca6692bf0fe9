// One fact: how firmly the article says it, when and where, and then what it says.
import type { ComponentChildren } from 'preact';
import { type Fact as FactData, factText, paragraphsOf, pollFigures } from '../data/facts.ts';
import type { SubjectId } from '../data/subjects.ts';
import { type FactTime, formatTime, timeAttribute } from '../data/time.ts';
import { factMessages } from '../locales/fact.ts';
import { Badge } from './Badge.tsx';
import { useDataLanguage, useLocale, useMessages } from './locale-context.ts';
import { Poll } from './Poll.tsx';

export interface FactProps {
  readonly fact: FactData;
  /** Under whose name it stands; absent where it stands alone. */
  readonly subject?: SubjectId;
  /** The fact's own text with something emphasised in it. */
  readonly text?: ComponentChildren;
  /** A control at the end of the line above the text. */
  readonly action?: ComponentChildren;
}

/** To be put into an element of the class `fact`. */
export function Fact({ fact, subject, text, action }: FactProps) {
  const dataLanguage = useDataLanguage();
  const figures = pollFigures(fact);
  return (
    <>
      <p class="meta">
        <Badge status={fact.status} />
        {fact.time && <When time={fact.time} />}
        <Place paragraphs={paragraphsOf(fact)} />
        {action}
      </p>
      <p class="text" {...dataLanguage}>
        {text ?? factText(fact, subject)}
      </p>
      {figures.length > 0 && <Poll figures={figures} {...(subject && { subject })} />}
      {fact.note !== undefined && (
        <p class="note" {...dataLanguage}>
          {fact.note}
        </p>
      )}
    </>
  );
}

function When({ time }: { readonly time: FactTime }) {
  const { lang } = useLocale();
  const dateTime = timeAttribute(time);
  const shown = formatTime(time, lang);
  return dateTime === undefined ? (
    <span class="when">{shown}</span>
  ) : (
    <time class="when" dateTime={dateTime}>
      {shown}
    </time>
  );
}

function Place({ paragraphs }: { readonly paragraphs: readonly number[] }) {
  const { lang } = useLocale();
  const messages = useMessages(factMessages);
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
