// Keeps what is known of words, as most words of a text stand in it again.
import type { SubjectId } from '../data/subjects.ts';
import type { Sense } from './format.ts';
import type { MentionKind } from './mentions.ts';

/** A page with endless words must not fill the memory. */
const MOST_WORDS = 10_000;

interface Known<Value> {
  readonly subject: SubjectId;
  readonly kind: MentionKind;
  readonly value: Value;
}

/** What follows from the words of a mention, its subject and its kind alone; worked out when it is first asked for. */
export class ByWords<Value> {
  readonly #known = new Map<string, Known<Value>[]>();
  readonly #make: (sense: Sense, words: string) => Value;

  constructor(make: (sense: Sense, words: string) => Value) {
    this.#make = make;
  }

  of(sense: Sense, words: string): Value {
    const { subject, kind } = sense;
    let all = this.#known.get(words);
    if (!all) {
      if (this.#known.size >= MOST_WORDS) this.#known.clear();
      this.#known.set(words, (all = []));
    }
    for (const known of all) if (known.subject === subject && known.kind === kind) return known.value;
    const value = this.#make(sense, words);
    all.push({ subject, kind, value });
    return value;
  }
}
