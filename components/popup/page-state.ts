// What the popup knows of the page in the active tab.
import type { SubjectId } from '../../data/subjects.ts';

export type PageState =
  /** Nothing is known yet; shown as nothing, since it lasts a moment only. */
  | { readonly is: 'asking' }
  /** The browser loads the page, or it is read for the first time. */
  | { readonly is: 'loading' | 'reading' }
  | {
      readonly is: 'mentions';
      readonly mentions: readonly PageMention[];
      /** Subjects that have more mentions than these. */
      readonly more?: ReadonlySet<SubjectId>;
    }
  | { readonly is: 'nothing' }
  | { readonly is: 'off'; readonly by: 'site' | 'switch' }
  | { readonly is: 'no-permission' }
  | { readonly is: 'unreadable'; readonly because: UnreadableReason };

export type UnreadableReason =
  /** One of the browser's own pages, or an add-on store. */
  | 'restricted'
  | 'pdf'
  | 'reader-view'
  /** A picture, a film, plain XML. */
  | 'no-text'
  /** A file's address, where the browser gives none to the extension. */
  | 'file'
  /** It was open before the extension was installed or updated. */
  | 'outdated';

/** A mention that can be seen on the page, with the words around it. */
export interface PageMention {
  /** The number of the frame that has it. */
  readonly frame: number;
  /** Its number in its frame. */
  readonly id: number;
  readonly subject: SubjectId;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}
