// Stands in for the extension's background: answers the frames of one page, and tells them of settings.
import { pageSettingsIn, spottedIn } from '../../../frame/answers.ts';
import type { PageSettings, ToBackground, ToFrame } from '../../../messaging/messages.ts';
import { type Settings, defaultSettings } from '../../../settings/settings.ts';
import type { scripts } from './extension.ts';

/** A frame of the page, as the background reaches it. */
export interface ReachedFrame {
  /** Whether the keyboard is in it. */
  hasFocus(): boolean;
  run(script: keyof typeof scripts): void;
  receive(message: ToFrame): void;
}

/** The site of every page, whatever its address. */
const ADDRESS = 'http://site.example/';

export class Background {
  settings: Readonly<Settings> = defaultSettings;
  /** What it was asked for, in turn. */
  readonly asked: ToBackground[] = [];
  readonly #frames = new Set<ReachedFrame>();

  /** A frame that has the content script from now on. */
  add(frame: ReachedFrame): void {
    this.#frames.add(frame);
  }

  /** The page is another now. */
  clear(): void {
    this.#frames.clear();
  }

  /** Sets these settings and leaves all others as installed, also in frames that are there. */
  set(settings: Partial<Settings>): void {
    this.settings = { ...defaultSettings, ...settings };
    this.tell({ type: 'settings', settings: this.#pageSettings() });
  }

  tell(message: ToFrame): void {
    for (const frame of this.#frames) frame.receive(message);
  }

  /** Goes to the next mention in the frame that the keyboard is in. */
  step(direction: 1 | -1): void {
    for (const frame of this.#frames) if (frame.hasFocus()) frame.receive({ type: 'step', direction });
  }

  /** As a message does, it comes in a later task. */
  async answer(message: ToBackground, frame: ReachedFrame): Promise<unknown> {
    await new Promise((resolve) => setTimeout(resolve));
    this.asked.push(message);
    switch (message.type) {
      case 'spot': {
        const settings = this.#pageSettings();
        const mentions = settings.off ? [] : await spottedIn(message.texts, this.settings);
        return { mentions, settings: message.wantsSettings ? settings : undefined };
      }
      case 'settings-wanted':
        return this.#pageSettings();
      case 'controller-wanted':
        return frame.run('controller');
      case 'card-wanted':
        this.#bringWords(frame);
        return frame.run('card');
      case 'words-wanted':
        return this.#bringWords(frame);
      case 'switch-site':
        return this.set({ ...this.settings, sitesOff: message.isOn ? [] : [new URL(ADDRESS).hostname] });
      default:
        // Frames have the content script as soon as they are there, nobody counts, and there is no popup.
        return undefined;
    }
  }

  #pageSettings(): PageSettings {
    return pageSettingsIn(this.settings, ADDRESS);
  }

  #bringWords(frame: ReachedFrame): void {
    frame.run(this.settings.language === 'ru' ? 'words-ru' : 'words-en');
  }
}
