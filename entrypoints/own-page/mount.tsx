// What the extension's own pages have in common: the reader's language and theme, and settings that act at once.
import { type ComponentChildren, render } from 'preact';
import browser from 'webextension-polyfill';
import { LocaleContext } from '../../components/locale-context.ts';
import { type Catalog, messagesIn } from '../../locales/catalog.ts';
import { localeFor } from '../../locales/locale.ts';
import { type LoadedSettings, loadSettings, watchSettings } from '../../settings/storage.ts';

type Draw = (settings: LoadedSettings) => ComponentChildren;

/**
 * Draws the page, and again whenever the settings change, for as long as it is open.
 * @param catalog The page's words, which decide in which languages it can be shown
 * @param draw Promised where something else is to be known first
 */
export async function mountOwnPage<Messages extends { readonly title: () => string }>(
  catalog: Catalog<Messages>,
  draw: Draw | Promise<Draw>,
): Promise<void> {
  // All at once: a popup has to be there before the hand has left the button.
  const loading = Promise.all([loadSettings(browser.storage), draw]);
  const locale = localeFor(browser.i18n.getUILanguage(), Object.keys(catalog));
  const { documentElement, body } = document;
  documentElement.lang = locale.lang;
  documentElement.dir = locale.dir;
  document.title = messagesIn(catalog, locale.lang).title();
  const [settings, drawn] = await loading;
  const show = (current: LoadedSettings): void => {
    documentElement.dataset.theme = current.values.theme;
    render(<LocaleContext value={locale}>{drawn(current)}</LocaleContext>, body);
  };
  show(settings);
  watchSettings(browser.storage, show, new AbortController().signal);
}
