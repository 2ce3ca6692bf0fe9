// The card: what the article says of one subject, with its source and what can be done with it.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SubjectId } from '../data/subjects.ts';
import type { Language } from '../locales/language.ts';
import { pressCardKey } from './card-keys.ts';
import { CardContent } from './CardContent.tsx';
import { LanguageContext } from './locale-context.ts';
import { useNarrow } from './use-narrow.ts';

export interface CardProps {
  readonly subject: SubjectId;
  /** By its word, or at the foot of the window with targets for fingers. */
  readonly form: 'popover' | 'sheet';
  readonly pinned: boolean;
  /** Whether it has a button that closes it: pinned, a sheet, or opened by click or key. */
  readonly closable: boolean;
  /** On which side of its word it is. */
  readonly placement?: 'below' | 'above' | 'beside' | undefined;
  /** In CSS pixels from the card's start edge to the notch's; without it there is no notch. */
  readonly notch?: number | undefined;
  /** The site's host name, to be switched off; without it there is no such action. */
  readonly site?: string | undefined;
  /** The subject whose card led to this one. */
  readonly back?: SubjectId | undefined;
  /** Whether it comes into sight, and not in place of another card. */
  readonly enters?: boolean;
  readonly language: Language;
  readonly onClose: () => void;
  readonly onPin: (pinned: boolean) => void;
  /** Another subject's card is wanted in place of this. */
  readonly onShow: (subject: SubjectId) => void;
  /** Resolves to whether the text is in the clipboard now. */
  readonly onCopy: (text: string) => Promise<boolean>;
  /** Without it there is no such action. */
  readonly onOpenInPopup?: (() => void) | undefined;
  /** `false` takes it back. */
  readonly onSiteOff: (isOff: boolean) => void;
}

export function Card(props: CardProps) {
  const { subject, form, pinned, placement, notch, enters = true, language, onShow, onSiteOff } = props;
  const nameId = useId();
  const dialogRef = useRef<HTMLDivElement>(null);
  const focusRef = useRef<FocusOptions | undefined>(undefined);
  const [isSiteOff, setSiteOff] = useState(false);
  useNarrow(dialogRef, subject);

  // What was pressed to get to this subject is gone, and with it the focus.
  useLayoutEffect(() => {
    if (focusRef.current) dialogRef.current?.focus(focusRef.current);
    focusRef.current = undefined;
  }, [subject]);

  const hasNotch = notch !== undefined && !pinned && form === 'popover';
  const classes = ['card', 'surface', form, placement, hasNotch && 'notched', enters && 'entering'].filter(
    Boolean,
  );
  return (
    <LanguageContext value={language}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of its controls */}
      <div
        ref={dialogRef}
        class={classes.join(' ')}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a dialog element brings a browser's own ways
        role="dialog"
        aria-labelledby={nameId}
        tabIndex={-1}
        lang={language.lang}
        dir={language.dir}
        style={hasNotch ? { '--fc-notch': `${notch}px` } : undefined}
        onKeyDown={pressCardKey}
      >
        <div class="card-frame">
          <CardContent
            {...props}
            key={subject}
            nameId={nameId}
            isSiteOff={isSiteOff}
            onShow={(next) => {
              // Seen only by those who saw where it was: not after a press of the pointer.
              const focusVisible = dialogRef.current?.querySelector(':focus-visible') !== null;
              focusRef.current = { preventScroll: true, focusVisible };
              onShow(next);
            }}
            onSiteOff={(isOff) => {
              setSiteOff(isOff);
              onSiteOff(isOff);
            }}
          />
        </div>
      </div>
    </LanguageContext>
  );
}
