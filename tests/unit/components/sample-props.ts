// Settings and mentions as popup and options are given them.
import type { PageMention } from '../../../components/popup/page-state.ts';
import type { SubjectId } from '../../../data/subjects.ts';
import { defaultSettings, type Settings } from '../../../settings/settings.ts';
import type { LoadedSettings } from '../../../settings/storage.ts';

/** Settings in force, of which these are not as installed. */
export function loaded(values: Partial<Settings>, policy: Partial<LoadedSettings> = {}): LoadedSettings {
  return { values: { ...defaultSettings, ...values }, locked: new Set(), sitesOffByPolicy: [], ...policy };
}

/** Mentions of these subjects, one after the other on the page. */
export function mentionsOf(...subjects: SubjectId[]): PageMention[] {
  return subjects.map((subject, index) => ({
    frame: 0,
    id: index + 1,
    subject,
    before: `What stands before number ${index + 1} of `,
    words: subject,
    after: ' and what follows',
  }));
}
