// A card's source and its actions, and what came of them.
import { publishers } from '../data/texts.ts';
import { article, articleSearchUrl } from '../data/article.ts';
import { formatTime } from '../data/time.ts';
import type { CardContentProps } from './CardContent.tsx';
import { type Action, CardAction } from './CardAction.tsx';
import { embed } from './embed.ts';
import { Icon } from './Icon.tsx';
import { copyIcon, openIcon, pinIcon, siteOffIcon, tickIcon } from './icons.ts';
import { useLanguage } from './locale-context.ts';
import type { CopyOutcome } from './use-copy.ts';

export interface CardFooterProps extends Pick<
  CardContentProps,
  'form' | 'pinned' | 'site' | 'isSiteOff' | 'onPin' | 'onOpenInPopup' | 'onSiteOff'
> {
  readonly outcome: CopyOutcome | undefined;
  readonly onCopy: () => void;
}

export function CardFooter(props: CardFooterProps) {
  const { form, site, isSiteOff, outcome, onSiteOff } = props;
  const messages = useLanguage().card;
  return (
    <>
      <output class="notice">
        {isSiteOff && site !== undefined && (
          <>
            <span>{messages.siteIsOff({ site })}</span>
            <button type="button" class="link-button" onClick={() => onSiteOff(false)}>
              {messages.undo()}
            </button>
          </>
        )}
      </output>
      <div class="card-foot">
        <div class="source-cell">
          <Source form={form} isCovered={outcome !== undefined} />
          <output class="outcome">
            {outcome && (
              <>
                {outcome.isCopied && <Icon path={tickIcon} />}
                {outcome.isCopied ? messages.copied({ count: outcome.facts.length }) : messages.notCopied()}
              </>
            )}
          </output>
        </div>
        <div class="actions">
          {actionsOf(props, messages).map((action) => (
            <CardAction key={action.name} form={form} {...action} />
          ))}
        </div>
      </div>
    </>
  );
}

function Source({ form, isCovered }: Pick<CardFooterProps, 'form'> & { readonly isCovered: boolean }) {
  const { lang, card: messages, texts } = useLanguage();
  const { title, date: published } = article;
  const date = formatTime(published, lang, form === 'sheet' ? 'short' : 'long');
  const link = (
    <a href={articleSearchUrl} target="_blank" rel="noreferrer" title={messages.searchForArticle({ title })}>
      {messages.source(publishers(texts, 'short'))}
    </a>
  );
  return (
    <p class={isCovered ? 'source covered' : 'source'}>
      {form === 'sheet' ? (
        embed((source) => messages.sourceAboutDate({ source, date }), link)
      ) : (
        <>
          {link}
          <br />
          {messages.aboutDate({ date })}
        </>
      )}
    </p>
  );
}

function actionsOf(props: CardFooterProps, messages: CardMessages): Action[] {
  const { pinned, site, isSiteOff, onPin, onCopy, onOpenInPopup, onSiteOff } = props;
  const actions: (Action | undefined)[] = [
    {
      name: messages.pin(),
      icon: pinIcon,
      iconClass: pinned ? 'filled' : undefined,
      isPressed: pinned,
      onPress: () => onPin(!pinned),
    },
    { name: messages.copy(), shortName: messages.copyShort(), icon: copyIcon, onPress: onCopy },
    onOpenInPopup && {
      name: messages.open(),
      shortName: messages.openShort(),
      icon: openIcon,
      onPress: onOpenInPopup,
    },
    site === undefined
      ? undefined
      : {
          name: messages.siteOff(),
          shortName: messages.siteOffShort(),
          icon: siteOffIcon,
          isPressed: isSiteOff,
          onPress: () => onSiteOff(!isSiteOff),
        },
  ];
  return actions.filter((action) => action !== undefined);
}
