// Draws the card that the page layer opens, and does what its buttons ask for.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Card } from '../../components/Card.tsx';
import { cardStyle } from '../../components/card-style.ts';
import type { SubjectId } from '../../data/subjects.ts';
import { cardWords } from './card-words.ts';
import { tellBackground } from '../../frame/send.ts';
import type { ToBackground } from '../../messaging/messages.ts';
import type { CardSession } from '../../page/card/card-session.ts';
import type { CardView } from '../../page/card/open-card.ts';
import { copyText } from './clipboard.ts';

export const cardStyles = cardStyle;

/** Draws what was drawn last once more. */
let drawAgain: (() => void) | undefined;

/** Draws the card into the layer at once; without a view takes it away. */
export function drawCard(
  layer: HTMLElement,
  view: CardView | undefined,
  session: CardSession,
  site: string | undefined,
): void {
  drawAgain = view && (() => drawCard(layer, view, session, site));
  render(view ? <PageCard key={view.mark.subject} {...{ layer, view, session, site }} /> : null, layer);
}

/** Draws an open card once more, as when it is to speak another language. */
export function redrawCard(): void {
  drawAgain?.();
}

interface PageCardProps {
  readonly layer: HTMLElement;
  readonly view: CardView;
  readonly session: CardSession;
  /** The host name that can be switched off. */
  readonly site: string | undefined;
}

function PageCard({ layer, view, session, site }: PageCardProps) {
  const language = cardWords();
  const { subject } = view.mark;
  const [path, setPath] = useState<readonly SubjectId[]>([subject]);
  const shown = path.at(-1) ?? subject;
  const back = path.at(-2);
  // The background brings the words before the card.
  if (!language) return null;
  return (
    <Card
      language={language}
      subject={shown}
      form={view.form}
      pinned={view.isPinned}
      enters={view.enters}
      closable={view.isPinned || view.form === 'sheet' || view.by !== 'hover'}
      placement={view.place?.side}
      notch={view.place?.notch}
      site={site}
      back={back}
      onClose={() => session.close()}
      onPin={(isPinned) => session.pin(isPinned)}
      onShow={(next) => setPath(next === back ? path.slice(0, -1) : [...path, next])}
      onCopy={(text) => copyText(text, layer)}
      onOpenInPopup={() => askFor({ type: 'open-popup', subject: shown })}
      onSiteOff={(isOff) => askFor({ type: 'switch-site', isOn: !isOff })}
    />
  );
}

/** What changes a setting or opens a window wants a press of the reader's that is a moment ago. */
export function askFor(
  request: Extract<ToBackground, { readonly type: 'open-popup' | 'switch-site' }>,
): void {
  if (navigator.userActivation.isActive) tellBackground(request);
}
