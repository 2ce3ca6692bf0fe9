// What a card looks like: a picture, drawn with the card's own components, that nothing can be done with.
import type { SubjectId } from '../../data/subjects.ts';
import { Card } from '../Card.tsx';
import { useLanguage } from '../locale-context.ts';

export interface CardPictureProps {
  readonly subject: SubjectId;
}

export function CardPicture({ subject }: CardPictureProps) {
  const language = useLanguage();
  return (
    // “Sample output of a program”, which marks leave alone as they do on any page.
    <samp class="card-picture" aria-hidden="true" inert>
      <Card
        language={language}
        subject={subject}
        form="popover"
        pinned={false}
        closable
        enters={false}
        site="news.example"
        onClose={nothing}
        onPin={nothing}
        onShow={nothing}
        onCopy={() => Promise.resolve(false)}
        onOpenInPopup={nothing}
        onSiteOff={nothing}
      />
    </samp>
  );
}

function nothing(): void {}
