// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { LanguageContext } from '../../../components/locale-context.ts';
import { english } from '../locales/sample-languages.ts';
import { WelcomePage, type WelcomePageProps } from '../../../components/welcome/WelcomePage.tsx';

afterEach(cleanup);

function renderWelcome(props: Partial<WelcomePageProps> = {}) {
  const asked = { onAllow: vi.fn<() => void>(), onOptions: vi.fn<() => void>() };
  const { container } = render(
    <LanguageContext value={english}>
      <WelcomePage nextMentionKeys="Alt+Shift+K" button="chromium" hasAccess {...asked} {...props} />
    </LanguageContext>,
  );
  return { asked, container };
}

const section = (name: string) => within(screen.getByRole('region', { name }));

describe('the welcome page', () => {
  test('names the keys that the browser has for the next name', () => {
    renderWelcome({ nextMentionKeys: 'Ctrl+Y' });
    expect(screen.getByText(/opens the card for the next name/).textContent).toBe(
      'Ctrl + Y opens the card for the next name, Esc closes it.',
    );
  });

  test('speaks of no keys where there are none', () => {
    renderWelcome({ nextMentionKeys: undefined });
    expect(screen.queryByText('Keyboard')).toBeNull();
  });

  test.each([
    ['chromium', 'then the pin beside Fact Cards'],
    ['firefox', 'then “Pin to Toolbar”'],
    ['android', 'in the browser’s menu'],
    ['pinned', 'It is on your toolbar.'],
  ] as const)('says where the button is: %s', (button, where) => {
    renderWelcome({ button });
    expect(section('The button').getByText(new RegExp(where))).toBeTruthy();
  });

  test('says that pages may be read', () => {
    renderWelcome();
    expect(section('What it may do').getByText('All pages are allowed')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Allow on all sites' })).toBeNull();
  });

  test('asks for permission where it is missing', () => {
    const { asked } = renderWelcome({ hasAccess: false });
    fireEvent.click(section('What it may do').getByRole('button', { name: 'Allow on all sites' }));
    expect(asked.onAllow).toHaveBeenCalledOnce();
  });

  test('leads to the options', () => {
    const { asked } = renderWelcome();
    fireEvent.click(screen.getByRole('button', { name: 'Options' }));
    expect(asked.onOptions).toHaveBeenCalledOnce();
  });

  test('shows a picture of a card that nothing can be done with', () => {
    const { container } = renderWelcome();
    const picture = container.querySelector('.card-picture');
    expect(picture?.textContent).toContain('Kyrgyzstan');
    expect(picture?.hasAttribute('inert')).toBe(true);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test.each([true, false, undefined])('has nothing that axe finds, with access %s', async (hasAccess) => {
    const { container } = renderWelcome({ hasAccess });
    // Without layout there are no colours to compare; the browser tests compare them.
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
