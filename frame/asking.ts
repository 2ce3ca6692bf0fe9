// Asks the background which mentions the parts of lines have that may hold a name: one request at a time, of bounded
// size, of no text twice, and again with growing pauses where there is no answer.
import type { AskedText, SpotAnswer, SpottedMention } from '../messaging/messages.ts';
import type { FoundMention } from '../page/marks/mark.ts';
import { languageOf } from '../page/text/language.ts';
import type { LinePart } from '../page/text/line-part.ts';
import { SLICE_MS } from '../page/text/slices.ts';
import { browserTurns, type Turns } from '../page/text/turns.ts';
import { pauseAfter } from './pauses.ts';

/** The first request waits for so many pauses of reading: each request costs a page as much as to read ten lines. */
const FIRST_AT_PAUSE = 3;
/** Most units of text in one request: 64 KB. */
const MOST_UNITS = 1 << 15;
/** More parts than this are not kept waiting: the page is read again once there are answers. */
const MOST_WAITING = 10_000;
/** So many parts are kept before those that the page has thrown away are dropped: the background may be away for long. */
const FEW = 1_000;
/** Units of what was asked whose answers are remembered, for pages that write the same text again and again. */
const REMEMBERED_UNITS = 1 << 15;

export interface AskingEvents {
  /** Rejects where there is no answer. */
  readonly ask: (texts: readonly AskedText[]) => Promise<SpotAnswer>;
  readonly onAnswer: (part: LinePart, mentions: readonly FoundMention[]) => void;
  /** A request has been answered; told whether nothing is left to ask. */
  readonly onAnswered: (isDone: boolean) => void;
  /** Some parts were too many to be kept; what there is now is to be asked once more. */
  readonly onMissed: () => void;
  /** Nobody has answered. @returns whether to ask again */
  readonly onSilence: () => boolean;
  readonly onError: (error: unknown) => void;
}

interface Question {
  readonly asked: AskedText;
  /** The parts that have this text. */
  parts: LinePart[];
}

type Answer = readonly FoundMention[];
type AskedLinks = NonNullable<AskedText['links']>;

export class Asking {
  readonly #events: AskingEvents;
  readonly #turns: Turns;
  /** By all that is asked, in the order in which it is. */
  #waiting = new Map<string, Question>();
  readonly #underWay = new Map<string, Question>();
  /** The least recently used first. */
  readonly #answers = new Map<string, Answer>();
  #rememberedUnits = 0;
  /** Parts that wait for an answer, at most, and how many there may be. */
  #parts = 0;
  #mostParts = FEW;
  #hasMissed = false;
  #silences = 0;
  /** Pauses of reading so far in which more was to be found. */
  #readingPauses = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Counts up when what was asked before is wanted no more. */
  #turn = 0;

  constructor(events: AskingEvents, turns: Turns = browserTurns) {
    this.#events = events;
    this.#turns = turns;
  }

  /** Whether everything has been answered. */
  get isDone(): boolean {
    return this.#waiting.size === 0 && this.#underWay.size === 0;
  }

  /**
   * Takes a part in, to be asked with the next request. One whose text is known is answered at once.
   *
   * @param links the stretches of its text that stand in links, where that decides how marks look
   */
  add(part: LinePart, links: AskedLinks = []): void {
    const lang = languageOf(part.startAt(0).node);
    const key = [lang, links.join(';'), part.text].join('\n');
    const known = this.#answers.get(key);
    if (known) {
      this.#answers.delete(key);
      this.#answers.set(key, known);
      this.#events.onAnswer(part, known);
      return;
    }
    const question = this.#underWay.get(key) ?? this.#waiting.get(key);
    if (question) question.parts.push(part);
    else if (this.#waiting.size < MOST_WAITING)
      this.#waiting.set(key, {
        asked: { text: part.text, lang, links: links.length > 0 ? links : undefined },
        parts: [part],
      });
    else this.#hasMissed = true;
    if (++this.#parts > this.#mostParts) this.#dropGone();
  }

