// Copies something with its citation, as plain text or as Markdown.
import type { CitationFormat } from '../../lookup/citation.ts';
import { popupMessages } from '../../locales/popup.ts';
import { Icon } from '../Icon.tsx';
import { copyIcon, tickIcon } from '../icons.ts';
import { useMessages } from '../locale-context.ts';
import { useClipboard } from './clipboard.ts';

export interface CopyButtonsProps {
  readonly textAs: (format: CitationFormat) => string;
}

export function CopyButtons({ textAs }: CopyButtonsProps) {
  const messages = useMessages(popupMessages);
  return (
    <div class="copy-buttons">
      <CopyButton text={textAs('plain')} name={messages.copy()} />
      <CopyButton text={textAs('markdown')} name={messages.copyMarkdown()} />
    </div>
  );
}

interface CopyButtonProps {
  readonly text: string;
  readonly name: string;
}

function CopyButton({ text, name }: CopyButtonProps) {
  const messages = useMessages(popupMessages);
  const { outcome, copy } = useClipboard();
  const isCopied = outcome?.text === text && outcome.isCopied;
  return (
    <button type="button" class="button quiet small" onClick={() => copy(text)}>
      <Icon path={isCopied ? tickIcon : copyIcon} />
      {isCopied ? messages.copied() : name}
    </button>
  );
}
