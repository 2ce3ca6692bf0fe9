// Gathers the words that must stand beside a main word, as 'Central' beside 'Asia'.
import { getOrAdd } from './collections.ts';
import type { Form } from './forms.ts';

/**
 * The words beside the main one, as 'before|before>after/...'. Those of all languages of a script go with all main
 * words of it, so that each is said once; but a single letter, as in 'Trung A', goes with its own word alone.
 */
export function besidesOf(forms: Form[]): Map<Form, string> {
  const groups = new Map<string, Form[]>();
  for (const form of forms) {
    if (form.beside.length === 0) continue;
    const own = isLoose(form) ? '' : form.stem;
    getOrAdd(
      groups,
      [form.subject, form.kind, form.guard, form.script, own].join(' '),
      (): Form[] => [],
    ).push(form);
  }
  const besides = new Map<Form, string>();
  for (const group of groups.values()) {
    const byAfter = new Map<string, Set<string>>();
    const afters = new Set<string>();
    for (const { subject, ...form } of group) {
      // the words of an organisation's name are so many that a part of each is enough
      const [before = '', after = ''] = [form.before, form.after].map((words) =>
        subject === 'csto' ? cut(words) : words,
      );
      if (before) getOrAdd(byAfter, after, () => new Set<string>()).add(before);
      else afters.add(after);
    }
    const pairs = [...byAfter].map(([after, befores]) => `${shorter(befores)}>${after}`);
    if (afters.size > 0) pairs.push(`>${shorter(afters)}`);
    for (const form of group) besides.set(form, pairs.toSorted().join('/'));
  }
  return besides;
}

/** Words with a * for what their first letters say already. */
function cut(words: string): string {
  return words.replaceAll(
    /[^ *]{4,11}(?![^ ])/g,
    (word) => `${word.slice(0, Math.max(4, word.length - 6))}*`,
  );
}

/** Alternatives without those that another with * covers. */
function shorter(all: Set<string>): string {
  const open = [...all].filter((one) => one.endsWith('*')).map((one) => one.slice(0, -1));
  // what is open itself reaches further than a shorter one
  const isCovered = (one: string) =>
    !one.endsWith('*') &&
    open.some(
      (start) => one.startsWith(start) && !one.includes(' ', start.length) && one.length <= start.length + 6,
    );
  return [...all]
    .filter((one) => !isCovered(one))
    .toSorted()
    .join('|');
}

/** Whether the words beside a main one say enough by themselves to go with those of other languages too. */
function isLoose({ subject, beside }: Form): boolean {
  return beside.length > 1 || (subject !== 'csto' && beside[0]?.length !== 1);
}
