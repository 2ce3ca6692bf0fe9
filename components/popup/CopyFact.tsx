// Copies one fact with its citation.
import { citeFacts, type CitedFact } from '../../lookup/citation.ts';
import { CopyButtons } from './CopyButtons.tsx';

export function CopyFact(cited: CitedFact) {
  return <CopyButtons textAs={(format) => citeFacts([cited], format)} />;
}
