// What is marked, how often, and how it looks.
import { optionsMessages } from '../../locales/options.ts';
import type { Settings } from '../../settings/settings.ts';
import { useMessages } from '../locale-context.ts';
import { Choice } from './Choice.tsx';
import type { Controls } from './controls.ts';
import { densityShown } from './density.ts';
import type { MarkStyles } from './OptionsPage.tsx';
import { LockNote, Section } from './Section.tsx';

export interface MarkOptionsProps extends Controls {
  readonly markStyles: MarkStyles;
}

export function MarkOptions(props: MarkOptionsProps) {
  return (
    <>
      <Kinds {...props} />
      <DensityChoice {...props} />
      <StyleChoice {...props} />
    </>
  );
}

function Kinds({ values, locked, set }: Controls) {
  const messages = useMessages(optionsMessages);
  return (
    <Section id="mentions" heading={messages.mentions()} hint={messages.mentionsHint()}>
      <Choice
        type="checkbox"
        label={messages.names()}
        hint={messages.namesHint()}
        isChosen
        isLocked
        onChoose={() => undefined}
      />
      <Choice
        type="checkbox"
        label={messages.peoples()}
        hint={messages.peoplesHint()}
        isChosen={values.markPeoples}
        isLocked={locked.has('markPeoples')}
        onChoose={(isChosen) => set('markPeoples', isChosen)}
      />
      {locked.has('markPeoples') && <LockNote />}
      <Choice
        type="checkbox"
        label={messages.leaders()}
        hint={messages.leadersHint()}
        isChosen={values.markLeaders}
        isLocked={locked.has('markLeaders')}
        onChoose={(isChosen) => set('markLeaders', isChosen)}
      />
      {locked.has('markLeaders') && <LockNote />}
    </Section>
  );
}

const densities = ['every', 'section', 'page'] as const satisfies readonly Settings['density'][];

function DensityChoice({ values, locked, set }: Controls) {
  const messages = useMessages(optionsMessages);
  const shown = densityShown(values.density);
  return (
    <Section id="density" heading={messages.density()} isLocked={locked.has('density')}>
      <div role="radiogroup" aria-labelledby="density">
        {densities.map((density) => (
          <Choice
            key={density}
            type="radio"
            name="density"
            label={messages[density]()}
            hint={density === 'section' ? messages.sectionHint() : undefined}
            isChosen={shown === density}
            isLocked={locked.has('density')}
            onChoose={() => set('density', density)}
          />
        ))}
      </div>
    </Section>
  );
}

const styles = ['dotted', 'line', 'tint', 'none'] as const satisfies readonly Settings['markStyle'][];

function StyleChoice({ values, locked, set, markStyles }: MarkOptionsProps) {
  const messages = useMessages(optionsMessages);
  return (
    <Section id="style" heading={messages.style()} isLocked={locked.has('markStyle')}>
      <div class="tiles" role="radiogroup" aria-labelledby="style">
        {styles.map((style) => (
          <label key={style} class="tile">
            <input
              type="radio"
              name="markStyle"
              checked={values.markStyle === style}
              disabled={locked.has('markStyle')}
              onChange={() => set('markStyle', style)}
            />
            <span class="sample" aria-hidden="true">
              <span style={markStyles[style]}>{messages.styleSample()}</span>
            </span>
            <span class="tile-label">
              <span class="dot" />
              {messages[style]()}
            </span>
          </label>
        ))}
      </div>
      <p class="hint">{messages.styleHint()}</p>
    </Section>
  );
}
