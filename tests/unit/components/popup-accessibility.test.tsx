// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PopupProps } from '../../../components/popup/Popup.tsx';
import type { PageState, UnreadableReason } from '../../../components/popup/page-state.ts';
import { subjectIds } from '../../../data/subjects.ts';
import { renderPopup } from './render-popup.tsx';
import { loaded, mentionsOf } from './sample-props.ts';

// Loaded by the popup when it is drawn; ready here, so that no test waits for it.
beforeAll(async () => import('../../../lookup/search.ts'));

const press = (name: string | RegExp): boolean => fireEvent.click(screen.getByRole('button', { name }));

const reasons: readonly UnreadableReason[] = [
  'restricted',
  'pdf',
  'reader-view',
  'no-text',
  'file',
  'outdated',
];

const pages: readonly PageState[] = [
  { is: 'asking' },
  { is: 'loading' },
  { is: 'reading' },
  { is: 'nothing' },
  { is: 'off', by: 'site' },
  { is: 'off', by: 'switch' },
  { is: 'no-permission' },
  ...reasons.map((because) => ({ is: 'unreadable', because }) as const),
];

interface State {
  readonly name: string;
  readonly props: Partial<PopupProps>;
  readonly change?: () => unknown;
}

const states: readonly State[] = [
  ...pages.map((page) => ({ name: Object.values(page).join(' '), props: { page } })),
  { name: 'mentions', props: { page: { is: 'mentions', mentions: mentionsOf('kz', 'kg') } } },
  {
    name: 'mentions unfolded',
    props: { page: { is: 'mentions', mentions: mentionsOf('kz', 'kg') } },
    change: () => press(/^Kazakhstan/),
  },
  { name: 'let in for once', props: { isOnceOnly: true } },
  { name: 'results', props: { query: 'langu' }, change: () => screen.findByText(/for “langu”/) },
  { name: 'no result', props: { query: 'uranium' }, change: () => screen.findByText(/No fact/) },
  ...subjectIds.map((subject) => ({ name: subject, props: { subject } })),
  { name: 'a comparison', props: {}, change: () => press('Compare two countries') },
  {
    name: 'a locked switch',
    props: { settings: loaded({ sitesOff: ['news.example'] }, { sitesOffByPolicy: ['news.example'] }) },
  },
];

describe('axe finds nothing in the popup', () => {
  test.each(states)('$name', async ({ props, change }) => {
    const { container } = renderPopup(props);
    await change?.();
    // Without layout there are no colours to compare, and a part is no page; the browser tests look at those.
    const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
    const { violations } = await axe.run(container, { rules });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
