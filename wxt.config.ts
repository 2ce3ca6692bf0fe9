// The manifest as code, for every browser, and what the build checks before it starts.
import { defineConfig, type WxtHooks } from 'wxt';
import { checkData } from './data/check.ts';
import { asciiScripts } from './tools/ascii-scripts.ts';
import { compileAtOnce } from './tools/compile-at-once.ts';
import { packagesSeen } from './tools/licences/packages.ts';
import { writeLicences } from './tools/licences/write.ts';
import { messages, messageTypes } from './tools/messages.ts';
import { plainMembers } from './tools/plain-members.ts';
import { plainStart } from './tools/plain-start.ts';
import { preactByPrototype } from './tools/preact-by-prototype.ts';
import { store } from './tools/release/store.ts';
import { writeTables } from './tools/names/write.ts';
import { texts } from './tools/texts.ts';

/**
 * What the extension's own pages may do: run and show what is in the package. It also keeps the promise that nothing
 * is sent anywhere. https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Content_Security_Policy
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The files of a look of the icon, which tools/icon draws. */
function toolbarIcon(look: string): Record<string, string> {
  return Object.fromEntries([16, 32].map((size) => [size, `icon/${look}${size}.png`]));
}

/** Firefox calls a theme after the colour of its letters. */
const themeIcons = [16, 32].map((size) => ({
  light: `icon/on-dark-${size}.png`,
  dark: `icon/on-light-${size}.png`,
  size,
}));

/** Of the packages that the build has taken code of. */
const packageFolders = new Set<string>();

const hooks: Partial<WxtHooks> = {
  // No imports by magic: with `imports: false` alone, WXT 0.21 still puts its storage wherever a name looks like it.
  'config:resolved': ({ config }) => {
    config.imports.presets = [];
    config.imports.imports = [];
    // Not in the build's own hook: types and tests need the tables after an installation too.
    writeTables();
  },
  // A damaged data file fails the build, never a reader's page.
  'build:before': () => {
    checkData();
    packageFolders.clear();
  },
  'build:done': ({ config }, { manifest }) => {
    if (config.command !== 'build') return;
    const { outDir: folder } = config;
    writeLicences({
      name: 'Central Asia Fact Cards',
      version: manifest.version,
      folder,
      packages: packageFolders,
    });
  },
  'prepare:types': (_wxt, files) => {
    files.push({ path: 'types/messages.d.ts', text: messageTypes(), tsReference: true });
  },
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  hooks,
  // They are not needed to build the packages.
  zip: { excludeSources: ['tests/**'] },
  // The browsers below, else the style sheets are rewritten for ones that do not know light-dark().
  vite: () => ({
    plugins: [
      messages(),
      texts(),
      preactByPrototype(),
      plainMembers(),
      plainStart(),
      compileAtOnce(),
      asciiScripts(),
      packagesSeen(packageFolders),
    ],
    build: { target: ['chrome128', 'firefox140', 'safari18'] },
  }),
  manifest: ({ browser, command }) => ({
    default_locale: 'en',
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    permissions: ['storage', 'activeTab', 'scripting', 'contextMenus'],
    // The pages of the content script, so that its second part can follow it; asks for nothing more than that does.
    host_permissions: ['<all_urls>'],
    content_scripts: [
      {
        matches: ['<all_urls>'],
        js: ['content-script.js'],
        run_at: 'document_idle',
        all_frames: true,
      },
      // Windows without an address; frames without one have it brought once they are seen, see frame/inner-frames.ts.
      {
        matches: ['<all_urls>'],
        js: ['content-script.js'],
        run_at: 'document_idle',
        match_about_blank: true,
        // data: and blob: addresses. The Edge store turns it down.
        ...(browser !== 'edge' && { match_origin_as_fallback: true }),
      },
    ],
    action: {
      default_title: '__MSG_actionTitle__',
      ...(browser === 'firefox'
        ? { default_icon: toolbarIcon('on-light-'), theme_icons: themeIcons }
        : { default_icon: toolbarIcon('') }),
    },
    // The development server brings scripts of its own, and has the default.
    ...(command === 'build' && { content_security_policy: { extension_pages: contentSecurityPolicy } }),
    omnibox: { keyword: 'fc' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+F' } },
      'next-mention': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandNextMention__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commandPreviousMention__',
      },
      'look-up-selection': { description: '__MSG_commandLookUpSelection__' },
      'toggle-site': { description: '__MSG_commandToggleSite__' },
    },
    ...(browser !== 'firefox' && { storage: { managed_schema: 'managed_schema.json' } }),
    minimum_chrome_version: '128',
    browser_specific_settings: {
      gecko: {
        id: store.addOnId,
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  }),
});
