// Writes data/phrases.json, the fingerprints of the article's phrases that no fact may use.
// Run: npm run phrases -- ARTICLE.txt, with a copy of the article's text, which the project itself does not hold.
import { readFileSync, writeFileSync } from 'node:fs';
import { fingerprint, phrasesOf } from '../data/phrases.ts';
import { argumentsOf } from './arguments.ts';

const { positionals } = argumentsOf(
  'npm run phrases -- FILE     with the file that holds the text of the article',
  { allowPositionals: true },
  ({ positionals: [file] }) => file !== undefined,
);
const [path = ''] = positionals;
const phrases = phrasesOf(readFileSync(path, 'utf8'));
const fingerprints = [...new Set(phrases.map(fingerprint))].toSorted((a, b) => a - b);
writeFileSync(new URL('../data/phrases.json', import.meta.url), `${JSON.stringify(fingerprints)}\n`);
console.log(`data/phrases.json: ${fingerprints.length} phrases`);
