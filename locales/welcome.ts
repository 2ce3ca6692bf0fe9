// The welcome page's words.
import { catalogOf } from './catalog.ts';

export const welcomeMessages = catalogOf(
  import.meta.glob<WelcomeMessages>('./*/welcome.json', {
    query: '?messages',
    import: 'default',
    eager: true,
  }),
);