  #dropGone(): void {
    this.#parts = 0;
    for (const questions of [this.#waiting, this.#underWay]) {
      for (const [key, question] of questions) {
        question.parts = question.parts.filter((part) => part.stands());
        this.#parts += question.parts.length;
        if (question.parts.length === 0) this.#waiting.delete(key);
      }
    }
    this.#mostParts = FEW + 2 * this.#parts;
  }

  /**
   * Sends what is waiting, in a pause of reading.
   *
   * @param isRead whether nothing more is found for now
   */
  offer(isRead: boolean): void {
    if (isRead || ++this.#readingPauses >= FIRST_AT_PAUSE) this.#send();
  }

  /** Sends what is waiting, unless a request is under way. */
  #send(): void {
    if (this.#underWay.size > 0 || this.#pause !== undefined || this.#waiting.size === 0) return;
    let units = 0;
    for (const [key, question] of this.#waiting) {
      units += question.asked.text.length;
      if (units > MOST_UNITS && this.#underWay.size > 0) break;
      this.#waiting.delete(key);
      // The page may have thrown it away while it waited.
      if (question.parts.some((part) => part.stands())) this.#underWay.set(key, question);
    }
    if (this.#underWay.size > 0) void this.#ask(this.#turn);
    else this.#events.onAnswered(this.isDone);
  }

  /** Forgets all that was asked and answered. */
  clear(): void {
    this.#turn++;
    this.#waiting.clear();
    this.#underWay.clear();
    this.#answers.clear();
    this.#rememberedUnits = 0;
    this.#hasMissed = false;
    this.#silences = 0;
    clearTimeout(this.#pause);
    this.#pause = undefined;
  }

  async #ask(turn: number): Promise<void> {
    const questions = [...this.#underWay];
    let answer: SpotAnswer | undefined;
    try {
      answer = await this.#events.ask(questions.map(([, { asked }]) => asked));
    } catch {
      // Asleep, updating or killed: the page is none the worse.
    }
    if (turn !== this.#turn) return;
    if (answer) await this.#take(questions, answer.mentions, turn);
    else this.#waitAfterSilence(questions);
  }

  /** Marks may be so many that they take more than a moment. */
  async #take(
    questions: readonly (readonly [string, Question])[],
    mentions: readonly SpottedMention[],
    turn: number,
  ): Promise<void> {
    this.#silences = 0;
    const found = questions.map((): FoundMention[] => []);
    for (const [index, start, end, subject] of mentions) found[index]?.push({ start, end, subject });
    let end = this.#turns.now() + SLICE_MS;
    for (const [index, [key, question]] of questions.entries()) {
      const answer = found[index] ?? [];
      for (let part = question.parts.pop(); part; part = question.parts.pop()) {
        this.#tell(part, answer);
        if (this.#turns.now() < end) continue;
        await new Promise<void>((resolve) => this.#turns.later(resolve));
        if (turn !== this.#turn) return;
        end = this.#turns.now() + SLICE_MS;
      }
      // Parts that came meanwhile have been told, too; from here on they find the answer.
      this.#remember(key, answer);
      this.#underWay.delete(key);
    }
    if (this.#hasMissed && this.#waiting.size === 0) {
      this.#hasMissed = false;
      this.#events.onMissed();
    }
    this.#events.onAnswered(this.isDone);
    this.#send();
  }

  #tell(part: LinePart, answer: Answer): void {
    try {
      this.#events.onAnswer(part, answer);
    } catch (error) {
      this.#events.onError(error);
    }
  }

  #waitAfterSilence(questions: readonly (readonly [string, Question])[]): void {
    this.#waiting = new Map([...questions, ...this.#waiting]);
    this.#underWay.clear();
    if (!this.#events.onSilence()) return;
    this.#pause = setTimeout(
      () => {
        this.#pause = undefined;
        this.#send();
      },
      pauseAfter(this.#silences++),
    );
  }

  #remember(key: string, answer: Answer): void {
    this.#answers.set(key, answer);
    this.#rememberedUnits += key.length;
    for (const oldest of this.#answers.keys()) {
      if (this.#rememberedUnits <= REMEMBERED_UNITS) break;
      this.#answers.delete(oldest);
      this.#rememberedUnits -= oldest.length;
    }
  }
}
