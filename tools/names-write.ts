// Writes the compiled names as the modules that spotting reads.
import type { Table } from './names-table.ts';

/** The sources of the generated files by their names, before they are formatted. */
export function tableSources(table: Table): Map<string, string> {
  return new Map(
    Object.entries(files).map(([file, types]) => {
      const values: Readonly<Record<string, unknown>> = { ...table };
      const constants = Object.entries(types).map(
        ([name, type]) => `export const ${name}: ${type} = ${JSON.stringify(values[name])};`,
      );
      return [
        file,
        [
          '// Made from data/names by `npm run names -- --compile`: change the names there.',
          ...(file === 'table.ts'
            ? [
                "import type { Compound } from './compounds.ts';",
                "import type { Condition } from './conditions.ts';",
              ]
            : []),
          ...constants,
          '',
        ].join('\n'),
      ];
    }),
  );
}

const strings = 'Readonly<Record<string, string>>';
const lists2 = 'readonly (readonly string[])[]';

/** What of the table goes into which file of spotting/: a page without a mention needs the cores alone. */
const files: Record<string, Partial<Record<keyof Table, string>>> = {
  'cores.ts': {
    cores:
      'readonly (readonly [letters: string, near: Readonly<Record<string, string>>, names: readonly string[]])[]',
  },
  'leader-cores.ts': { leaderCores: lists2 },
  'table.ts': {
    prefixes: strings,
    names: strings,
    slots: 'readonly string[]',
    endings: 'Readonly<Record<string, readonly [words: string, ...chains: string[]]>>',
    special: 'readonly string[]',
    stems: 'readonly (readonly [sense: string, stems: string])[]',
    beside: 'readonly string[]',
    guards: lists2,
    rules: lists2,
    compounds: 'readonly Compound[]',
    gendered: 'string',
    conditions: 'readonly Condition[]',
    contextWords: lists2,
  },
};
