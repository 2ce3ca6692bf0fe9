// The options, section by section. What is changed acts at once.
import { optionsMessages } from '../../locales/options.ts';
import type { LoadedSettings } from '../../settings/storage.ts';
import { useMessages } from '../locale-context.ts';
import { About } from './About.tsx';
import { CardOptions } from './CardOptions.tsx';
import { Header } from './Header.tsx';
import { Keyboard, type KeyboardProps } from './Keyboard.tsx';
import { MarkOptions } from './MarkOptions.tsx';
import { Preview } from './Preview.tsx';
import { Choice } from './Choice.tsx';
import { Section } from './Section.tsx';
import { SitesOff } from './SitesOff.tsx';
import { Transfer, type TransferProps } from './Transfer.tsx';
import { type SaveSetting, useSaving } from './use-saving.ts';

export interface OptionsPageProps {
  readonly settings: LoadedSettings;
  readonly version: string;
  /** The declarations that draw each style of marks. */
  readonly markStyles: MarkStyles;
  readonly keyboard: KeyboardProps | undefined;
  readonly onSave: SaveSetting;
  /** Takes entries out of the list of sites that are off, or puts them in. */
  readonly onSites: (entries: readonly string[], areOn: boolean) => Promise<void>;
  readonly onReplace: TransferProps['onReplace'];
  readonly onReset: TransferProps['onReset'];
}

export type MarkStyles = Readonly<Record<'dotted' | 'line' | 'tint' | 'none', string>>;

export function OptionsPage(props: OptionsPageProps) {
  const { settings, version, markStyles, keyboard, onSave, onSites, onReplace, onReset } = props;
  const messages = useMessages(optionsMessages);
  const saving = useSaving(settings.values, onSave);
  const controls = { values: saving.values, locked: settings.locked, set: saving.set };
  return (
    <main class="page">
      <Header {...controls} status={saving.status} />
      <Preview values={saving.values} markStyles={markStyles} />
      <MarkOptions {...controls} markStyles={markStyles} />
      <CardOptions {...controls} />
      <Section id="toolbar" heading={messages.toolbar()} isLocked={settings.locked.has('badge')}>
        <Choice
          type="checkbox"
          label={messages.badge()}
          hint={messages.badgeHint()}
          isChosen={saving.values.badge}
          isLocked={settings.locked.has('badge')}
          onChoose={(isChosen) => saving.set('badge', isChosen)}
        />
      </Section>
      <SitesOff settings={settings} onSites={(entries, areOn) => saving.follow(onSites(entries, areOn))} />
      {keyboard && <Keyboard {...keyboard} />}
      <Transfer settings={settings} onReplace={onReplace} onReset={onReset} follow={saving.follow} />
      <About version={version} />
    </main>
  );
}
