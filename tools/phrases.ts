// Writes data/phrases.json, the fingerprints of the article's phrases that no fact may use.
// Run: node tools/phrases.ts ARTICLE.txt, with a copy of the article's text, which the project itself does not hold.
import { readFileSync, writeFileSync } from 'node:fs';
import { fingerprint, phrasesOf } from '../data/phrases.ts';

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Name the file that holds the text of the article.');

const phrases = phrasesOf(readFileSync(path, 'utf8'));
const fingerprints = [...new Set(phrases.map(fingerprint))].toSorted((a, b) => a - b);
writeFileSync(new URL('../data/phrases.json', import.meta.url), `${JSON.stringify(fingerprints)}\n`);
console.log(`data/phrases.json: ${fingerprints.length} phrases`);
