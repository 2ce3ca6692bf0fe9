// Measures how well mentions are found in a file of labelled sentences, by language.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { findMentions, type Mention } from '../../spotting/index.ts';

/** A line of the file; kind 'name' or 'adj'; a mention without a subject may be found or not. */
const sentenceLine = v.object({
  lang: v.string(),
  text: v.string(),
  mentions: v.array(v.object({ start: v.number(), end: v.number(), subject: v.string(), kind: v.string() })),
});
type Sentence = v.InferOutput<typeof sentenceLine>;

/** Counts of one language. Found: overlapping the label with the right subject; exact: with its very limits. */
export interface Score {
  lang: string;
  sentences: number;
  names: number;
  namesFound: number;
  peoples: number;
  peoplesFound: number;
  marks: number;
  falseMarks: number;
  wrongSubject: number;
  exact: number;
}

/** Scores by language, and a line of text for each fault. */
export function score(file: string, withLang: boolean): { scores: Score[]; faults: string[] } {
  const scores = new Map<string, Score>();
  const faults: string[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const sentence = v.parse(sentenceLine, JSON.parse(line));
    const { lang, text } = sentence;
    const total = scores.get(lang) ?? emptyScore(lang);
    scores.set(lang, total);
    const kinds = new Set(['name', 'people'] as const);
    count(
      sentence,
      findMentions(text, withLang ? { kinds, lang } : { kinds }),
      total,
      (what, { start, end }) => {
        const around = `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`;
        faults.push(`${lang} ${what}: ${around.replaceAll(/\s+/g, ' ')}`);
      },
    );
  }
  return { scores: [...scores.values()], faults };
}

function count(
  { mentions: labels }: Sentence,
  marks: Mention[],
  total: Score,
  fault: (what: string, place: { start: number; end: number }) => void,
): void {
  total.sentences++;
  for (const label of labels) {
    if (!label.subject) continue;
    const over = marks.filter((mark) => mark.start < label.end && mark.end > label.start);
    const mark = over.find(({ subject }) => subject === label.subject);
    const isName = label.kind === 'name';
    total[isName ? 'names' : 'peoples']++;
    if (mark) total[isName ? 'namesFound' : 'peoplesFound']++;
    else fault(`missed ${label.subject} ${label.kind}`, label);
    if (mark?.start === label.start && mark.end === label.end) total.exact++;
    else if (mark) fault(`other limits (${label.end - label.start})`, mark);
  }
  for (const mark of marks) {
    total.marks++;
    const over = labels.filter((label) => mark.start < label.end && mark.end > label.start);
    if (over.some(({ subject }) => subject === '' || subject === mark.subject)) continue;
    total.falseMarks++;
    if (over.length) total.wrongSubject++;
    fault(`${over.length ? 'wrong subject' : 'false mark'} ${mark.subject} ${mark.kind}`, mark);
  }
}

function emptyScore(lang: string): Score {
  return {
    lang,
    sentences: 0,
    names: 0,
    namesFound: 0,
    peoples: 0,
    peoplesFound: 0,
    marks: 0,
    falseMarks: 0,
    wrongSubject: 0,
    exact: 0,
  };
}
