// Copies one fact with its citation.
import { useLanguage } from '../locale-context.ts';
import { citeFacts, type CitedFact } from '../../lookup/citation.ts';
import { CopyButtons } from './CopyButtons.tsx';

export function CopyFact(cited: CitedFact) {
  const language = useLanguage();
  return <CopyButtons textAs={(format) => citeFacts([cited], language, format)} />;
}
