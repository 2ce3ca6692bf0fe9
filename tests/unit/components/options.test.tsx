// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LanguageContext } from '../../../components/locale-context.ts';
import { OptionsPage, type OptionsPageProps } from '../../../components/options/OptionsPage.tsx';
import { english } from '../locales/sample-languages.ts';
import { defaultSettings, settingKeys } from '../../../settings/settings.ts';
import { exportSettings } from '../../../settings/transfer.ts';
import { loaded } from './sample-props.ts';

afterEach(cleanup);

// What jsdom lacks.
beforeEach(() => vi.stubGlobal('matchMedia', () => ({ matches: false })));
afterEach(() => vi.unstubAllGlobals());

function renderOptions(props: Partial<OptionsPageProps> = {}) {
  const asked = {
    onSave: vi.fn<OptionsPageProps['onSave']>().mockResolvedValue(),
    onSites: vi.fn<OptionsPageProps['onSites']>().mockResolvedValue(),
    onReplace: vi.fn<OptionsPageProps['onReplace']>().mockResolvedValue(),
    onReset: vi.fn<OptionsPageProps['onReset']>().mockResolvedValue(),
    onChangeKeys: vi.fn<() => void>(),
  };
  const keys = {
    'next-mention': 'Alt+Shift+K',
    'previous-mention': '⌥⇧J',
    _execute_action: 'Alt+Shift+F',
    'look-up-selection': undefined,
    'toggle-site': undefined,
  };
  const draw = (changed: Partial<OptionsPageProps>) => (
    <LanguageContext value={english}>
      <OptionsPage
        settings={loaded({})}
        version="1.2.3"
        markStyles={{ dotted: 'top: 1px', line: 'top: 2px', tint: 'top: 3px', none: 'top: 4px' }}
        keyboard={{ keys, onChange: asked.onChangeKeys }}
        {...asked}
        {...props}
        {...changed}
      />
    </LanguageContext>
  );
  const { rerender, container } = render(draw({}));
  return { asked, container, change: (changed: Partial<OptionsPageProps>) => rerender(draw(changed)) };
}

const box = (name: RegExp): HTMLElement => screen.getByRole('checkbox', { name });
const radio = (name: RegExp | string): HTMLElement => screen.getByRole('radio', { name });

describe('a setting', () => {
  test.each([
    ['markPeoples', () => fireEvent.click(box(/^Adjectives/)), false],
    ['markLeaders', () => fireEvent.click(box(/^Capitals/)), true],
    ['density', () => fireEvent.click(radio(/^First in each section/)), 'section'],
    ['markStyle', () => fireEvent.click(radio('Tint')), 'tint'],
    ['theme', () => fireEvent.click(radio('Dark')), 'dark'],
    ['openOnHover', () => fireEvent.click(box(/^Open on hovering/)), false],
    ['hoverModifier', () => fireEvent.click(radio('Alt')), 'alt'],
    [
      'openDelay',
      () =>
        fireEvent.change(screen.getByLabelText('Delay before a card opens'), { target: { value: '500' } }),
      500,
    ],
    [
      'closeDelay',
      () =>
        fireEvent.change(screen.getByLabelText('Delay before it closes again'), { target: { value: '0' } }),
      0,
    ],
    ['badge', () => fireEvent.click(box(/^Number of subjects/)), false],
    [
      'enabled',
      () => fireEvent.click(screen.getByRole('switch', { name: 'Fact Cards on all sites' })),
      false,
    ],
  ] as const)('%s is saved when it is changed', async (key, change, value) => {
    const { asked } = renderOptions();
    await act(async () => void change());
    expect(asked.onSave).toHaveBeenCalledExactlyOnceWith(key, value);
    expect(screen.getByText('Saved')).toBeTruthy();
  });

  test('follows the hand at once, and the storage once it is saved', async () => {
    const saving = Promise.withResolvers<void>();
    const { asked, change } = renderOptions();
    asked.onSave.mockReturnValue(saving.promise);
    fireEvent.click(radio('Dark'));
    expect(radio('Dark')).toHaveProperty('checked', true);
    expect(screen.getByText('Saving')).toBeTruthy();
    await act(async () => saving.resolve());
    change({ settings: loaded({ theme: 'dark' }) });
    change({ settings: loaded({ theme: 'light' }) });
    expect(radio('Light')).toHaveProperty('checked', true);
  });

  test('that cannot be saved is shown as it was, and said to be', async () => {
    const { asked } = renderOptions();
    asked.onSave.mockRejectedValue(new Error('QUOTA_BYTES'));
    await act(async () => void fireEvent.click(radio('Dark')));
    expect(radio('System')).toHaveProperty('checked', true);
    expect(screen.getByText(/^Not saved/)).toBeTruthy();
  });

  test.each(settingKeys)('%s that a policy has set cannot be changed and says so', (key) => {
    renderOptions({ settings: loaded({}, { locked: new Set([key]) }) });
    expect(screen.getAllByText('Set by your organization').length).toBeGreaterThan(0);
    const free = renderedControls();
    cleanup();
    renderOptions();
    expect(free).toBeLessThan(renderedControls());
  });
});

