// The card's script: put by the background into the frames that have a mention, beside the content script.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CardSession } from '../../page/card-session.ts';
import type { Settings } from '../../settings/settings.ts';
import type { CardPreferences } from '../../page/card-session.ts';
import { cardStyles, drawCard } from './page-card.tsx';

export default defineUnlistedScript(() => {
  globalThis.attachFactCards?.(({ settings, address, ...setup }) => {
    const session: CardSession = new CardSession({
      ...setup,
      styles: cardStyles,
      preferences: () => preferencesIn(settings()),
      draw: (layer, view) => drawCard(layer, view, session, address),
    });
    return session;
  });
});

function preferencesIn(settings: Readonly<Settings>): CardPreferences {
  const { openDelay, closeDelay, openOnHover, hoverModifier, markStyle, theme } = settings;
  return {
    openDelay,
    closeDelay,
    opensOnHover: openOnHover && markStyle !== 'none',
    modifier: hoverModifier,
    theme,
  };
}
