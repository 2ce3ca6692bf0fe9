// What runs in one frame: has the page read, mentions asked for and marked, and cards opened, as the settings want it.
import { subjectIds } from '../data/subject-ids.ts';
import type { SubjectId } from '../data/subjects.ts';
import type {
  AskedText,
  FrameReport,
  OffReason,
  PageSettings,
  SpotAnswer,
  SpotRequest,
  StyledSubjects,
  ToFrame,
} from '../messaging/messages.ts';
import type { Density } from '../page/marks/density.ts';
import { type Detect, PageMarks } from '../page/marks/page-marks.ts';
import { linksIn } from '../page/text/links.ts';
import type { Sign } from '../page/text/look-out.ts';
import type { PageSearch } from '../page/text/page-search.ts';
import type { FurtherCores } from '../spotting/prefilter.ts';
import { Asking } from './asking.ts';
import { CardCaller } from './card-caller.ts';
import type { Cards, StartCards } from './card-slot.ts';
import type { offReasonOf } from './documents.ts';
import type { connect, isOrphaned } from './extension-api.ts';
import { startHeartbeat } from './heartbeat.ts';
import { openReportPort } from './mentions-port.ts';

/** A text that is written sixty times a second may have a mention in every other frame: of that nobody is to be told. */
const TELL_AFTER_MS = 1_000;

/** What a frame has of the extension around it. */
export interface FrameServices {
  readonly detect: Detect;
  readonly pageSearch: PageSearch;
  readonly offReasonOf: typeof offReasonOf;
  /** Rejects where there is no answer. With mentions of subjects that are not styled yet comes the style of their marks. */
  readonly spot: (
    texts: readonly AskedText[],
    wishes: Pick<SpotRequest, 'wantsSettings' | 'styled' | 'isLong'>,
  ) => Promise<SpotAnswer>;
  readonly settings: () => Promise<PageSettings>;
  readonly bringCards: () => Promise<StartCards>;
  readonly tellSubjects: (subjects: readonly SubjectId[]) => void;
  readonly connect: typeof connect;
  /** Follows the frames within a document or shadow tree, of which some may be new. */
  readonly lookForFrames: (root: Document | ShadowRoot) => void;
  /** Whether the extension has gone, as it does from open pages when it is updated. */
  readonly isOrphaned: typeof isOrphaned;
  /** For the developer's log. */
  readonly onError: (error: unknown) => void;
}

type Wish = (cards: Cards) => void;

