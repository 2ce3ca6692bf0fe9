// The options page's words.
import { catalogOf } from './catalog.ts';

export const optionsMessages = catalogOf(
  import.meta.glob<OptionsMessages>('./*/options.json', {
    query: '?messages',
    import: 'default',
    eager: true,
  }),
);
