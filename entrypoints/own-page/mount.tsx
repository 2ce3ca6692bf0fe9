// What the extension's own pages have in common: the reader's language and theme, and settings that act at once.
import { type ComponentChildren, render } from 'preact';
import browser from 'webextension-polyfill';
import { LanguageContext } from '../../components/locale-context.ts';
import { type Catalog, messagesIn } from '../../locales/catalog.ts';
import { chosenLanguage, languageIn } from '../../locales/languages.ts';
import { settingsOfWindow, type WindowSettings } from '../../settings/private-sites.ts';
import { type LoadedSettings, loadSettings, watchSettings } from '../../settings/storage.ts';

type Draw = (settings: LoadedSettings, changes: SettingChanges) => ComponentChildren;

/** What changes settings, for the window that a page is about. */
export type SettingChanges = Omit<WindowSettings, 'load' | 'areas'>;

/**
 * Draws the page, and again whenever the settings change, for as long as it is open.
 * @param catalog The page's words, for its title
 * @param draw Promised where something else is to be known first
 * @param isPrivate Whether the page is about a private window, of whose sites nothing is to be kept
 */
export async function mountOwnPage<Messages extends { readonly title: () => string }>(
  catalog: Catalog<Messages>,
  draw: Draw | Promise<Draw>,
  isPrivate = Promise.resolve(false),
): Promise<void> {
  // All at once: a popup has to be there before the hand has left the button.
  const loading = Promise.all([loadFor(isPrivate), draw]);
  const { documentElement, body } = document;
  const [{ settings, ofWindow }, drawn] = await loading;
  const show = (current: LoadedSettings): void => {
    const language = languageIn(chosenLanguage(current.values.language, browser.i18n.getUILanguage()));
    documentElement.lang = language.lang;
    documentElement.dir = language.dir;
    documentElement.dataset.theme = current.values.theme;
    document.title = messagesIn(catalog, language.lang).title();
    render(<LanguageContext value={language}>{drawn(current, ofWindow)}</LanguageContext>, body);
  };
  show(settings);
  watchSettings(browser.storage, show, new AbortController().signal, {
    areas: ofWindow.areas,
    load: () => ofWindow.load(),
  });
}

async function loadFor(
  isPrivate: Promise<boolean>,
): Promise<{ settings: LoadedSettings; ofWindow: WindowSettings }> {
  // At once: hardly ever is it a private window.
  const [usual, isSo] = await Promise.all([loadSettings(browser.storage), isPrivate]);
  const ofWindow = settingsOfWindow(browser.storage, isSo);
  return { settings: isSo ? await ofWindow.load() : usual, ofWindow };
}
