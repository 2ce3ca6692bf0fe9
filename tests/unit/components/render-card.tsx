// Draws a card as a page does: pinned when asked to be, and showing the subject that a way leads to.
import { cleanup, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, vi } from 'vitest';
import { english } from '../locales/sample-languages.ts';
import { Card, type CardProps } from '../../../components/Card.tsx';

afterEach(cleanup);

export function renderCard(props: Partial<CardProps> & Pick<CardProps, 'subject'>) {
  const asked = {
    onClose: vi.fn<CardProps['onClose']>(),
    onPin: vi.fn<CardProps['onPin']>(),
    onShow: vi.fn<CardProps['onShow']>(),
    onCopy: vi.fn<CardProps['onCopy']>().mockResolvedValue(true),
    onOpenInPopup: vi.fn<() => void>(),
    onSiteOff: vi.fn<CardProps['onSiteOff']>(),
  };
  render(
    <Page
      {...{
        language: english,
        form: 'popover',
        pinned: false,
        closable: false,
        site: 'news.example',
        ...asked,
        ...props,
      }}
    />,
  );
  return { asked, card: screen.getByRole('dialog') };
}

function Page(props: CardProps) {
  const [path, setPath] = useState([props.subject]);
  const [pinned, setPinned] = useState(props.pinned);
  const subject = path.at(-1) ?? props.subject;
  const back = path.at(-2);
  return (
    <Card
      {...props}
      subject={subject}
      back={back}
      pinned={pinned}
      onPin={(isPinned) => {
        setPinned(isPinned);
        props.onPin(isPinned);
      }}
      onShow={(next) => {
        setPath(next === back ? path.slice(0, -1) : [...path, next]);
        props.onShow(next);
      }}
    />
  );
}
