// Where tests and tools leave pictures and reports; git does not keep them.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', '..', '..', '.artifacts');

/** The path of an artifact; whatever is not fit for a file name becomes a hyphen. */
export function artifact(name: string): string {
  mkdirSync(folder, { recursive: true });
  return join(folder, name.replaceAll(/[^\w.-]+/g, '-'));
}
