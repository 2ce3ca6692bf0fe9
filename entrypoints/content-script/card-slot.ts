// Where the scripts of a frame meet. Every page loads the content script, which knows by which letters to suspect a
// mention; all names follow only where there may be one, and the card with Preact, facts and styles only where there is
// one. All run in the extension's own world, unseen by the page.
import type { ListedMention } from '../../messaging/messages.ts';
import type { PageMarks } from '../../page/page-marks.ts';
import type { Settings } from '../../settings/settings.ts';
import type { FindMentions } from '../../spotting/index.ts';

/** What the card's script is given to work with. */
export interface CardSetup {
  readonly page: PageMarks;
  readonly settings: () => Readonly<Settings>;
  /** The address whose site a reader can switch off. */
  readonly address: string;
  readonly onClose: () => void;
  readonly signal: AbortSignal;
}

/** What the card's script does for the content script. */
export interface Cards {
  readonly isOpen: boolean;
  /**
   * Begins to follow the pointer. Harmless to repeat after the page has emptied its document.
   *
   * @param lastMove where the pointer has come to while this script was on its way
   */
  listen(lastMove?: PointerEvent): void;
  /** Closes the card if the page no longer has its words. */
  check(): void;
  /** Enters the card that a hover has opened, else that of the next (1) or previous (-1) mention that can be seen. */
  step(direction: 1 | -1): void;
  /** Goes to a mention that was listed, and opens its card. */
  jump(id: number): void;
  /** The mentions that can be seen, in reading order. */
  list(): ListedMention[];
}

export type StartCards = (setup: CardSetup) => Cards;

/** What the other scripts bring. */
export interface Scripts {
  readonly findMentions: FindMentions;
  readonly startCards: StartCards;
}

declare global {
  /** Called by the names' script once it is there. */
  var attachNames: ((findMentions: FindMentions) => void) | undefined;
  /** Called by the card's script once it is there. */
  var attachFactCards: ((start: StartCards) => void) | undefined;
}
