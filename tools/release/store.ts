// What only the publisher can fill in, in store.json, and which of it is not filled in yet.
import * as v from 'valibot';
import json from './store.json' with { type: 'json' };

const text = v.pipe(v.string(), v.nonEmpty());

/** The publisher's own names and addresses. */
export const store = v.parse(
  v.strictObject({
    /** Firefox's id of the extension: it can never be changed once published. */
    addOnId: v.pipe(text, v.regex(/^[\w.-]+@[\w.-]+$/)),
    publisher: text,
    homepage: v.pipe(text, v.url()),
    /** Where a fault that endangers readers is reported. */
    securityContact: v.pipe(text, v.email()),
  }),
  json,
);

/** The names of entries that are still placeholders: nothing can be published under .example (RFC 2606). */
export function placeholdersIn(entries: Readonly<Record<string, string>>): string[] {
  return Object.keys(entries).filter((name) => /\.example\b/.test(entries[name] ?? ''));
}
