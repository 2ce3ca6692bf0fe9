// `npm run names`: shows what is spotted in a text and why, and measures it, by the names as they are now.
import { updateFromCldr } from './names/cldr.ts';
import { writeJsonSchemas } from './names/json-schema.ts';
import type { Score } from './names/score.ts';
import { writeTables } from './names/write.ts';

const usage = `npm run names -- "text"              what is spotted in it, and by which form, language and rule
npm run names -- --lang tr "text"    the same, with the language that the page says it is in
npm run names -- --score FILE        recall and precision on labelled sentences (JSON lines), by language
npm run names -- --faults FILE       the same, with every fault
npm run names -- --times             how long texts of 64 KB take that repeat names without end
npm run names -- --cldr [codes ...]  takes CLDR's names into data/names again, and adds languages
npm run names -- --schema            writes data/names/schema again, by which editors check the files`;

/** What a text of 64 KB may take. */
const MOST_MILLISECONDS = 40;

const [command, ...rest] = process.argv.slice(2);
try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  if (command === '--cldr') {
    console.log(`Changed: ${updateFromCldr(rest).join(' ') || 'nothing'}`);
  } else if (command === '--schema') {
    writeJsonSchemas();
  } else if (command === '--score' || command === '--faults') {
    await printScores(rest[0], command === '--faults');
  } else if (command === '--times') {
    await printTimes();
  } else if (command === '--lang') {
    await explainText(rest.slice(1).join(' '), rest[0]);
  } else if (command && !command.startsWith('--')) {
    await explainText([command, ...rest].join(' '));
  } else {
    console.log(usage);
  }
}

/** Only what is loaded after the tables were made reads the files as they are now. */
async function explainText(text: string, lang?: string): Promise<void> {
  writeTables();
  const { explain } = await import('./names/explain.ts');
  console.log(explain(text, lang));
}

async function printScores(file: string | undefined, withFaults: boolean): Promise<void> {
  if (!file) throw new Error(usage);
  writeTables();
  const { score } = await import('./names/score.ts');
  const { scores, faults } = score(file, true);
  if (withFaults) console.log(faults.join('\n'));
  const all = scores.toSorted(
    (a, b) => b.names + b.peoples - a.names - a.peoples || (a.lang < b.lang ? -1 : 1),
  );
  const labelled = all.filter(({ names, peoples, falseMarks }) => names + peoples + falseMarks > 0);
  console.log(
    [
      'language',
      'sentences',
      'names found',
      'peoples found',
      'marks',
      'false',
      'wrong subject',
      'exact',
    ].join('\t'),
  );
  for (const one of [...labelled, total(all)]) {
    console.log(
      [
        one.lang,
        one.sentences,
        share(one.namesFound, one.names),
        share(one.peoplesFound, one.peoples),
        one.marks,
        one.falseMarks,
        one.wrongSubject,
        share(one.exact, one.names + one.peoples),
      ].join('\t'),
    );
  }
}

/** The worst ten of all, and how many take longer than a reader should wait for. */
async function printTimes(): Promise<void> {
  writeTables();
  const { timesOfLongTexts } = await import('./names/times.ts');
  const times = timesOfLongTexts();
  const milliseconds = (index: number) => times[index]?.milliseconds.toFixed(1);
  const slow = times.filter((one) => one.milliseconds > MOST_MILLISECONDS);
  console.log(
    `${times.length} texts; half of them take up to ${milliseconds(times.length >> 1)} ms, ` +
      `${slow.length} more than ${MOST_MILLISECONDS} ms. The slowest:`,
  );
  for (const [index, { unit }] of times.slice(0, 10).entries())
    console.log(`${milliseconds(index)}\t${JSON.stringify(unit)}`);
}

function total(scores: Score[]): Score {
  const sum = (key: Exclude<keyof Score, 'lang'>) => scores.reduce((all, one) => all + one[key], 0);
  return {
    lang: `all ${scores.length}`,
    sentences: sum('sentences'),
    names: sum('names'),
    namesFound: sum('namesFound'),
    peoples: sum('peoples'),
    peoplesFound: sum('peoplesFound'),
    marks: sum('marks'),
    falseMarks: sum('falseMarks'),
    wrongSubject: sum('wrongSubject'),
    exact: sum('exact'),
  };
}

function share(found: number, of: number): string {
  return of ? `${found}/${of} ${((100 * found) / of).toFixed(1)} %` : '-';
}
