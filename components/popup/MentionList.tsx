// One subject's mentions on the page in the words around them; each is a way to its place.
import { Icon } from '../Icon.tsx';
import { goIcon } from '../icons.ts';
import { useLocale } from '../locale-context.ts';
import type { PageMention } from './page-state.ts';

export interface MentionListProps {
  readonly mentions: readonly PageMention[];
  readonly onJump: (mention: PageMention) => void;
}

export function MentionList({ mentions, onJump }: MentionListProps) {
  const { lang } = useLocale();
  return (
    <ol class="mentions">
      {mentions.map((mention, index) => (
        <li key={`${mention.frame} ${mention.id}`}>
          <button type="button" class="mention" onClick={() => onJump(mention)}>
            <span class="number">{(index + 1).toLocaleString(lang)}</span>
            <span class="snippet" dir="auto">
              {ending(mention.before)}
              <b>{mention.words}</b>
              {mention.after}
            </span>
            <Icon path={goIcon} class="directed" />
          </button>
        </li>
      ))}
    </ol>
  );
}

/** In UTF-16 units: so much that the mention itself is still to be seen in a narrow popup. */
const reach = 24;

/** The last words of what stands before a mention. */
function ending(before: string): string {
  if (before.length <= reach) return before;
  const end = before.slice(-reach);
  const space = end.indexOf(' ');
  return `…${space < 0 ? end : end.slice(space + 1)}`;
}
