// Copies something with its citation, as plain text or as Markdown.
import type { CitationFormat } from '../../lookup/citation.ts';
import { popupMessages } from '../../locales/popup.ts';
import { Icon } from '../Icon.tsx';
import { copyIcon, markdownIcon, tickIcon } from '../icons.ts';
import { useMessages } from '../locale-context.ts';
import { useClipboard } from './clipboard.ts';

export interface CopyButtonsProps {
  readonly textAs: (format: CitationFormat) => string;
}

export function CopyButtons({ textAs }: CopyButtonsProps) {
  const messages = useMessages(popupMessages);
  const { outcome, copy } = useClipboard();
  const plain = textAs('plain');
  const markdown = textAs('markdown');
  const copied = outcome?.isCopied ? outcome.text : undefined;
  return (
    <div class="copy-buttons">
      <button type="button" class="button quiet small" onClick={() => copy(plain)}>
        <Icon path={copied === plain ? tickIcon : copyIcon} />
        {copied === plain ? messages.copied() : messages.copy()}
      </button>
      <button
        type="button"
        class="icon-button tip above"
        aria-label={messages.copyMarkdown()}
        onClick={() => copy(markdown)}
      >
        <Icon path={copied === markdown ? tickIcon : markdownIcon} />
      </button>
    </div>
  );
}
