// Says in JSON Schema what the files of data/names may hold, so that editors complete and check them as they are typed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as v from 'valibot';
import { conditionFile } from './conditions.ts';
import { pairsFile } from './pairs.ts';
import { endingsFile, languageFile, namesFolder } from './schema.ts';

export const schemaFolder = join(namesFolder, 'schema');

/** The schemas that the files of data/names and data/endings name, by the names of their own files. */
export function jsonSchemas(): Map<string, string> {
  return new Map([
    ['language.json', jsonSchemaText(languageFile, 'Names of a language')],
    ['endings.json', jsonSchemaText(endingsFile, 'Endings that languages share')],
    ['condition.json', jsonSchemaText(conditionFile, 'When a name is another bearer’s')],
    ['pairs.json', jsonSchemaText(pairsFile, 'How words are formed, found in print')],
  ]);
}

export function writeJsonSchemas(): void {
  mkdirSync(schemaFolder, { recursive: true });
  for (const [name, text] of jsonSchemas()) writeFileSync(join(schemaFolder, name), text);
}

/** https://json-schema.org/draft/2020-12 */
type JsonSchema = Readonly<Record<string, unknown>>;

/** The parts of Valibot's schemas that the files of names are described with. */
interface Described {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Described>>;
  readonly wrapped?: Described;
  readonly key?: Described;
  readonly value?: Described;
  readonly item?: Described;
  readonly options?: readonly (Described | string)[];
  readonly pipe?: readonly Described[];
  /** Of a pipe's actions. */
  readonly requirement?: unknown;
  readonly description?: string;
}

/** A schema's text as a file. Throws an Error on a part that it cannot say. */
function jsonSchemaText(schema: v.GenericSchema, title: string): string {
  const head = { $schema: 'https://json-schema.org/draft/2020-12/schema', title };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Valibot does not say which schema a schema is
  const described = schema as unknown as Described;
  return `${JSON.stringify({ ...head, ...jsonSchemaOf(described) }, null, 2)}\n`;
}

function jsonSchemaOf(schema: Described): JsonSchema {
  const [base = schema, ...actions] = schema.pipe ?? [schema];
  return Object.assign({}, plain(base), ...actions.map(limit));
}

/** What an action of a pipe asks of a value. */
function limit({ type, requirement, description }: Described): JsonSchema {
  if (type === 'description') return { description };
  if (type === 'regex' && requirement instanceof RegExp) return { pattern: requirement.source };
  if (type === 'min_length') return { minItems: requirement };
  if (type === 'min_value') return { minimum: requirement };
  if (type === 'max_value') return { maximum: requirement };
  if (type === 'check') return { format: 'regex' };
  throw new Error(`${type} is not said in JSON Schema yet`);
}

function plain({ type, entries = {}, wrapped, key, value, item, options = [] }: Described): JsonSchema {
  if (type === 'strict_object') {
    const required = Object.entries(entries).flatMap(([name, entry]) =>
      entry.type === 'optional' ? [] : [name],
    );
    const properties = Object.entries(entries).map(([name, entry]) => [name, jsonSchemaOf(entry)]);
    return {
      type: 'object',
      properties: Object.fromEntries(properties),
      ...(required.length > 0 && { required }),
      additionalProperties: false,
    };
  }
  if (type === 'optional' && wrapped) return jsonSchemaOf(wrapped);
  if (type === 'record' && key && value)
    return { type: 'object', propertyNames: jsonSchemaOf(key), additionalProperties: jsonSchemaOf(value) };
  if (type === 'array' && item) return { type: 'array', items: jsonSchemaOf(item) };
  if (type === 'picklist') return { enum: options };
  if (type === 'union')
    return { anyOf: options.map((one) => (typeof one === 'string' ? { const: one } : jsonSchemaOf(one))) };
  if (type === 'string' || type === 'number' || type === 'boolean') return { type };
  throw new Error(`${type} is not said in JSON Schema yet`);
}
