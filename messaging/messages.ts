// What the parts of the extension say to each other. Nothing here ever reaches a page.
import type { SubjectId } from '../data/subjects.ts';
import type { Settings } from '../settings/settings.ts';

/** A stretch of a page's text that may hold a name. */
export interface AskedText {
  readonly text: string;
  /** BCP 47 tag, as the page gives it. */
  readonly lang?: string | undefined;
  /** The stretches of it that stand in links, where that decides how marks look. */
  readonly links?: readonly (readonly [start: number, end: number])[] | undefined;
}

/** The subjects whose marks have their style, and those of them whose marks in links do. */
export interface StyledSubjects {
  readonly all: readonly SubjectId[];
  readonly inLinks: readonly SubjectId[];
}

/** From a frame: look these texts through for mentions. */
export interface SpotRequest {
  readonly type: 'spot';
  readonly texts: readonly AskedText[];
  /** They come back with the answer. */
  readonly wantsSettings: boolean;
  /** For other subjects that are found the style is to be brought. */
  readonly styled: StyledSubjects;
  /** Whether the page has very many elements: its style is another then, and comes for all subjects with the first. */
  readonly isLong: boolean;
}

/** From a frame to the background. */
export type ToBackground =
  | SpotRequest
  /** Answer with what the frame must know of the settings. */
  | { readonly type: 'settings-wanted' }
  /** Bring the content script into a frame without an address of the web: the one that asks, or the one of this number. */
  | { readonly type: 'frame-wanted'; readonly frameId?: number | undefined }
  /** Bring the content script into all frames of the tab that do not have it: one of them cannot be told from outside. */
  | { readonly type: 'frames-wanted' }
  /** Bring the script of the frame's controller into the frame that asks. */
  | { readonly type: 'controller-wanted' }
  /** Bring the card's script, and its words, into the frame that asks. */
  | { readonly type: 'card-wanted' }
  /** Bring the card's words alone, in the language that is set now. */
  | { readonly type: 'words-wanted' }
  /** The subjects that one frame mentions, where they are others than those it was answered. */
  | { readonly type: 'subjects-found'; readonly subjects: readonly SubjectId[] }
  /** A card's "open in popup"; with no subject where a press in it is to be made in the popup instead. */
  | { readonly type: 'open-popup'; readonly subject?: SubjectId | undefined }
  /** A card's "off on this site", or its undoing: of the site of the tab. */
  | { readonly type: 'switch-site'; readonly isOn: boolean };

/** What a frame is told of the settings: those that it acts on, and no list of sites. */
export type PageSettings = Pick<
  Settings,
  | 'markStyle'
  | 'density'
  | 'openOnHover'
  | 'hoverModifier'
  | 'openDelay'
  | 'closeDelay'
  | 'theme'
  | 'language'
> & {
  /** Which names are answered. */
  readonly kinds: readonly string[];
  /** Why nothing is marked in this tab; absent where something is. */
  readonly off?: 'site' | 'switch' | undefined;
  /** The host name that a reader can switch off; absent on pages that are not the web's. */
  readonly site?: string | undefined;
};

/** A mention in an asked text: its number, where the mention begins and ends, its subject. */
export type SpottedMention = readonly [text: number, start: number, end: number, subject: SubjectId];

export interface SpotAnswer {
  readonly mentions: readonly SpottedMention[];
  /** Where they were wanted. */
  readonly settings?: PageSettings | undefined;
  /** What has its style from now on, where that is brought. */
  readonly styled?: StyledSubjects | undefined;
}

/** What the background answers. */
export type Answer<Message extends ToBackground> = Message['type'] extends 'spot'
  ? SpotAnswer
  : Message['type'] extends 'settings-wanted'
    ? PageSettings
    : undefined;

/** From the background or the popup to the frames of a tab. */
export type ToFrame =
  /** Open the card of the next (1) or previous (-1) mention. */
  | { readonly type: 'step'; readonly direction: 1 | -1 }
  /** What counts in this tab has changed to this. */
  | { readonly type: 'settings'; readonly settings: PageSettings }
  /** Tell of the subjects found once more. */
  | { readonly type: 'tell-subjects' }
  /** Open a port by which the popup follows this frame's mentions. */
  | { readonly type: 'report-mentions' };

/** Whether a message is one for frames. Only the extension itself can send any. */
export function isToFrame(message: unknown): message is ToFrame {
  const types: readonly unknown[] = ['step', 'settings', 'tell-subjects', 'report-mentions'];
  return typeof message === 'object' && message !== null && 'type' in message && types.includes(message.type);
}

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
