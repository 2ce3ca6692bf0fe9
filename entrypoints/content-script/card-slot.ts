// Where the two scripts of a frame meet. Every page loads the content script; the card's script, with Preact, the facts
// and the styles, follows only where there is a mention. Both run in the extension's own world, unseen by the page.
import type { CardSession } from '../../page/card-session.ts';
import type { PageMarks } from '../../page/page-marks.ts';
import type { Settings } from '../../settings/settings.ts';

/** What the card's script is given to work with. */
export interface CardSetup {
  readonly page: PageMarks;
  readonly settings: () => Readonly<Settings>;
  /** The address whose site a reader can switch off. */
  readonly address: string;
  readonly onClose: () => void;
  readonly signal: AbortSignal;
}

export type StartCards = (setup: CardSetup) => CardSession;

declare global {
  /** Called by the card's script once it is there. */
  var attachFactCards: ((start: StartCards) => void) | undefined;
}
