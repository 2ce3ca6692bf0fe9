// Settings to a file and from a file, and all as installed again; both can be taken back.
import { useRef, useState } from 'preact/hooks';
import { optionsMessages } from '../../locales/options.ts';
import type { Settings } from '../../settings/settings.ts';
import type { LoadedSettings } from '../../settings/storage.ts';
import { exportSettings, ownSettings, readSettingsFile, settingsWithout } from '../../settings/transfer.ts';
import { useMessages } from '../locale-context.ts';
import { problemTexts } from './problem-text.ts';
import { Section } from './Section.tsx';

export interface TransferProps {
  readonly settings: LoadedSettings;
  /** Saves several settings at once. */
  readonly onReplace: (settings: Partial<Settings>) => Promise<void>;
  readonly onReset: () => Promise<void>;
  /** Tells how saving goes. */
  readonly follow: (saved: Promise<void>) => void;
}

interface Done {
  readonly text: string;
  /** What was before. */
  readonly before: Partial<Settings>;
}

interface Refused {
  readonly file: string;
  readonly problems: readonly string[];
}

export function Transfer({ settings, onReplace, onReset, follow }: TransferProps) {
  const messages = useMessages(optionsMessages);
  const inputRef = useRef<HTMLInputElement>(null);
  const [done, setDone] = useState<Done>();
  const [refused, setRefused] = useState<Refused>();
  const tell = (outcome: { done?: Done; refused?: Refused }): void => {
    setDone(outcome.done);
    setRefused(outcome.refused);
  };
  /** Where it cannot be saved, the page's head says why, and nothing has been done. */
  const replace = (saved: Promise<void>, text: string): void => {
    const before = ownSettings(settings);
    tell({});
    follow(saved);
    saved.then(
      () => tell({ done: { text, before } }),
      () => undefined,
    );
  };
  const importFile = async (file: File): Promise<void> => {
    const read = readSettingsFile(await file.text());
    if ('problems' in read) {
      tell({
        refused: {
          file: file.name,
          problems: problemTexts(read.problems, messages),
        },
      });
      return;
    }
    const taken = settingsWithout(read.settings, settings.locked);
    const count = Object.keys(taken).length;
    replace(onReplace(taken), messages.imported({ count, file: file.name }));
  };
  return (
    <Section id="transfer" heading={messages.transfer()} hint={messages.transferHint()}>
      <div class="buttons">
        <button type="button" class="button" onClick={() => download(exportSettings(settings))}>
          {messages.export()}
        </button>
        <button type="button" class="button" onClick={() => inputRef.current?.click()}>
          {messages.import()}
        </button>
        <input
          ref={inputRef}
          type="file"
          accept=".json,application/json"
          aria-label={messages.import()}
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            // So that the same file can be chosen again.
            currentTarget.value = '';
            if (file) void importFile(file);
          }}
        />
        <button
          type="button"
          class="button"
          onClick={({ detail }) => {
            // The second of a double click would have nothing to take back but what the first has done.
            if (detail <= 1) replace(onReset(), messages.wasReset());
          }}
        >
          {messages.reset()}
        </button>
      </div>
      <output class="notice">
        {done && (
          <>
            <span>{done.text}</span>
            <button
              type="button"
              class="button"
              onClick={() => {
                const saved = onReplace(done.before);
                tell({});
                follow(saved);
                // To be tried again.
                saved.catch(() => tell({ done }));
              }}
            >
              {messages.undo()}
            </button>
          </>
        )}
      </output>
      <div role="alert">
        {refused && (
          <>
            <p class="problem">{messages.notImported({ file: refused.file })}</p>
            <ul class="problems">
              {refused.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Section>
  );
}

function download(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'fact-cards-settings.json';
  link.click();
  URL.revokeObjectURL(link.href);
}
