// Where the frame and its card meet: the card's script is brought only once somebody points.
import type { FrameReport, PageSettings } from '../messaging/messages.ts';
import type { PageMarks } from '../page/marks/page-marks.ts';

/** What the card's script is given to work with. */
export interface CardSetup {
  readonly page: PageMarks;
  readonly settings: () => PageSettings;
  readonly onClose: () => void;
  readonly signal: AbortSignal;
}

/** What the card's script does for the frame. */
export interface Cards {
  readonly isOpen: boolean;
  /**
   * Begins to follow the pointer. Harmless to repeat after the page has emptied its document.
   *
   * @param early the pointer's last move or click while this script was on its way
   */
  listen(early?: PointerEvent): void;
  /** Closes the card if the page no longer has its words. */
  check(): void;
  /** Acts on settings that have changed. */
  applySettings(): void;
  /** Enters the card that a hover has opened, else that of the next (1) or previous (-1) mention that can be seen. */
  step(direction: 1 | -1): void;
  /** Goes to a mention that was listed, and opens its card. */
  jump(id: number): void;
  /** The mentions that can be seen. */
  list(): Pick<FrameReport, 'mentions' | 'more'>;
}

export type StartCards = (setup: CardSetup) => Cards;
