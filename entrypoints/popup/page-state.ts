// Makes out of what is known of a tab what the popup says of its page. Pure.
import type { PageState } from '../../components/popup/page-state.ts';
import type { FrameReport } from '../../messaging/messages.ts';
import { hostOf, siteIsOff } from '../../settings/hosts.ts';
import type { Settings } from '../../settings/settings.ts';
import { unreadableReason } from '../own-page/unreadable.ts';
import type { TabReport } from './follow-tab.ts';

/** What the popup shows of the tab's page. The settings count at once, before the page has answered to them. */
export function pageStateOf(tab: TabReport, settings: Readonly<Settings>): PageState {
  const { address, frames, isLoading, hasPermission, isReachable } = tab;
  if (!settings.enabled) return { is: 'off', by: 'switch' };
  if (!frames) return { is: isLoading ? 'loading' : 'asking' };
  if (frames.size === 0) {
    const because = unreadableReason(address);
    if (because) return { is: 'unreadable', because };
    if (!hasPermission) return { is: 'no-permission' };
    return { is: 'unreadable', because: isReachable ? 'outdated' : 'restricted' };
  }
  if (address !== undefined && siteIsOff(address, settings.sitesOff)) return { is: 'off', by: 'site' };
  return stateOfFrames(frames);
}

/** The host name of a page of the web; undefined for all others. */
export function siteOf(address: string | undefined): string | undefined {
  return address !== undefined && /^https?:/.test(address) ? hostOf(address) : undefined;
}

function stateOfFrames(frames: ReadonlyMap<number, FrameReport>): PageState {
  const mentions = [...frames]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([frame, report]) => report.mentions.map((mention) => ({ ...mention, frame })));
  const more = new Set([...frames.values()].flatMap((report) => report.more ?? []));
  if (mentions.length > 0) return { is: 'mentions', mentions, more };
  const top = frames.get(0);
  if (top?.off === 'pdf') return { is: 'unreadable', because: 'pdf' };
  if (top?.off === 'document') return { is: 'unreadable', because: 'no-text' };
  return [...frames.values()].every(({ isRead }) => isRead) ? { is: 'nothing' } : { is: 'reading' };
}
