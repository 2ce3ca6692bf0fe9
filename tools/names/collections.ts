// What the compiling of names needs of maps: numbers for equal texts, entries made when first asked for.

/** Gives equal sources the same number. */
export class Numbers {
  readonly #numbers = new Map<string, number>();

  of(source: string): number {
    return getOrAdd(this.#numbers, source, () => this.#numbers.size);
  }

  all(): string[] {
    return [...this.#numbers.keys()];
  }
}

/** The entry of a key, made and kept if there is none yet. */
export function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
