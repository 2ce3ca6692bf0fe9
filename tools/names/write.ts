// Keeps the modules that spotting reads as the files of data/names are now.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readConditions } from './conditions.ts';
import { endingsFolder, namesFolder, readNames } from './schema.ts';
import { compileTable, type Table } from './table.ts';

const root = join(import.meta.dirname, '../..');
/** Where the tables are that spotting reads. */
export const compiledFolder = join(root, 'spotting/compiled');

/**
 * Makes the tables if the names, or what compiles them, have changed since they were made. They are no part of the
 * sources: the build, the tests and `npm run names` each ask for them. Returns whether anything was made.
 *
 * @throws Error that names the file and the entry at fault
 */
export function writeTables(folder = compiledFolder): boolean {
  const head = `// Made from data/names: change the names there. ${fingerprint()}\n`;
  const isNew = (name: string) => {
    const file = join(folder, name);
    return !existsSync(file) || !readFileSync(file, 'utf8').startsWith(head);
  };
  if (!Object.keys(files).some(isNew)) return false;
  const table = compileTable(readNames(), readConditions());
  mkdirSync(folder, { recursive: true });
  for (const [name, types] of Object.entries(files)) {
    const file = join(folder, name);
    // another command may be reading it
    writeFileSync(`${file}.new`, head + sourceOf(table, types));
    renameSync(`${file}.new`, file);
  }
  return true;
}

/** The files that the tables depend on: names, conditions, endings, and the code that reads them. */
function sourcesOfTables(): string[] {
  const code = ['data/subjects.json', 'package-lock.json'].map((name) => join(root, name));
  const inFolders = [
    namesFolder,
    join(namesFolder, 'conditions'),
    endingsFolder,
    import.meta.dirname,
    join(root, 'spotting'),
  ]
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((file) => /\.(?:json|ts)$/.test(file));
  return [...code, ...inFolders].toSorted();
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of sourcesOfTables()) hash.update(relative(root, file)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

type Types = Partial<Record<keyof Table, string>>;

function sourceOf(table: Table, types: Types): string {
  const values: Readonly<Record<string, unknown>> = { ...table };
  const constants = Object.entries(types).map(
    ([name, type]) => `export const ${name}: ${type} = ${JSON.stringify(values[name])};`,
  );
  const used = Object.entries(typeImports).filter(([name]) =>
    Object.values(types).some((type) => new RegExp(`\\b${name}\\b`).test(type)),
  );
  const imports = used.map(([name, file]) => `import type { ${name} } from '../${file}';`);
  return [...imports, ...constants, ''].join('\n');
}

const typeImports: Readonly<Record<string, string>> = {
  Compound: 'compounds.ts',
  Condition: 'conditions.ts',
  Endings: 'endings.ts',
  Guard: 'format.ts',
  Rule: 'format.ts',
};
const strings = 'readonly string[]';
const lists = 'readonly (readonly string[])[]';

/** What of the table goes into which file: a page without a mention needs the cores alone. */
const files: Readonly<Record<string, Types>> = {
  'cores.ts': {
    cores: `readonly (readonly [letters: string, near: Readonly<Record<string, string>>, names: ${strings}, cased: ${strings}])[]`,
  },
  'leader-cores.ts': { leaderCores: lists },
  'table.ts': {
    prefixes: 'Readonly<Record<string, string>>',
    names: 'Readonly<Record<string, string>>',
    slots: strings,
    endings: 'Readonly<Record<string, Endings>>',
    special: strings,
    stems: 'readonly (readonly [sense: string, stems: string])[]',
    beside: strings,
    guards: 'Readonly<Record<string, Guard>>',
    rules: 'readonly Rule[]',
    compounds: 'readonly Compound[]',
    gendered: 'string',
    conditions: 'readonly Condition[]',
    contextWords: lists,
  },
};
