// Says how far each language is, and fails where one says something else than English. Run by npm test.
import { translatedTexts } from './texts.ts';
import { progressOf, translatedLanguages, translationErrors } from './translations.ts';

for (const lang of translatedLanguages()) {
  const { line, missing } = progressOf(lang);
  console.log(line);
  for (const key of missing) console.log(`  missing, shown in English: ${key}`);
  const errors = translationErrors(lang, translatedTexts(lang));
  for (const error of errors) console.error(error);
  if (errors.length > 0) process.exitCode = 1;
}
