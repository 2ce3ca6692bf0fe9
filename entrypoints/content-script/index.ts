// The content script: in each frame of each page, from the text's being there until the frame goes.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startFrame } from '../../frame/frame.ts';
import { openDoor } from '../../frame/handover.ts';

// Not one of WXT's content scripts, whose start is told to the page in a message and an event; wxt.config.ts puts it
// into the manifest. On a page without a mention no API of the extension is touched: the first use of one costs more
// than the look at the page.
export default defineUnlistedScript(() => openDoor(startFrame));