export class FrameController {
  readonly #services: FrameServices;
  readonly #page: PageMarks;
  readonly #asking: Asking;
  readonly #ending = new AbortController();
  #settings: PageSettings | undefined;
  #cards: CardCaller | undefined;
  #marking: AbortController | undefined;
  #isStarted = false;
  /** The subjects for whose marks the sheet has been brought. */
  #styled: StyledSubjects = { all: [], inLinks: [] };
  #forcedColours: MediaQueryList | undefined;
  #usualDensity: Density = 'every';
  /** What the background knows of this frame. */
  #toldSubjects = new Set<SubjectId>();
  #telling: ReturnType<typeof setTimeout> | undefined;
  /** What a person asked for before there was a mention to go to. */
  #wish: Wish | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(services: FrameServices) {
    this.#services = services;
    const { onError } = services;
    this.#page = new PageMarks({
      subjects: subjectIds,
      detect: services.detect,
      pageSearch: services.pageSearch,
      // A long page has the same line in links as elsewhere, and Firefox gets all rules at once.
      ask: (part) =>
        this.#asking.add(part, this.#page.isLong || import.meta.env.FIREFOX ? [] : linksIn(part)),
      onPause: () => this.#onPause(),
      onChange: () => this.#onMarksChanged(),
      onElements: services.lookForFrames,
      onNewDocument: () => this.#cards?.listenAgain(),
      onError,
    });
    this.#asking = new Asking({
      ask: (texts) => this.#ask(texts),
      onAnswer: (part, mentions) => this.#page.answer(part, mentions),
      onAnswered: (isDone) => {
        this.#page.showAnswers(isDone);
        // It may have counted what is not marked: the page may have changed meanwhile.
        if (isDone) this.#tellSubjectsSoon();
      },
      onMissed: () => this.#page.readAgain(),
      onSilence: () => this.#isStillThere(),
      onError,
    });
  }

  /**
   * Begins to read. To be called once the page can be seen. Harmless to repeat.
   *
   * @param sign what a look-out has come upon, where there was one
   */
  start(sign?: Sign): void {
    if (this.#isStarted || this.#offReason()) return;
    this.#isStarted = true;
    this.#page.start(sign);
    // A page that was kept aside, for the reader to go back to it, was told of nothing.
    addEventListener('pageshow', this.#onPageShow, { signal: this.#ending.signal });
  }

  /** Looks for letters of capitals and leaders as well. */
  lookAlsoFor(cores: FurtherCores): void {
    this.#page.lookAlsoFor(cores);
  }

  receive(message: ToFrame): void {
    switch (message.type) {
      case 'settings':
        return this.#apply(message.settings);
      case 'step':
        return this.#withCards((cards) => cards.step(message.direction));
      case 'tell-subjects':
        this.#toldSubjects.clear();
        return this.#tellSubjects();
      case 'report-mentions':
        return this.#openReport();
      default:
        return undefined;
    }
  }

  /** What the toolbar popup shows of this frame. */
  report(): FrameReport {
    const off = this.#offReason();
    if (off) return { off, isRead: true, mentions: [] };
    const cards = this.#cards?.cards;
    const isListed = cards !== undefined || this.#page.marks.size === 0;
    return {
      isRead: isListed && this.#isDone,
      mentions: [],
      ...cards?.list(),
    };
  }

  /** Leaves the page as it was, for good. */
  end(): void {
    this.#ending.abort();
    this.#leave();
  }

  #openReport(): void {
    // Whatever was not worth reading by itself is, once somebody looks.
    this.start();
    // They tell which mentions can be seen.
    this.#withCards(() => this.#tell());
    openReportPort({
      connect: this.#services.connect,
      report: () => this.report(),
      jump: (id) => this.#withCards((cards) => cards.jump(id)),
      onChange: (listener, signal) => {
        this.#listeners.add(listener);
        signal.addEventListener('abort', () => this.#listeners.delete(listener));
      },
      signal: this.#ending.signal,
    });
  }

  async #ask(texts: readonly AskedText[]): Promise<SpotAnswer> {
    const { isLong } = this.#page;
    const answer = await this.#services.spot(texts, {
      wantsSettings: this.#settings === undefined,
      styled: this.#styled,
      isLong,
    });
    this.#styled = answer.styled ?? this.#styled;
    // Newer ones may have come meanwhile.
    if (answer.settings && !this.#settings) this.#apply(answer.settings);
    if (this.#settings?.off) return { mentions: [] };
    // It counts what it answers.
    for (const [, , , subject] of answer.mentions) this.#toldSubjects.add(subject);
    return answer;
  }

  #apply(settings: PageSettings): void {
    const before = this.#settings;
    this.#settings = settings;
    if (settings.off) this.#leave();
    else {
      const { markStyle, density } = settings;
      this.#cards?.cards?.applySettings();
      this.#page.update({ style: markStyle, density: density === 'auto' ? this.#usualDensity : density });
      if (density === 'auto') this.#watchColours();
      if (before?.off) this.start();
      else if (before && before.kinds.join() !== settings.kinds.join()) {
        this.#asking.clear();
        this.#page.readAgain();
      }
    }
    this.#tell();
  }

  /**
   * In forced colours Chromium paints each mark as loud as a selection, so there are few. Asked once a frame has been
   * drawn: before, the browser would work out the page's styles for it.
   */
  #watchColours(): void {
    if (this.#forcedColours) return;
    requestAnimationFrame(() => {
      setTimeout(() => {
        if (this.#forcedColours || this.#ending.signal.aborted) return;
        const colours = (this.#forcedColours = matchMedia('(forced-colors: active)'));
        const apply = (): void => {
          this.#usualDensity = colours.matches ? 'page' : 'every';
          if (this.#settings) this.#apply(this.#settings);
        };
        if (colours.matches) apply();
        colours.addEventListener('change', apply, { signal: this.#ending.signal });
      });
    });
  }

  /** Takes everything off the page until it is started again. */
  #leave(): void {
    this.#isStarted = false;
    this.#marking?.abort();
    this.#marking = undefined;
    this.#cards?.end();
    this.#cards = undefined;
    this.#asking.clear();
    this.#page.end();
    clearTimeout(this.#telling);
    if (!this.#ending.signal.aborted) this.#tellSubjects();
  }

  #onPause(): void {
    // Texts that were known are answered already.
    if (this.#asking.isDone) this.#page.showAnswers(true);
    else this.#asking.offer(this.#page.isRead);
    this.#tell();
  }

  #onMarksChanged(): void {
    if (this.#page.marks.size > 0) this.#beginMarking();
    this.#cards?.cards?.check();
    this.#tellSubjectsSoon();
    this.#tell();
  }

  /** From the first mark on. */
  #beginMarking(): void {
    // They come with the first answer, and so before the first mark.
    const settings = this.#settings;
    if (this.#marking || !settings || this.#ending.signal.aborted) return;
    this.#marking = new AbortController();
    const { signal } = this.#marking;
    startHeartbeat(() => {
      if (this.#isStillThere()) this.#page.keepShown();
    }, signal);
    this.#cards = new CardCaller({
      bring: this.#services.bringCards,
      card: { page: this.#page, settings: () => this.#settings ?? settings },
      onReady: () => this.#tell(),
      signal: this.#ending.signal,
    });
    if (this.#wish) this.#cards.withCards(this.#wish);
    this.#wish = undefined;
    // Who follows the mentions in the popup wants to know which of them can be seen.
    if (this.#listeners.size > 0) this.#cards.bring();
    this.#cards.expectPointer();
  }

  /** Ends everything where the extension has gone. */
  #isStillThere(): boolean {
    if (this.#ending.signal.aborted) return false;
    if (!this.#services.isOrphaned()) return true;
    this.end();
    return false;
  }

  /** At once or as soon as the page has a mention and their script is there; nothing where no mention is. */
  #withCards(wish: Wish): void {
    this.start();
    if (!this.#isStillThere()) return;
    if (this.#cards) this.#cards.withCards(wish);
    // Not for a page that is known to have none: nothing is to open when one comes much later.
    else if (!this.#isDone) this.#wish = wish;
  }

  /** Whether the page has been read to its end and all of it been answered. */
  get #isDone(): boolean {
    return this.#page.isRead && this.#asking.isDone;
  }

  #offReason(): OffReason | undefined {
    return this.#services.offReasonOf(document) ?? this.#settings?.off;
  }

  #tellSubjectsSoon(): void {
    this.#telling ??= setTimeout(() => this.#tellSubjects(), TELL_AFTER_MS);
  }

  #tellSubjects(): void {
    clearTimeout(this.#telling);
    this.#telling = undefined;
    const subjects = this.#page.marks.subjects();
    if (isSameSet(subjects, this.#toldSubjects)) return;
    this.#toldSubjects = subjects;
    this.#services.tellSubjects([...subjects].toSorted());
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  readonly #onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted || this.#settings === undefined || !this.#isStillThere()) return;
    this.#services.settings().then(
      (settings) => this.#apply(settings),
      () => this.#isStillThere(),
    );
  };
}

function isSameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}
