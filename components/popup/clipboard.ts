// Copies texts out of the popup, and tells for a while how that went.
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';

interface CopyOutcome {
  readonly text: string;
  readonly isCopied: boolean;
}

export interface Clipboard {
  /** Of the last copying, for as long as it is shown. */
  readonly outcome: CopyOutcome | undefined;
  readonly copy: (text: string) => void;
}

export const ClipboardContext = createContext<Clipboard>({ outcome: undefined, copy: () => undefined });

export function useClipboard(): Clipboard {
  return useContext(ClipboardContext);
}

/** In milliseconds. */
const shownFor = 2000;

/** @param write Resolves to whether the text is in the clipboard now */
export function useCopying(write: (text: string) => Promise<boolean>): Clipboard {
  const [outcome, setOutcome] = useState<CopyOutcome>();
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [outcome]);
  return {
    outcome,
    copy: (text) => void write(text).then((isCopied) => setOutcome({ text, isCopied })),
  };
}
