// Where the scripts of a frame meet. Every page loads the content script, which knows by which letters to suspect a
// mention; names and marks follow only where there may be one, and the card with Preact, facts and styles only once
// somebody points at the page. All run in the extension's own world, unseen by the page.
import type { PageReading } from '../page/text/page-reading.ts';
import type { HitsIn } from '../spotting/prefilter.ts';

/** Goes on with the page where the look-out has left off, with its first look at texts. */
export type StartPage = (reading: PageReading, hitsIn: HitsIn) => void;

declare global {
  /** Called by the page's script once it is there. */
  var attachPageScript: ((start: StartPage) => void) | undefined;
  /** Left by the page's script if it has come first. */
  var earlyPageScript: StartPage | undefined;
}
