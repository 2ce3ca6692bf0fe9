// The page that opens once after the extension has been installed.
import { welcomeMessages } from '../../locales/welcome.ts';
import { mountOwnPage } from '../own-page/mount.tsx';
import { markThisPage } from './mark-this-page.ts';
import { Welcome } from './Welcome.tsx';

await mountOwnPage(welcomeMessages, () => <Welcome />);
await markThisPage();
