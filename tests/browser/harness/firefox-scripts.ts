// Functions that run in Firefox's own window, with the browser's rights. Each is sent as text and stands alone.
/* oxlint-disable typescript/no-unnecessary-type-parameters -- Firefox's modules and services have no types */
import type { AccessibleNode, Media } from './driver.ts';

/** Ends the accessibility service, which goes on for every page once it has been asked for. */
export function endAccessibility(): void {
  Services.prefs.setIntPref('accessibility.force_disabled', 1);
  Services.prefs.setIntPref('accessibility.force_disabled', -1);
}

/** The accessibility tree of the tab with this browsing context. */
export function accessibilityTree(context: string): AccessibleNode {
  const { NavigableManager } = ChromeUtils.importESModule<NavigableModule>(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const service = Cc['@mozilla.org/accessibilityService;1'].getService<AccessibilityService>(
    Ci.nsIAccessibilityService,
  );
  // Gecko's names where they differ from those of WAI-ARIA.
  const roles: Record<string, string> = {
    pushbutton: 'button',
    'toggle button': 'button',
    statictext: 'text',
    'text leaf': 'text',
    graphic: 'image',
    entry: 'textbox',
    'internal frame': 'Iframe',
  };
  const stateBits: [number, AccessibleNode['states'][number]][] = [
    [Ci.nsIAccessibleStates.STATE_EXPANDED, 'expanded'],
    [Ci.nsIAccessibleStates.STATE_COLLAPSED, 'collapsed'],
    [Ci.nsIAccessibleStates.STATE_PRESSED, 'pressed'],
    [Ci.nsIAccessibleStates.STATE_FOCUSED, 'focused'],
  ];
  const unspoken = new Set(['section', 'text container', 'list item marker', 'nothing']);
  function read(node: Accessible): AccessibleNode[] {
    const role = service.getStringRole(node.role);
    const children = Array.from({ length: node.childCount }, (_, index) => node.getChildAt(index)).flatMap(
      read,
    );
    const bits: { value?: number } = {};
    node.getState(bits, {});
    const states = stateBits.filter(([bit]) => ((bits.value ?? 0) & bit) !== 0).map(([, state]) => state);
    const spoken = { role: roles[role] ?? role, name: node.name ?? '', states, children };
    return unspoken.has(role) ? children : [spoken];
  }
  // Null until the service, which starts when it is first asked, has heard of the tab.
  const tab = service.getAccessibleFor(NavigableManager.getBrowserById(context));
  const [tree] = tab === null ? [] : read(tab);
  return tree?.children[0] ?? { role: 'document', name: '', states: [], children: [] };
}

/** Presses the keys of one of the extension's commands, as a person would. */
export async function pressCommand(uuid: string, command: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByHostname(uuid);
  const commands = await extension.shortcuts.allCommands();
  const shortcut = commands.find(({ name }) => name === command)?.shortcut;
  if (!shortcut) {
    throw new Error(`The command ${command} has no keys.`);
  }
  const keyCodes: Record<string, number> = { Alt: 18, Shift: 16, Ctrl: 17 };
  const keys = shortcut.split('+').map((name) => {
    const letter = !(name in keyCodes);
    return new KeyboardEvent('', {
      key: name === 'Ctrl' ? 'Control' : name,
      code: letter ? `Key${name}` : `${name === 'Ctrl' ? 'Control' : name}Left`,
      keyCode: keyCodes[name] ?? name.charCodeAt(0),
    });
  });
  const input = Cc['@mozilla.org/text-input-processor;1'].createInstance<TextInputProcessor>(
    Ci.nsITextInputProcessor,
  );
  input.beginInputTransactionForTests(window);
  for (const key of keys) {
    input.keydown(key);
  }
  for (const key of keys.toReversed()) {
    input.keyup(key);
  }
}

/** Turns the wheel down by a notch, as the system would tell of it. The point, in JSON, is in the tab's CSS pixels. */
export function turnWheel(context: string, json: string): boolean {
  const { NavigableManager } = ChromeUtils.importESModule<NavigableModule>(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const { left, top } = NavigableManager.getBrowserById(context).getBoundingClientRect();
  const { x, y }: { x: number; y: number } = JSON.parse(json);
  const at = [window.mozInnerScreenX + left + x, window.mozInnerScreenY + top + y] as const;
  const [screenX, screenY] = at.map((place) => Math.round(place * devicePixelRatio));
  // GDK_SCROLL_SMOOTH; other systems take no notice of it.
  window.windowUtils.sendNativeMouseScrollEvent(screenX ?? 0, screenY ?? 0, 4, 0, -1, 0, 0, 0, null);
  return true;
}

/** Draws a finger along a path, as the system would tell of it. Its points, in JSON, are in the tab's CSS pixels. */
export async function swipe(context: string, json: string): Promise<boolean> {
  const { NavigableManager } = ChromeUtils.importESModule<NavigableModule>(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const { left, top } = NavigableManager.getBrowserById(context).getBoundingClientRect();
  const path: { x: number; y: number }[] = JSON.parse(json);
  const { TOUCH_CONTACT, TOUCH_REMOVE } = Ci.nsIDOMWindowUtils;
  for (const [index, { x, y }] of [...path, ...path.slice(-1)].entries()) {
    const at = [window.mozInnerScreenX + left + x, window.mozInnerScreenY + top + y] as const;
    const [screenX, screenY] = at.map((place) => Math.round(place * devicePixelRatio));
    const state = index === path.length ? TOUCH_REMOVE : TOUCH_CONTACT;
    window.windowUtils.sendNativeTouchPoint(0, state, screenX ?? 0, screenY ?? 0, 1, 90, null);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return true;
}

/** Does what the reader's choice in the add-ons manager does. */
export async function letIntoPrivateWindows(uuid: string): Promise<boolean> {
  const { ExtensionPermissions } = ChromeUtils.importESModule<PermissionsModule>(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const { AddonManager } = ChromeUtils.importESModule<AddonModule>(
    'resource://gre/modules/AddonManager.sys.mjs',
  );
  const { extension } = WebExtensionPolicy.getByHostname(uuid);
  const permissions = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions.add(extension.id, permissions, extension);
  const addOn = await AddonManager.getAddonByID(extension.id);
  await addOn.reload();
  return true;
}

export async function openPrivateWindow(): Promise<boolean> {
  const opened = OpenBrowserWindow({ private: true });
  await new Promise((resolve) => {
    opened.addEventListener('load', resolve, { once: true });
  });
  return true;
}

/** Shows a tab on another medium or to a person with other preferences, which come as JSON. */
export function emulateMedia(context: string, json: string): boolean {
  const { NavigableManager } = ChromeUtils.importESModule<NavigableModule>(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const { medium, colorScheme, forcedColors, reducedMotion, reducedTransparency }: Media = JSON.parse(json);
  const { browsingContext } = NavigableManager.getBrowserById(context);
  browsingContext.mediumOverride = medium ?? '';
  browsingContext.prefersColorSchemeOverride = colorScheme ?? 'none';
  browsingContext.forcedColorsOverride = forcedColors === true ? 'active' : 'none';
  // A preference of the whole browser: the tab has no such override of its own.
  Services.prefs.setIntPref('ui.prefersReducedMotion', reducedMotion === true ? 1 : 0);
  // Not on by default in Firefox 153.
  Services.prefs.setBoolPref('layout.css.prefers-reduced-transparency.enabled', reducedTransparency === true);
  Services.prefs.setIntPref('ui.prefersReducedTransparency', reducedTransparency === true ? 1 : 0);
  return true;
}

/** Has all processes free what nothing holds any more, as the button of about:memory does. */
export function freeMemory(): boolean {
  Services.obs.notifyObservers(null, 'child-mmu-request');
  return true;
}

/** Long strings with these words, in small letters, that scripts of any process hold, as about:memory lists them. */
export async function textsHeld(words: string): Promise<number> {
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService<MemoryReporterManager>(
    Ci.nsIMemoryReporterManager,
  );
  const paths = new Set<string>();
  await new Promise<void>((resolve) => {
    manager.getReports(
      (process, path) => {
        if (path.toLowerCase().includes(words)) paths.add(`${process} ${path}`);
      },
      null,
      () => resolve(),
      null,
      false,
    );
  });
  return paths.size;
}

/** Errors of the extension's scripts and style sheets in the browser's console. */
export function errorsOf(origin: string): string[] {
  return Services.console
    .getMessageArray()
    .filter((message) => message.sourceName?.startsWith(origin))
    .map((message) => message.message);
}

// The few parts of Firefox's internals that are used above.
interface MemoryReporterManager {
  getReports(
    onReport: (process: string, path: string) => void,
    reportData: null,
    onFinish: () => void,
    finishData: null,
    anonymizes: boolean,
  ): void;
}
interface NavigableModule {
  NavigableManager: { getBrowserById(context: string): Element & { browsingContext: BrowsingContext } };
}
interface BrowsingContext {
  mediumOverride: string;
  prefersColorSchemeOverride: 'none' | 'light' | 'dark';
  forcedColorsOverride: 'none' | 'active';
}
interface Accessible {
  readonly role: number;
  readonly name: string | null;
  readonly childCount: number;
  getChildAt(index: number): Accessible;
  getState(state: { value?: number }, extraState: object): void;
}
interface AccessibilityService {
  getAccessibleFor(node: unknown): Accessible | null;
  getStringRole(role: number): string;
}
interface TextInputProcessor {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}
interface ConsoleMessage {
  readonly message: string;
  /** Of script errors only. */
  readonly sourceName?: string;
}
interface PermissionsModule {
  ExtensionPermissions: { add(id: string, permissions: object, extension: object): Promise<void> };
}
interface AddonModule {
  AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
}
interface WindowUtils {
  sendNativeMouseScrollEvent(
    screenX: number,
    screenY: number,
    message: number,
    deltaX: number,
    deltaY: number,
    deltaZ: number,
    modifiers: number,
    flags: number,
    element: null,
  ): void;
  sendNativeTouchPoint(
    pointer: number,
    state: number,
    screenX: number,
    screenY: number,
    pressure: number,
    orientation: number,
    observer: null,
  ): void;
}
declare const window: Window & {
  readonly mozInnerScreenX: number;
  readonly mozInnerScreenY: number;
  readonly windowUtils: WindowUtils;
};
declare function OpenBrowserWindow(options: { private: boolean }): Window;
declare const ChromeUtils: { importESModule<Module>(url: string): Module };
declare const Ci: {
  nsIAccessibilityService: unknown;
  nsITextInputProcessor: unknown;
  nsIMemoryReporterManager: unknown;
  nsIDOMWindowUtils: Record<'TOUCH_CONTACT' | 'TOUCH_REMOVE', number>;
  nsIAccessibleStates: Record<`STATE_${'EXPANDED' | 'COLLAPSED' | 'PRESSED' | 'FOCUSED'}`, number>;
};
declare const Cc: Record<
  | '@mozilla.org/accessibilityService;1'
  | '@mozilla.org/text-input-processor;1'
  | '@mozilla.org/memory-reporter-manager;1',
  { getService<Service>(type: unknown): Service; createInstance<Service>(type: unknown): Service }
>;
declare const Services: {
  console: { getMessageArray(): ConsoleMessage[] };
  obs: { notifyObservers(subject: null, topic: string): void };
  prefs: {
    setIntPref(name: string, value: number): void;
    setBoolPref(name: string, value: boolean): void;
  };
};
declare const WebExtensionPolicy: {
  getByHostname(uuid: string): {
    extension: { id: string; shortcuts: { allCommands(): Promise<{ name: string; shortcut: string }[]> } };
  };
};
