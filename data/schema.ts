// What the data files must look like. For tests and the build only: no page pays for the validator.
import * as v from 'valibot';
import { factStatuses } from './status.ts';

/** What the other files define, so that a fact may refer to it. */
export interface Known {
  readonly subjects: readonly string[];
  readonly topics: readonly string[];
  readonly measures: readonly string[];
  /** How many paragraphs the article has. */
  readonly paragraphs: number;
}

/** In characters; more does not fit the lines that a card has for one fact. */
const longestText = 150;

const line = v.pipe(
  v.string(),
  v.check((text) => text !== '' && text === text.trim(), 'a text is empty or has spaces around it'),
  v.check((text) => !/['"]/.test(text), 'a text has straight quotes: use ’ and “ ”'),
);

const sentences = v.pipe(
  line,
  v.check((text) => text.endsWith('.'), 'a text does not end with a full stop'),
  v.maxLength(
    longestText,
    ({ input, requirement, received }) =>
      `“${input}” has ${received} characters, and a card has room for ${requirement}: say it more briefly`,
  ),
);

const month = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, ({ received }) => `month ${received} is not written as "2022-10"`),
);
const quarter = v.pipe(
  v.string(),
  v.regex(/^\d{4}-Q[1-4]$/, ({ received }) => `quarter ${received} is not written as "2022-Q2"`),
);
const year = v.pipe(
  v.number(),
  v.integer(({ received }) => `year ${received} is not a whole number`),
);

const publisher = v.strictObject({ name: line, shortName: line });

export const articleSchema = v.strictObject({
  title: line,
  publisher,
  republisher: publisher,
  date: v.strictObject({ month }),
  paragraphs: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

export const topicsSchema = v.record(v.string(), v.strictObject({ name: line }));

export const measuresSchema = v.record(
  v.string(),
  v.strictObject({ name: line, unit: v.picklist(['percent', 'times', 'countries', 'years']) }),
);

/** An entry of subjects.json, which gets the key it stands under as its id. */
export function subjectSchema(id: string, subjects: readonly string[]) {
  const subject = oneOf('subject', 'subjects.json', subjects);
  const shape = v.strictObject({
    kind: v.picklist(['country', 'region', 'organisation']),
    name: line,
    fullName: v.optional(line),
    descriptor: v.optional(line),
    region: v.optional(subject),
    related: withoutRepeats('related', v.array(subject)),
  });
  return v.pipe(
    shape,
    v.transform((entry) => ({ ...entry, id })),
  );
}

/** An entry of facts.json. */
export function factSchema(known: Known) {
  const subject = oneOf('subject', 'subjects.json', known.subjects);
  const topic = oneOf('topic', 'topics.json', known.topics);
  const entries = {
    id: v.pipe(
      v.string(),
      v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, ({ received }) => `${received} is no id: use a-z, 0-9 and "-"`),
    ),
    formerIds: v.optional(v.pipe(v.array(v.string()), v.nonEmpty('"formerIds" is an empty list'))),
    about: withoutRepeats('about', v.pipe(v.array(subject), v.nonEmpty('"about" names no subject'))),
    text: sentences,
    textFor: v.optional(
      v.record(oneOf('subject', 'subjects.json', [...known.subjects, 'country']), sentences),
    ),
    textAboveChart: v.optional(line),
    note: v.optional(sentences),
    paragraph: paragraphs(known.paragraphs),
    time: v.optional(
      v.union(
        [v.strictObject({ month }), v.strictObject({ quarter }), v.strictObject({ year })],
        '"time" is neither {"month": "2022-10"} nor {"quarter": "2022-Q2"} nor {"year": 2022}',
      ),
    ),
    figures: v.optional(v.pipe(v.array(figureSchema(known)), v.nonEmpty('"figures" is an empty list'))),
    topics: withoutRepeats('topics', v.pipe(v.array(topic), v.nonEmpty('"topics" names no topic'))),
    partOf: v.optional(v.string()),
    explains: v.optional(v.string()),
    conclusion: v.optional(v.literal(true)),
    aside: v.optional(v.literal(true)),
  };
  const undisputed = factStatuses.filter((status) => status !== 'disputed');
  return v.variant('status', [
    v.strictObject({ ...entries, status: v.picklist(undisputed) }),
    v.strictObject({
      ...entries,
      status: v.literal('disputed'),
      accusedBy: v.nullable(line),
      deniedBy: line,
    }),
  ]);
}

export type CheckedFact = v.InferOutput<ReturnType<typeof factSchema>>;
export type CheckedSubject = v.InferOutput<ReturnType<typeof subjectSchema>>;
export type CheckedTopics = v.InferOutput<typeof topicsSchema>;
export type CheckedMeasures = v.InferOutput<typeof measuresSchema>;

function figureSchema(known: Known) {
  return v.strictObject({
    subject: oneOf('subject', 'subjects.json', known.subjects),
    measure: oneOf('measure', 'measures.json', known.measures),
    value: v.pipe(v.number(), v.minValue(0, 'a figure is below 0')),
    outOf: v.optional(v.pipe(v.number(), v.integer('"outOf" is not a whole number'))),
  });
}

function paragraphs(last: number) {
  return v.pipe(
    v.union([v.number(), v.array(v.number())]),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const numbers = [dataset.value].flat();
      const outside = numbers.find((number) => !Number.isInteger(number) || number < 1 || number > last);
      if (outside !== undefined) {
        addIssue({ message: `paragraph ${outside} is not in the article (1 to ${last})` });
      } else if (
        numbers.length === 0 ||
        numbers.some((number, index) => number <= (numbers[index - 1] ?? 0))
      ) {
        addIssue({ message: '"paragraph" is not a list of rising numbers' });
      }
    }),
  );
}

function oneOf(what: string, file: string, known: readonly string[]) {
  return v.picklist(known, ({ received }) => `${received} is no ${what} of ${file}`);
}

function withoutRepeats<Schema extends v.GenericSchema<unknown, readonly string[]>>(
  key: string,
  list: Schema,
) {
  return v.pipe(
    list,
    v.check((entries) => new Set(entries).size === entries.length, `"${key}" names something twice`),
  );
}
