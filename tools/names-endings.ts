// Joins the endings of many languages into few regular expressions over sounds.
import { soundOf } from '../spotting/sound.ts';
import { getOrAdd } from './names-collections.ts';
import type { Slot } from './names-forms.ts';

/** Collects endings, each after a stem's remaining sounds; gives one source for all. */
export class Endings {
  readonly #plain = new Set<string>();
  /** What the table does not keep of stems, with the first of several endings, by the endings after it. */
  readonly #slotted = new Map<string, Set<string>>();

  /** `from`: how many of the stem's sounds the table keeps elsewhere; what is left of it goes with the endings. */
  add(stem: string, from: number, classes: readonly (readonly Slot[])[]): void {
    const rest = soundOf(stem).slice(from);
    for (const slots of classes.length ? classes : [[]]) {
      const [only = ['']] = slots;
      if (slots.length < 2 && isList(only))
        for (const ending of only) this.#plain.add(soundOf(stem + ending).slice(from));
      else {
        const [first = '', ...others] = slots.map(slotSource);
        getOrAdd(this.#slotted, others.join(''), () => new Set<string>()).add(rest + first);
      }
    }
  }

  /** All endings as one source; plain ones that a pattern with slots covers are left out. */
  source(): string {
    const slotted = [...this.#slotted]
      .map(
        ([slots, heads]) =>
          (heads.size > 1 ? `(?:${[...heads].toSorted().join('|')})` : [...heads].join('')) + slots,
      )
      .toSorted();
    const patterns = slotted.map((source) => new RegExp(`^(?:${source})$`));
    const plain = [...this.#plain].filter((ending) => !patterns.some((pattern) => pattern.test(ending)));
    return [alternatives(plain), ...slotted].filter(Boolean).join('|');
  }
}

function isList(slot: Slot): slot is readonly string[] {
  return Array.isArray(slot);
}

function slotSource(slot: Slot): string {
  if (!isList(slot)) return slot.source;
  const all = [...new Set(slot.map(soundOf))];
  const source = alternatives(all.filter(Boolean));
  return all.includes('')
    ? `${source.length > 1 ? `(?:${source})` : source}${source && '?'}`
    : `(?:${source})`;
}

/** Alternatives with what they begin with in common said once. */
function alternatives(all: readonly string[]): string {
  const tails = new Map<string, string[]>();
  for (const one of [...new Set(all)].toSorted()) {
    const head = one.charAt(0);
    tails.set(head, [...(tails.get(head) ?? []), one.slice(1)]);
  }
  const same = new Map<string, string>();
  for (const [head, rest] of tails) {
    if (head === '') continue;
    const optional = rest.includes('');
    const inner = alternatives(rest.filter(Boolean));
    const tail =
      inner &&
      (optional
        ? `${inner.length > 1 ? `(?:${inner})` : inner}?`
        : inner.includes('|')
          ? `(?:${inner})`
          : inner);
    same.set(tail, (same.get(tail) ?? '') + head);
  }
  const sources = [...same]
    .map(([tail, heads]) => (heads.length > 1 ? `[${heads}]` : heads) + tail)
    .toSorted();
  return tails.has('') ? `(?:${sources.join('|')})?` : sources.join('|');
}
