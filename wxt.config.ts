// The manifest as code, for every browser, and what the build checks before it starts.
import { defineConfig, type WxtHooks } from 'wxt';
import { subjectIds } from './data/subjects.ts';
import { installedMarkStyle, markRules } from './page/mark-style.ts';

/** In the browser's hands before any page is read: a sheet that no page's script can see. */
const marksSheet = 'content-scripts/marks.css';

const hooks: Partial<WxtHooks> = {
  'build:publicAssets': (_wxt, files) => {
    files.push({ relativeDest: marksSheet, contents: markRules(installedMarkStyle, subjectIds) });
  },
};

export default defineConfig({
  manifestVersion: 3,
  hooks,
  manifest: ({ browser }) => ({
    name: 'Central Asia Fact Cards',
    description: 'Quietly marks Central Asia in what you read and shows what one article says about it.',
    permissions: ['storage', 'activeTab'],
    content_scripts: [
      {
        matches: ['<all_urls>'],
        js: ['content-script.js'],
        css: [marksSheet],
        run_at: 'document_idle',
        all_frames: true,
        match_about_blank: true,
        // Sandboxed, data: and blob: frames. The Edge store turns it down.
        ...(browser !== 'edge' && { match_origin_as_fallback: true }),
      },
    ],
    minimum_chrome_version: '128',
    browser_specific_settings: {
      gecko: {
        id: 'fact-cards@central-asia.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  }),
});
