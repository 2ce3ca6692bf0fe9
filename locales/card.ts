// The card's words.
import { catalogOf } from './catalog.ts';

export const cardMessages = catalogOf(
  import.meta.glob<CardMessages>('./*/card.json', { query: '?messages', import: 'default', eager: true }),
);