/** How many controls can be used. */
function renderedControls(): number {
  return document.querySelectorAll(':is(input, button):not(:disabled)').length;
}

/** The preview's words, each with the style that it is drawn in. */
const styles = (): string[] =>
  Array.from(
    screen.getByRole('region', { name: 'Preview' }).querySelectorAll('p span'),
    (words) => `${words.textContent} ${words.getAttribute('style')}`,
  );

describe('the preview', () => {
  test('marks what the settings mark, in their style', () => {
    const { change } = renderOptions();
    expect(styles()).toEqual([
      'Kazakhstan top: 1px;',
      'Kyrgyzstan top: 1px;',
      'Bishkek top: 4px;',
      'Uzbek top: 1px;',
      'Central Asia top: 1px;',
    ]);
    change({ settings: loaded({ markLeaders: true, markPeoples: false, markStyle: 'line' }) });
    expect(styles()[2]).toBe('Bishkek top: 2px;');
    expect(styles()[3]).toBe('Uzbek top: 4px;');
    change({ settings: loaded({ markLeaders: true, density: 'page' }) });
    expect(styles()[2]).toBe('Bishkek top: 4px;');
  });
});

describe('the sites that are off', () => {
  const sitesOff = ['xn--e1afmkfd.xn--p1ai', 'news.example', 'mail.example'];

  test('are listed by name, and one is removed and put back', () => {
    const { asked } = renderOptions({ settings: loaded({ sitesOff }) });
    const list = within(screen.getByRole('region', { name: 'Sites that are off' })).getByRole('list');
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['mail.example', 'news.example', 'пример.рф']);
    fireEvent.click(screen.getByRole('button', { name: 'Switch on again: news.example' }));
    expect(asked.onSites).toHaveBeenLastCalledWith(['news.example'], true);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(asked.onSites).toHaveBeenLastCalledWith(['news.example'], false);
  });

  test('that a policy has put there cannot be removed, others can', () => {
    renderOptions({ settings: loaded({ sitesOff }, { sitesOffByPolicy: ['mail.example'] }) });
    expect(screen.queryByRole('button', { name: 'Switch on again: mail.example' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Switch on again: news.example' })).toBeTruthy();
  });

  test.each([
    ['https://News.example:8080/a?b', 'news.example'],
    [' пример.рф ', 'xn--e1afmkfd.xn--p1ai'],
    ['localhost', 'localhost'],
  ])('take %s as %s', (typed, site) => {
    const { asked } = renderOptions();
    add(typed);
    expect(asked.onSites).toHaveBeenCalledExactlyOnceWith([site], false);
    expect(screen.getByRole('textbox')).toHaveProperty('value', '');
  });

  test.each([
    ['not a site', '“not a site” is not a site. Write its host name, such as example.com.'],
    ['news.example', 'news.example is off already'],
  ])('do not take “%s” and say why', (typed, problem) => {
    const { asked } = renderOptions({ settings: loaded({ sitesOff }) });
    add(typed);
    expect(asked.onSites).not.toHaveBeenCalled();
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toContain(problem);
    expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('textbox')).toHaveProperty('value', typed);
  });
});

function add(typed: string): void {
  fireEvent.input(screen.getByRole('textbox', { name: 'Site to switch off' }), { target: { value: typed } });
  fireEvent.click(screen.getByRole('button', { name: 'Add' }));
}

describe('the keys', () => {
  test('are shown as the browser has them, with the way to change them', () => {
    const { asked } = renderOptions();
    const section = within(screen.getByRole('region', { name: 'Keyboard' }));
    expect(section.getByText('Alt + Shift + K')).toBeTruthy();
    expect(section.getByText('⌥⇧J')).toBeTruthy();
    expect(section.getAllByText('Not set')).toHaveLength(2);
    fireEvent.click(section.getByRole('button', { name: 'Change in the browser’s settings' }));
    expect(asked.onChangeKeys).toHaveBeenCalledOnce();
  });

  test('are left out where the browser has no commands', () => {
    renderOptions({ keyboard: undefined });
    expect(screen.queryByRole('region', { name: 'Keyboard' })).toBeNull();
  });
});

describe('a file of settings', () => {
  test('is taken over as a whole, and can be taken back', async () => {
    const { asked } = renderOptions({ settings: loaded({ sitesOff: ['news.example'] }) });
    await importFile(exportSettings(loaded({ theme: 'dark' })));
    expect(asked.onReplace).toHaveBeenLastCalledWith({ ...defaultSettings, theme: 'dark' });
    expect(screen.getByText('13 settings imported from settings.json')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(asked.onReplace).toHaveBeenLastCalledWith({ ...defaultSettings, sitesOff: ['news.example'] });
  });

  test.each([
    ['{', 'it is not JSON'],
    ['[]', 'no settings of Central Asia Fact Cards'],
    [fileWith({ theme: 'pink' }), '“theme” can only be one of these: system, light, dark.'],
    [fileWith({ openDelay: -1 }), '“openDelay” can only be a number from 0 to 1000.'],
    [fileWith({ badge: 'yes' }), '“badge” can only be true or false.'],
    [fileWith({ sitesOff: ['not a site'] }), '“sitesOff” can only be a list of host names.'],
    [fileWith({ colour: 'pink' }), 'There is no setting “colour”.'],
    [fileWith({}, 99), 'a newer version of Fact Cards'],
  ])('that is no good changes nothing and says what is wrong: %s', async (text, problem) => {
    const { asked } = renderOptions();
    await importFile(text);
    expect(asked.onReplace).not.toHaveBeenCalled();
    expect(screen.getByText('Nothing was imported from settings.json')).toBeTruthy();
    expect(screen.getByText(new RegExp(RegExp.escape(problem)))).toBeTruthy();
  });

  test('with very many mistakes is told of by a few of them and their number', async () => {
    const settings = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`key${index}`, 1]));
    renderOptions();
    await importFile(fileWith(settings));
    expect(screen.getAllByText(/^There is no setting/)).toHaveLength(5);
    expect(screen.getByText('And 99,995 more mistakes.')).toBeTruthy();
  });

  test('with a very long name in it is told of by the beginning of that', async () => {
    renderOptions();
    await importFile(fileWith({ ['x'.repeat(100_000)]: 1 }));
    expect(screen.getByText(/^There is no setting/).textContent?.length).toBeLessThan(100);
  });

  test.each([
    ['import', async () => importFile(fileWith({ sitesOff: ['news.example'] }))],
    ['reset', async () => act(async () => void fireEvent.click(screen.getByText('Reset all settings')))],
  ])('that cannot be saved says so, and nothing else: %s', async (_, change) => {
    const { asked } = renderOptions();
    asked.onReplace.mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    asked.onReset.mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await change();
    expect(screen.getByText(/^Not saved/)).toBeTruthy();
    expect(screen.queryByText(/imported|as installed/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('says that it was imported once it is saved', async () => {
    const saving = Promise.withResolvers<void>();
    const { asked } = renderOptions();
    asked.onReplace.mockReturnValue(saving.promise);
    await importFile(fileWith({ theme: 'dark' }));
    expect(screen.queryByText(/imported/)).toBeNull();
    await act(async () => saving.resolve());
    expect(screen.getByText('1 setting imported from settings.json')).toBeTruthy();
  });
});

function fileWith(settings: object, version = 1): string {
  return JSON.stringify({ application: 'central-asia-fact-cards', version, settings });
}

async function importFile(text: string): Promise<void> {
  const file = new File([text], 'settings.json', { type: 'application/json' });
  await act(async () => {
    fireEvent.change(screen.getByLabelText('Import from a file'), { target: { files: [file] } });
    await file.text();
  });
}

describe('the reset', () => {
  test('brings everything back to how it was installed, and can be taken back', async () => {
    const { asked } = renderOptions({ settings: loaded({ theme: 'dark' }) });
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Reset all settings' })));
    expect(asked.onReset).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(asked.onReplace).toHaveBeenLastCalledWith({ ...defaultSettings, theme: 'dark' });
  });

  test('is taken back to what was before a double click', async () => {
    const { asked, change } = renderOptions({ settings: loaded({ theme: 'dark' }) });
    const reset = screen.getByRole('button', { name: 'Reset all settings' });
    await act(async () => void fireEvent.click(reset, { detail: 1 }));
    change({ settings: loaded({}) });
    await act(async () => void fireEvent.click(reset, { detail: 2 }));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(asked.onReplace).toHaveBeenLastCalledWith({ ...defaultSettings, theme: 'dark' });
  });

  test('can still be taken back where that could not be saved', async () => {
    const { asked } = renderOptions({ settings: loaded({ theme: 'dark' }) });
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Reset all settings' })));
    asked.onReplace.mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Undo' })));
    expect(screen.getByText(/^Not saved/)).toBeTruthy();
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Undo' })));
    expect(asked.onReplace).toHaveBeenLastCalledWith({ ...defaultSettings, theme: 'dark' });
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});

describe('what a policy has fixed', () => {
  const locked = { locked: new Set(['theme', 'sitesOff'] as const), sitesOffByPolicy: ['policy.example'] };
  const settings = loaded({ theme: 'dark', badge: false, sitesOff: ['policy.example'] }, locked);
  const { theme: _, sitesOff: __, ...others } = { ...defaultSettings, badge: false };

  test('is left as the reader has it where a reset is taken back', async () => {
    const { asked } = renderOptions({ settings });
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Reset all settings' })));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(asked.onReplace).toHaveBeenLastCalledWith(others);
  });

  test('is not taken from a file, nor written where that is taken back', async () => {
    const { asked } = renderOptions({ settings });
    await importFile(fileWith({ theme: 'light', markStyle: 'tint', sitesOff: ['news.example'] }));
    expect(asked.onReplace).toHaveBeenLastCalledWith({ markStyle: 'tint' });
    expect(screen.getByText('1 setting imported from settings.json')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(asked.onReplace).toHaveBeenLastCalledWith(others);
  });
});

describe('axe finds nothing in the options', () => {
  test.each([
    ['as installed', {}],
    ['with sites off', { settings: loaded({ sitesOff: ['news.example'] }) }],
    ['all locked', { settings: loaded({ sitesOff: ['news.example'] }, { locked: new Set(settingKeys) }) }],
  ])('%s', async (_, props) => {
    const { container } = renderOptions(props);
    // Without layout there are no colours to compare; the browser tests compare them.
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
