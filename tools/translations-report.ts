// Says how far each language is, and fails where one says something else than English. Run by npm test.
import { readDataFiles } from '../data/check.ts';
import type { FactStatus } from '../data/status.ts';
import { translatedTexts } from './texts.ts';
import { progressOf, translatedLanguages, translationErrors } from './translations.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a damaged file fails the build before
const facts = readDataFiles().facts as readonly { readonly id: string; readonly status: FactStatus }[];
const statuses = new Map(facts.map(({ id, status }) => [id, status]));

for (const lang of translatedLanguages()) {
  const { line, missing } = progressOf(lang);
  console.log(line);
  for (const key of missing) console.log(`  missing, shown in English: ${key}`);
  const errors = translationErrors(lang, translatedTexts(lang), (id) => statuses.get(id));
  for (const error of errors) console.error(error);
  if (errors.length > 0) process.exitCode = 1;
}
