// What a reader that comes to the document as it is now would mark: a second reading beside the one under test, whose
// marks stand in the registry under other names.
import { subjectIds } from '../../data/subjects.ts';
import { spottedIn } from '../../frame/answers.ts';
import type { FoundMention } from '../../page/marks/mark.ts';
import { PageMarks } from '../../page/marks/page-marks.ts';
import { languageOf } from '../../page/text/language.ts';
import type { LinePart } from '../../page/text/line-part.ts';
import { defaultSettings } from '../../settings/settings.ts';
import { pageSearch } from '../../page/text/page-search.ts';
import { detect } from '../../spotting/detect.ts';
import type { SubjectId } from '../../spotting/index.ts';
import { type Marks, readHighlights } from '../browser/harness/read-highlights.ts';

const PREFIX = 'afresh-';

/** The marks of a fresh reading, those in shadow trees included. */
export async function readAfresh(): Promise<Marks> {
  const asked: LinePart[] = [];
  const page = new PageMarks({
    detect,
    pageSearch,
    subjects: subjectIds.map(afresh),
    ask: (part) => asked.push(part),
    onPause: ignore,
    onChange: ignore,
    onElements: ignore,
    onNewDocument: ignore,
    onError(error) {
      throw error;
    },
  });
  page.start();
  while (!page.isRead || asked.length > 0) {
    for (const part of asked.splice(0)) page.answer(part, await mentionsIn(part));
    await new Promise((resolve) => setTimeout(resolve));
  }
  page.showAnswers(true);
  const marks = Object.entries(readHighlights())
    .filter(([name]) => name.startsWith(PREFIX))
    .map(([name, words]) => [name.slice(PREFIX.length), words]);
  page.end();
  return Object.fromEntries(marks);
}

async function mentionsIn(part: LinePart): Promise<FoundMention[]> {
  const { text } = part;
  const lang = languageOf(part.startAt(0).node);
  const spotted = await spottedIn([{ text, lang }], defaultSettings);
  return spotted.map(([, start, end, subject]) => ({
    start,
    end,
    subject: afresh(subject),
  }));
}

function afresh(subject: SubjectId): SubjectId {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the registry's names are made of it
  return `${PREFIX}${subject}` as SubjectId;
}

function ignore(): void {}
