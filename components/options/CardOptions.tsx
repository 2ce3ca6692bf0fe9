// How cards look, and what opens and closes them.
import { optionsMessages } from '../../locales/options.ts';
import type { Settings } from '../../settings/settings.ts';
import { useMessages } from '../locale-context.ts';
import { Choice } from './Choice.tsx';
import type { Controls } from './controls.ts';
import { Delay } from './Delay.tsx';
import { LockNote, Section } from './Section.tsx';
import { Segments } from './Segments.tsx';

const themes = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][];
const languages = ['en', 'ru'] as const satisfies readonly Settings['language'][];
const modifiers = ['none', 'alt', 'shift', 'ctrl'] as const satisfies readonly Settings['hoverModifier'][];

export function CardOptions({ values, locked, set }: Controls) {
  const messages = useMessages(optionsMessages);
  const modifierNames = {
    none: messages.noModifier(),
    alt: messages.alt(),
    shift: messages.shift(),
    ctrl: messages.ctrl(),
  };
  return (
    <Section id="cards" heading={messages.cards()}>
      <Segments
        label={messages.theme()}
        name="theme"
        choices={themes.map((theme) => ({ value: theme, label: messages[theme]() }))}
        chosen={values.theme}
        isLocked={locked.has('theme')}
        onChoose={(theme) => set('theme', theme)}
      />
      <Segments
        label={messages.language()}
        name="language"
        choices={[
          { value: 'browser', label: messages.asBrowser() },
          ...languages.map((language) => ({ value: language, label: ownName(language), lang: language })),
        ]}
        chosen={values.language}
        isLocked={locked.has('language')}
        onChoose={(language) => set('language', language)}
      />
      <div>
        <Choice
          type="checkbox"
          label={messages.openOnHover()}
          hint={messages.openOnHoverHint()}
          isChosen={values.openOnHover}
          isLocked={locked.has('openOnHover')}
          onChoose={(isChosen) => set('openOnHover', isChosen)}
        />
        {locked.has('openOnHover') && <LockNote />}
      </div>
      <Segments
        label={messages.hoverModifier()}
        name="hoverModifier"
        choices={modifiers.map((modifier) => ({ value: modifier, label: modifierNames[modifier] }))}
        chosen={values.hoverModifier}
        isLocked={locked.has('hoverModifier')}
        onChoose={(modifier) => set('hoverModifier', modifier)}
      />
      <Delay
        label={messages.openDelay()}
        milliseconds={values.openDelay}
        isLocked={locked.has('openDelay')}
        onChange={(milliseconds) => set('openDelay', milliseconds)}
      />
      <Delay
        label={messages.closeDelay()}
        milliseconds={values.closeDelay}
        isLocked={locked.has('closeDelay')}
        onChange={(milliseconds) => set('closeDelay', milliseconds)}
      />
    </Section>
  );
}

/** What those who speak a language call it: “English”, “Русский”. */
function ownName(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
