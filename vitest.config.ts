// Unit tests run in Node; what a person does is tested in real browsers, see tests/browser.
import { defineConfig } from 'vitest/config';
import { messages } from './tools/messages.ts';
import { texts } from './tools/texts.ts';

export default defineConfig({
  plugins: [messages(), texts()],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
  },
});
