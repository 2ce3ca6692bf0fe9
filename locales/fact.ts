// What is said around a fact: shared by the card and the extension's own pages.
import { catalogOf } from './catalog.ts';

export const factMessages = catalogOf(
  import.meta.glob<FactMessages>('./*/fact.json', { query: '?messages', import: 'default', eager: true }),
);
