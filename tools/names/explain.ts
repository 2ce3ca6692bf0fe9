// Says in words what is spotted in a text and why.
import { clean } from '../../spotting/clean.ts';
import { findAll, type Finding } from '../../spotting/find.ts';
import { isUnspaced } from '../../spotting/script.ts';
import { soundOf } from '../../spotting/sound.ts';
import { formsOf, type Form } from './forms.ts';
import { readNames } from './schema.ts';

/** One line for each place where a name is spelled: form, languages that have it, rule. */
export function explain(text: string, lang = ''): string {
  const lines = findAll(text, lang).map((finding) => line(text, finding));
  return lines.length ? lines.join('\n') : 'Nothing is spotted.';
}

const languages = readNames();
const forms = formsOf(languages);

function line(text: string, finding: Finding): string {
  const { subject, kind } = finding.candidate.sense;
  const written = text.slice(finding.start, finding.end);
  const origins = new Set(
    originsOf(written, finding).map((form) => {
      const name = languages.get(form.language)?.language ?? form.language;
      return `${name} "${form.written}"`;
    }),
  );
  const shown =
    [...origins].slice(0, 5).join(', ') + (origins.size > 5 ? ` and ${origins.size - 5} more` : '');
  const place = `${finding.start}-${finding.end} "${written}"`;
  return `${place}  ${subject} ${kind}  ${verdictText(finding.verdict)}  by ${shown}`;
}

/**
 * The entries by which a finding can be read: those whose sounds begin one of its words. First those that are spelled
 * as it is, then those with other accents, then what only sounds alike; of each the longest first.
 */
function originsOf(written: string, { candidate: { sense, words: folded } }: Finding): Form[] {
  const words = folded
    .split(/[ -]/)
    .flatMap((word) => [word, word.slice(1), word.slice(2), word.replace(/^.*'/, '')])
    .map((word) => word.replaceAll("'", ''));
  const sounds = words.map(soundOf);
  const isSpelled = ({ stem }: Form) =>
    folded.startsWith(stem) || words.some((word) => word.startsWith(stem));
  const seen = clean(written.normalize('NFC')).toLowerCase();
  const likeness = (form: Form) => (seen.includes(form.accented) ? 2 : isSpelled(form) ? 1 : 0);
  const found = forms.filter((form) => {
    if (form.subject !== sense.subject) return false;
    if (isUnspaced(form.script)) return folded.startsWith(form.stem);
    return isSpelled(form) || sounds.some((sound) => sound.startsWith(soundOf(form.stem)));
  });
  const same = found.filter((form) => form.kind === sense.kind);
  return (same.length ? same : found).toSorted(
    (a, b) => likeness(b) - likeness(a) || b.stem.length - a.stem.length,
  );
}

function verdictText(verdict: Finding['verdict']): string {
  if (verdict === 'counts') return 'counts';
  if (verdict === 'in code') return 'ruled out: part of an address, file name or code';
  if (verdict === 'no capital') return 'ruled out: wants a capital';
  if (verdict === 'guard') return 'ruled out: wants its language, or another subject beside it';
  return `ruled out: ${verdict.why}`;
}
