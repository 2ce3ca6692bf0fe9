// Says in words what is spotted in a text and why.
import { findAll, type Finding } from '../spotting/find.ts';
import { scriptAt } from '../spotting/script.ts';
import { formsOf, type Form } from './names-forms.ts';
import { readNames, type LanguageNames } from './names-schema.ts';

/** One line for each place where a name is spelled: form, languages that have it, rule. */
export function explain(text: string, lang?: string): string {
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
  const shown = origins.slice(0, 5).join(', ') + (origins.length > 5 ? ` and ${origins.length - 5} more` : '');
  const place = `${finding.start}-${finding.end} "${text.slice(finding.start, finding.end)}"`;
  return `${place}  ${subject} ${kind}  ${verdictText(finding.verdict, languages)}  by ${shown}`;
}

/** The entries by which a finding can be read; `folded` may be longer than the stem by words beside it. */
function originsOf({ folded, candidate: { sense } }: Finding, forms: Form[]): Form[] {
  return forms.filter((form) => {
    if (form.subject !== sense.subject || form.kind !== sense.kind) return false;
    const endings = form.endings.length ? form.endings : [''];
    const script = scriptAt(form.stem, 0);
    const stem = script > 'Z' ? form.stem : [...form.stem].join("'?");
    return endings.some((ending) => new RegExp(`^(?:.{0,4}|${form.before})${stem}'?(?:${ending})(?:${form.after})$`).test(folded));
  });
}

function verdictText(verdict: Finding['verdict'], languages: Map<string, LanguageNames>): string {
  if (verdict === 'counts') return 'counts';
  if (verdict === 'in code') return 'ruled out: part of an address, file name or code';
  if (verdict === 'no capital') return 'ruled out: wants a capital';
  if (verdict === 'guard') return 'ruled out: wants its language, or another subject beside it';
  const rule = [...languages.values()].flatMap(({ ruledOut = [] }) => ruledOut)[verdict];
  return `ruled out: ${rule?.why ?? 'by a rule'}`;
}
