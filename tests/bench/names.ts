// The names that the peers look for: those that anybody can take out of Unicode's CLDR.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', '..', 'data', 'names');

/** The names of the countries and of the region in all languages, as sources of a pattern, the longest first. */
export function namesToFind(): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const names = files.flatMap((file) => {
    const { cldr = {} }: { cldr?: Record<string, string> } = JSON.parse(
      readFileSync(join(folder, file), 'utf8'),
    );
    return Object.values(cldr);
  });
  return [...new Set([...names, 'CSTO'])]
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
}
