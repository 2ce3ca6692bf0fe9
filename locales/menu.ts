// What the browser's own surfaces say for the extension: the button, the menu of selected words, the address bar.
import { catalogOf } from './catalog.ts';

export const menuMessages = catalogOf(
  import.meta.glob<MenuMessages>('./*/menu.json', { query: '?messages', import: 'default', eager: true }),
);
