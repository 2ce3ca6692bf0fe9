// What the parts of the extension say to each other. Nothing here ever reaches a page.
import type { SubjectId } from '../data/subjects.ts';
import type { Settings } from '../settings/settings.ts';

/** What follows the content script: names and marks where there may be a mention; the card once somebody points. */
export type FurtherScript = 'page' | 'card';

/** From a content script to the background. */
export type ToBackground =
  /** Bring this script into the frame that asks. */
  | { readonly type: 'script-wanted'; readonly script: FurtherScript }
  /** Answer with the settings in force. */
  | { readonly type: 'settings-wanted' }
  /** The subjects found in one frame; sent only once there are any, so that most pages never wake the worker. */
  | { readonly type: 'subjects-found'; readonly subjects: readonly SubjectId[] }
  /** A card's "open in popup". */
  | { readonly type: 'open-popup'; readonly subject: SubjectId }
  /** A card's "off on this site", or its undoing. Settings are written by the background alone, one after the other. */
  | { readonly type: 'switch-site'; readonly address: string; readonly isOn: boolean };

/** What the background answers. */
export type Answer<Message extends ToBackground> = Message['type'] extends 'settings-wanted'
  ? Readonly<Settings>
  : undefined;

/** From the background or the popup to the content scripts of a tab. */
export type ToContent =
  /** Open the card of the next (1) or previous (-1) mention. */
  | { readonly type: 'step'; readonly direction: 1 | -1 }
  /** The settings have changed to these. */
  | { readonly type: 'settings'; readonly settings: Readonly<Settings> }
  /** Tell of the subjects found once more. */
  | { readonly type: 'tell-subjects' }
  /** Open a port by which the popup follows this frame's mentions. */
  | { readonly type: 'report-mentions' };

/** Name of the port that each frame of a tab opens to the popup when asked to. */
export const MENTIONS_PORT = 'mentions';

/** A mention as the popup lists it. */
export interface ListedMention {
  /** Its number in its frame, by which it is jumped to. */
  readonly id: number;
  readonly subject: SubjectId;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Why a content script that runs marks nothing. */
export type OffReason = 'site' | 'switch' | 'pdf' | 'document';

/** From a frame to the popup, again whenever it changes. */
export interface FrameReport {
  readonly off?: OffReason;
  /** Whether the frame has been read to its end. */
  readonly isRead: boolean;
  /** Those that can be seen, in reading order; of each subject the first few hundred. */
  readonly mentions: readonly ListedMention[];
  /** Subjects that have more mentions than are listed. */
  readonly more?: readonly SubjectId[];
}

/** From the popup to a frame: go to this mention and open its card. */
export interface JumpRequest {
  readonly id: number;
}

/** Where the background leaves, in `storage.session`, what the popup is to open with. */
export const POPUP_START_KEY = 'popupStart';

export interface PopupStart {
  readonly subject?: SubjectId;
  /** What to search for. */
  readonly query?: string;
}
