// The manifest as code, for every browser, and what the build checks before it starts.
import { defineConfig } from 'wxt';

export default defineConfig({
  manifestVersion: 3,
  manifest: {
    name: 'Central Asia Fact Cards',
    permissions: ['storage', 'activeTab'],
  },
});
