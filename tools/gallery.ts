// Serves every state of the card on one page, to look at while changing it. Run: node tools/gallery.ts
import { createServer } from 'vite';
import { messages } from './messages.ts';
import { texts } from './texts.ts';

const server = await createServer({
  configFile: false,
  root: 'tools/gallery',
  plugins: [messages(), texts()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  optimizeDeps: { noDiscovery: true },
  server: { fs: { allow: ['../..'] } },
});
await server.listen();
server.printUrls();
