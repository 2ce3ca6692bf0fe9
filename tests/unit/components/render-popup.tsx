// Draws the popup and keeps what it asks for.
import { cleanup, render } from '@testing-library/preact';
import { afterEach, vi } from 'vitest';
import { LanguageContext } from '../../../components/locale-context.ts';
import { Popup, type PopupProps } from '../../../components/popup/Popup.tsx';
import type { Language } from '../../../locales/language.ts';
import { english } from '../locales/sample-languages.ts';
import { loaded } from './sample-props.ts';

afterEach(cleanup);

export function renderPopup(props: Partial<PopupProps> = {}, language: Language = english) {
  const asked = {
    onJump: vi.fn<PopupProps['onJump']>(),
    onStep: vi.fn<PopupProps['onStep']>(),
    onSites: vi.fn<PopupProps['onSites']>().mockResolvedValue(),
    onCopy: vi.fn<PopupProps['onCopy']>().mockResolvedValue(true),
    onClose: vi.fn<PopupProps['onClose']>(),
  };
  const wayOut = {
    onAllow: vi.fn<() => void>(),
    onReload: vi.fn<() => void>(),
    onSwitchAll: vi.fn<(isOn: boolean) => void>(),
    onOptions: vi.fn<() => void>(),
    onExtensionSettings: vi.fn<() => void>(),
  };
  const all: PopupProps = {
    page: { is: 'nothing' },
    site: 'news.example',
    settings: loaded({}),
    isOnceOnly: false,
    ...asked,
    wayOut,
    ...props,
  };
  const draw = (changed: Partial<PopupProps>) => (
    <LanguageContext value={language}>
      <Popup {...all} {...changed} />
    </LanguageContext>
  );
  const { rerender, container } = render(draw({}));
  return { asked, wayOut, container, change: (changed: Partial<PopupProps>) => rerender(draw(changed)) };
}
