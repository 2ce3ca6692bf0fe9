// Copies facts with their citation, and tells for a while how that went.
import { useLanguage } from './locale-context.ts';
import { useEffect, useState } from 'preact/hooks';
import { type CitedFact, citeFacts } from '../lookup/citation.ts';

export interface CopyOutcome {
  readonly facts: readonly CitedFact[];
  readonly isCopied: boolean;
}

/** In milliseconds: enough to read what a failure says. */
const shownFor = { success: 2000, failure: 6000 };

/** @param write Resolves to whether the text is in the clipboard now */
export function useCopy(write: (text: string) => Promise<boolean>) {
  const language = useLanguage();
  const [outcome, setOutcome] = useState<CopyOutcome>();
  useEffect(() => {
    if (!outcome) return;
    const time = outcome.isCopied ? shownFor.success : shownFor.failure;
    const timer = setTimeout(() => setOutcome(undefined), time);
    return () => clearTimeout(timer);
  }, [outcome]);
  return {
    outcome,
    copy: (facts: readonly CitedFact[]): void => {
      write(citeFacts(facts, language)).then(
        (isCopied) => setOutcome({ facts, isCopied }),
        () => setOutcome({ facts, isCopied: false }),
      );
    },
  };
}
