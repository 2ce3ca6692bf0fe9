// The toolbar popup's words.
import { catalogOf } from './catalog.ts';

export const popupMessages = catalogOf(
  import.meta.glob<PopupMessages>('./*/popup.json', { query: '?messages', import: 'default', eager: true }),
);
