// A sentence marked as pages are, as the settings stand.
import { optionsMessages } from '../../locales/options.ts';
import type { Settings } from '../../settings/settings.ts';
import { embedAll } from '../embed.ts';
import { useMessages } from '../locale-context.ts';
import { densityShown } from './density.ts';
import type { MarkStyles } from './OptionsPage.tsx';

export interface PreviewProps {
  readonly values: Readonly<Settings>;
  readonly markStyles: MarkStyles;
}

export function Preview({ values, markStyles }: PreviewProps) {
  const messages = useMessages(optionsMessages);
  const { enabled, markPeoples, markLeaders, markStyle } = values;
  const mark = (words: string, isMarked = true) => (
    <span style={markStyles[enabled && isMarked ? markStyle : 'none']}>{words}</span>
  );
  return (
    <section class="preview" aria-labelledby="preview">
      <h2 id="preview" class="hint">
        {messages.preview()}
      </h2>
      <p>
        {embedAll(
          (slot) =>
            messages.previewText({
              kz: slot('kz'),
              kg: slot('kg'),
              capital: slot('capital'),
              uzbek: slot('uzbek'),
              region: slot('region'),
            }),
          {
            kz: mark(messages.previewKz()),
            kg: mark(messages.previewKg()),
            // The second mention of its country.
            capital: mark(messages.previewCapital(), markLeaders && densityShown(values.density) === 'every'),
            uzbek: mark(messages.previewUzbek(), markPeoples),
            region: mark(messages.previewRegion()),
          },
        )}
      </p>
    </section>
  );
}
