// The first minute: what the extension does, a paragraph to try it on, and what it may do.
import { publishers } from '../../data/texts.ts';
import { article } from '../../data/article.ts';
import { formatTime } from '../../data/time.ts';
import { welcomeMessages } from '../../locales/welcome.ts';
import { useLanguage, useMessages } from '../locale-context.ts';
import { CardPicture } from './CardPicture.tsx';
import { FirstSteps, type FirstStepsProps } from './FirstSteps.tsx';
import { Ways } from './Ways.tsx';

export interface WelcomePageProps extends FirstStepsProps {
  /** Of the command for the next mention, as “Alt+Shift+K”; absent where it has none. */
  readonly nextMentionKeys?: string | undefined;
  readonly onOptions: () => void;
}

export function WelcomePage({ nextMentionKeys, onOptions, ...firstSteps }: WelcomePageProps) {
  const messages = useMessages(welcomeMessages);
  const { lang, texts } = useLanguage();
  const { title, date } = article;
  return (
    <main class="welcome">
      <div>
        <h1>{messages.heading()}</h1>
        <p class="lede">{messages.lede()}</p>
        <h2 class="try-label">{messages.tryHere()}</h2>
        <p class="try">{messages.example()}</p>
        <Ways nextMentionKeys={nextMentionKeys} />
      </div>
      <CardPicture subject="kg" />
      <FirstSteps {...firstSteps} />
      <footer>
        <p>
          {messages.source({
            title,
            ...publishers(texts, 'long'),
            date: formatTime(date, lang),
          })}
        </p>
        <button type="button" class="button" onClick={onOptions}>
          {messages.options()}
        </button>
      </footer>
    </main>
  );
}
