// How the compiled table writes down what it holds: named here, as short as can be there, for stems are thousands.
import type { SubjectId } from '../data/subjects.ts';
import type { MentionKind } from './mentions.ts';

/** What a stem means, and on which conditions. */
export interface Sense {
  readonly subject: SubjectId;
  readonly kind: MentionKind;
  /** Only with a capital: abbreviations, capitals, leaders. */
  readonly capital: boolean;
  /** Name of the guard that must let it pass, as 'tr.kazak', or ''. */
  readonly guard: string;
  /** Number of the words that must stand beside it, as in 'Central Asia', or -1. */
  readonly beside: number;
}

/** A stem as one of the table's entries. */
export interface Stem {
  /** Folded; of several words only where words stand without spaces. */
  readonly text: string;
  /** Whether nothing may follow. */
  readonly isWhole: boolean;
  /** Numbers of what may follow in a script without spaces, in the table's list `special`. */
  readonly endings: readonly number[];
}

/** When a word that means other things too counts as a mention; what is absent does not matter. */
export interface Guard {
  /** The page's language; enough by itself. */
  readonly lang?: string | undefined;
  /** Source of words one of which must stand in the text. */
  readonly text?: string | undefined;
  /** Source of words none of which may. */
  readonly not?: string | undefined;
  /** Whether another mention in the text is enough. */
  readonly near?: boolean | undefined;
}

/** What only looks like a mention. All that a rule says must be so; sources describe folded text. */
export interface Rule extends Pick<Guard, 'lang' | 'text'> {
  /** What it is instead. */
  readonly why: string;
  readonly of?: readonly SubjectId[] | undefined;
  readonly kind?: MentionKind | undefined;
  readonly word?: string | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** Whether another mention in the text rescues it. */
  readonly unlessNear?: boolean | undefined;
}

const kinds: Readonly<Record<MentionKind, string>> = { name: 'n', people: 'p', leader: 'l' };

/** 'kz p 1 tr.kazak 12' */
export function writeSense({ subject, kind, capital, guard, beside }: Sense): string {
  return [subject, kinds[kind], capital ? '1' : '', guard, beside < 0 ? '' : beside].join(' ').trimEnd();
}

export function readSense(written: string): Sense {
  const [subject, letter, capital, guard = '', beside = ''] = written.split(' ');
  return {
    subject: idOf(subject),
    kind: letter === kinds.people ? 'people' : letter === kinds.leader ? 'leader' : 'name',
    capital: capital === '1',
    guard,
    beside: beside === '' ? -1 : Number(beside),
  };
}

/** The table is made from names that were checked: its ids are subjects' ids. */
export function idOf(written: string | undefined): SubjectId {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return written as SubjectId;
}

/** 'kazakov.', 'trung_a', '카자흐=3' */
export function writeStem({ text, isWhole, endings }: Stem): string {
  return text.replaceAll(' ', '_') + (isWhole ? '.' : '') + endings.map((number) => `=${number}`).join('');
}

export function readStem(written: string): Stem {
  const [text = '', ...endings] = written.split('=');
  const isWhole = text.endsWith('.');
  return {
    text: (isWhole ? text.slice(0, -1) : text).replaceAll('_', ' '),
    isWhole,
    endings: endings.map(Number),
  };
}
