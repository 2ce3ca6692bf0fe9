// Says in words what is spotted in a text and why.
import { findAll, type Finding } from '../../spotting/find.ts';
import { isUnspaced } from '../../spotting/script.ts';
import { soundOf } from '../../spotting/sound.ts';
import { formsOf, type Form } from './forms.ts';
import { readNames, type LanguageNames } from './schema.ts';

/** One line for each place where a name is spelled: form, languages that have it, rule. */
export function explain(text: string, lang = ''): string {
  const languages = readNames();
  const forms = formsOf(languages);
  const lines = findAll(text, lang).map((finding) => line(text, finding, forms, languages));
  return lines.length ? lines.join('\n') : 'Nothing is spotted.';
}

function line(text: string, finding: Finding, forms: Form[], languages: Map<string, LanguageNames>): string {
  const { subject, kind } = finding.candidate.sense;
  const origins = originsOf(finding, forms).map((form) => {
    const name = languages.get(form.language)?.language ?? form.language;
    return `${name} "${form.written}"`;
  });
  const shown =
    origins.slice(0, 5).join(', ') + (origins.length > 5 ? ` and ${origins.length - 5} more` : '');
  const place = `${finding.start}-${finding.end} "${text.slice(finding.start, finding.end)}"`;
  return `${place}  ${subject} ${kind}  ${verdictText(finding.verdict)}  by ${shown}`;
}

/** The entries by which a finding can be read: those whose sounds begin one of its words, the longest first. */
function originsOf({ candidate: { sense, words: folded } }: Finding, forms: Form[]): Form[] {
  const words = folded
    .split(/[ -]/)
    .flatMap((word) => [word, word.slice(1), word.slice(2), word.replace(/^.*'/, '')])
    .map(soundOf);
  const found = forms.filter((form) => {
    if (form.subject !== sense.subject) return false;
    if (isUnspaced(form.script)) return folded.startsWith(form.stem);
    return words.some((word) => word.startsWith(soundOf(form.stem)));
  });
  const same = found.filter((form) => form.kind === sense.kind);
  return (same.length ? same : found).toSorted((a, b) => b.stem.length - a.stem.length);
}

function verdictText(verdict: Finding['verdict']): string {
  if (verdict === 'counts') return 'counts';
  if (verdict === 'in code') return 'ruled out: part of an address, file name or code';
  if (verdict === 'no capital') return 'ruled out: wants a capital';
  if (verdict === 'guard') return 'ruled out: wants its language, or another subject beside it';
  return `ruled out: ${verdict.why}`;
}
