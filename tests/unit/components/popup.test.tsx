// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderPopup } from './render-popup.tsx';
import { loaded, mentionsOf } from './sample-props.ts';

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

const siteSwitch = (): HTMLInputElement => screen.getByRole('switch', { name: /^Show on/ });

const press = (key: string): boolean => fireEvent.keyDown(document.activeElement ?? document.body, { key });

function search(text: string): void {
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: text } });
}

describe('the page’s mentions', () => {
  const mentions = mentionsOf('uz', 'kz', 'csto', 'kz', 'kg', 'kz');

  test('stand by subject, the most often mentioned first, else by name', () => {
    renderPopup({ page: { is: 'mentions', mentions } });
    const rows = within(screen.getByRole('region', { name: 'On this page' })).getAllByRole('button', {
      expanded: false,
    });
    expect(rows.map((row) => row.textContent)).toEqual([
      'Kazakhstan3 mentions',
      'CSTO1 mention',
      'Kyrgyzstan1 mention',
      'Uzbekistan1 mention',
    ]);
    expect(screen.getByText('6 mentions')).toBeTruthy();
  });

  test('unfold to the words around each, and lead there', () => {
    const { asked } = renderPopup({ page: { is: 'mentions', mentions } });
    fireEvent.click(button(/^Kazakhstan/));
    expect(button(/^Kazakhstan/).getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(button(/number 4 of/));
    expect(asked.onJump).toHaveBeenCalledWith(mentions[3]);
  });

  test('are stepped through from first to last and round again', () => {
    const { asked } = renderPopup({ page: { is: 'mentions', mentions: mentions.slice(0, 2) } });
    for (const name of ['Next mention', 'Next mention', 'Next mention', 'Previous mention'])
      fireEvent.click(button(name));
    expect(asked.onStep.mock.calls.map(([{ id }]) => id)).toEqual([1, 2, 1, 2]);
  });

  test('are stepped through from the last backwards', () => {
    const { asked } = renderPopup({ page: { is: 'mentions', mentions } });
    fireEvent.click(button('Previous mention'));
    expect(asked.onStep).toHaveBeenCalledWith(mentions.at(-1));
  });

  test('stay unfolded while their number changes', () => {
    const { change } = renderPopup({ page: { is: 'mentions', mentions } });
    fireEvent.click(button(/^Kazakhstan/));
    change({ page: { is: 'mentions', mentions: [...mentions, ...mentionsOf('kz')] } });
    expect(button(/^Kazakhstan/).textContent).toBe('Kazakhstan4 mentions');
    expect(button(/^Kazakhstan/).getAttribute('aria-expanded')).toBe('true');
  });

  test('that are too many to list are at least those that are', () => {
    renderPopup({ page: { is: 'mentions', mentions, more: new Set(['kz']) } });
    expect(button(/^Kazakhstan/).textContent).toBe('Kazakhstan3+ mentions');
    expect(button(/^Uzbekistan/).textContent).toBe('Uzbekistan1 mention');
    expect(screen.getByText('6+ mentions')).toBeDefined();
  });

  test('leave the others one press away', () => {
    renderPopup({ page: { is: 'mentions', mentions } });
    expect(screen.getByText('Not on this page:').textContent).toBe(
      'Not on this page:TajikistanTurkmenistanCentral Asia',
    );
    fireEvent.click(button('Tajikistan'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Tajikistan');
  });
});

// Loaded by the popup when it is drawn; ready here, so that no test waits for it.
beforeAll(async () => import('../../../lookup/search.ts'));

describe('the search', () => {
  test('shows what fits under its subject, with the hit standing out', async () => {
    renderPopup();
    search('drones');
    expect(await screen.findByText('1 fact for “drones”')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Tajikistan' })).toBeTruthy();
    expect(screen.getByText('drones', { selector: 'mark' })).toBeTruthy();
  });

  test('says that nothing fits, and what might', async () => {
    renderPopup();
    search('uranium');
    expect(await screen.findByRole('heading', { name: 'No fact mentions “uranium”' })).toBeTruthy();
  });

  test('opens the first subject found with Enter', async () => {
    renderPopup();
    search('Қазақстан');
    await screen.findByText(/for “Қазақстан”/);
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Enter' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Kazakhstan');
  });

  test.each([
    { page: { is: 'mentions', mentions: mentionsOf('kz', 'uz', 'kg') } },
    { page: { is: 'no-permission' } },
    { page: { is: 'nothing' } },
    { page: { is: 'off', by: 'switch' }, settings: loaded({ enabled: false }) },
  ] as const)('does nothing with Enter while it is empty: $page.is', (start) => {
    const { asked, wayOut } = renderPopup(start);
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Enter' });
    for (const deed of [asked.onStep, ...Object.values(wayOut)]) expect(deed).not.toHaveBeenCalled();
  });

  test('is cleared by its button, which gives the focus back', () => {
    renderPopup({ query: 'oil' });
    fireEvent.click(button('Clear search'));
    expect(screen.getByRole('searchbox')).toHaveProperty('value', '');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  test('takes no more of what is pasted or selected than anybody types', async () => {
    renderPopup({ query: 'drones '.repeat(20_000) });
    const box = screen.getByRole<HTMLInputElement>('searchbox');
    expect(box.value.length).toBe(box.maxLength);
    const outcome = await screen.findByText(/^1 fact for “drones/);
    expect(outcome.textContent?.length).toBeLessThan(300);
  });

  test('begins with what the popup was opened for', async () => {
    renderPopup({ query: 'drones' });
    expect(await screen.findByText('1 fact for “drones”')).toBeTruthy();
  });
});

describe('keys', () => {
  test('arrows go down from the search box and back', () => {
    renderPopup({ page: { is: 'mentions', mentions: mentionsOf('kz') } });
    press('ArrowDown');
    expect(document.activeElement).toBe(button('Previous mention'));
    press('ArrowDown');
    press('ArrowDown');
    expect(document.activeElement).toBe(button(/^Kazakhstan/));
    for (let times = 0; times < 3; times += 1) press('ArrowUp');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  test('typing leads back to the search box, the space presses', () => {
    renderPopup({ page: { is: 'mentions', mentions: mentionsOf('kz') } });
    const row = button(/^Kazakhstan/);
    row.focus();
    fireEvent.keyDown(row, { key: ' ' });
    expect(document.activeElement).toBe(row);
    fireEvent.keyDown(row, { key: 'd' });
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  test('Escape clears, goes back, and closes at last', () => {
    const { asked } = renderPopup({ query: 'oil' });
    press('Escape');
    expect(screen.getByRole('searchbox')).toHaveProperty('value', '');
    fireEvent.click(button('Uzbekistan'));
    press('Escape');
    expect(screen.getByRole('searchbox')).toBeTruthy();
    expect(asked.onClose).not.toHaveBeenCalled();
    press('Escape');
    expect(asked.onClose).toHaveBeenCalledOnce();
  });

  test('Escape that ends an input method’s composition does nothing else', () => {
    const { asked } = renderPopup();
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Escape', isComposing: true });
    expect(asked.onClose).not.toHaveBeenCalled();
  });
});

describe('the switches', () => {
  test('a site is switched off, and the undo puts it back', async () => {
    const { asked, change } = renderPopup();
    fireEvent.click(siteSwitch());
    expect(asked.onSites).toHaveBeenLastCalledWith(['news.example'], false);
    change({ page: { is: 'off', by: 'site' }, settings: loaded({ sitesOff: ['news.example'] }) });
    expect(screen.getByRole('heading', { name: 'Off on news.example' })).toBeTruthy();
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(asked.onSites).toHaveBeenLastCalledWith(['news.example'], true);
  });

  test('a site that could not be switched off is not said to be, and can be tried again', async () => {
    const { asked } = renderPopup();
    asked.onSites.mockRejectedValueOnce(new Error('The storage is full.'));
    fireEvent.click(siteSwitch());
    expect(await screen.findByText(/^Not saved/)).toBeTruthy();
    expect(screen.queryByText('Off on news.example')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(siteSwitch().checked).toBe(true);
    fireEvent.click(siteSwitch());
    expect(await screen.findByText('Off on news.example')).toBeTruthy();
    expect(screen.queryByText(/^Not saved/)).toBeNull();
  });

  test('an undo that could not be saved can be tried again', async () => {
    const { asked } = renderPopup();
    fireEvent.click(siteSwitch());
    asked.onSites.mockRejectedValueOnce(new Error('The storage is full.'));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/^Not saved/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await expect.poll(() => screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(asked.onSites).toHaveBeenCalledTimes(3);
  });

  test('what was done to a site is not said of the next one in the tab', async () => {
    const { change } = renderPopup();
    fireEvent.click(siteSwitch());
    expect(await screen.findByText('Off on news.example')).toBeTruthy();
    change({ site: 'other.example', settings: loaded({ sitesOff: ['news.example'] }) });
    expect(screen.queryByText('Off on other.example')).toBeNull();
    expect(siteSwitch().closest('label')?.textContent).toBe('Show on other.example');
  });

  test('a site is on again after a second press that comes before the first is saved', async () => {
    const { asked } = renderPopup({ page: { is: 'nothing' }, site: 'news.example' });
    const saving = Promise.withResolvers<undefined>();
    asked.onSites.mockReturnValue(saving.promise);
    fireEvent.click(siteSwitch());
    fireEvent.click(siteSwitch());
    await act(async () => saving.resolve(undefined));
    expect(asked.onSites.mock.calls).toEqual([
      [['news.example'], false],
      [['news.example'], true],
    ]);
  });

  test('a site that a domain above it switches off is switched on by that entry, and the undo restores it', async () => {
    const { asked } = renderPopup({
      site: 'blog.news.example',
      page: { is: 'off', by: 'site' },
      settings: loaded({ sitesOff: ['news.example'] }),
    });
    fireEvent.click(siteSwitch());
    expect(asked.onSites).toHaveBeenLastCalledWith(['news.example'], true);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(asked.onSites).toHaveBeenLastCalledWith(['news.example'], false);
  });

  test('a site’s name is shown in its own letters', () => {
    renderPopup({ site: 'xn--e1afmkfd.xn--p1ai' });
    expect(siteSwitch().closest('label')?.textContent).toBe('Show on пример.рф');
  });

  test('what a policy has switched off stays off and says so', () => {
    renderPopup({
      page: { is: 'off', by: 'site' },
      settings: loaded({ sitesOff: ['news.example'] }, { sitesOffByPolicy: ['news.example'] }),
    });
    expect(siteSwitch()).toHaveProperty('disabled', true);
    expect(screen.getByText('Set by your organization')).toBeTruthy();
  });

  test('everything is switched off and on', () => {
    const { wayOut, change } = renderPopup();
    fireEvent.click(button('Switch off on all sites'));
    expect(wayOut.onSwitchAll).toHaveBeenLastCalledWith(false);
    change({ page: { is: 'off', by: 'switch' }, settings: loaded({ enabled: false }) });
    expect(screen.queryByRole('switch')).toBeNull();
    const [, inPlaceOfMentions] = screen.getAllByRole('button', { name: 'Switch on' });
    if (inPlaceOfMentions) fireEvent.click(inPlaceOfMentions);
    expect(wayOut.onSwitchAll).toHaveBeenLastCalledWith(true);
  });

  test('a policy that switches everything off leaves no switch', () => {
    renderPopup({
      page: { is: 'off', by: 'switch' },
      settings: loaded({ enabled: false }, { locked: new Set(['enabled']) }),
    });
    expect(screen.queryByRole('button', { name: 'Switch on' })).toBeNull();
    expect(screen.getByText('Set by your organization')).toBeTruthy();
  });
});

describe('copying', () => {
  test('a fact goes out as text or Markdown, each with its source, and says so', async () => {
    const { asked } = renderPopup({ subject: 'tj' });
    const [plain] = screen.getAllByRole('button', { name: 'Copy with citation' });
    await act(async () => {
      if (plain) fireEvent.click(plain);
    });
    expect(asked.onCopy.mock.lastCall?.[0]).toMatch(
      /^Tajikistan: .+ \[Accused, denied, para\. 8\]\nSource: /,
    );
    expect(screen.getByRole('button', { name: 'Copied' })).toBeTruthy();
    const [markdown] = screen.getAllByRole('button', { name: 'Copy as Markdown, with citation' });
    if (markdown) fireEvent.click(markdown);
    expect(asked.onCopy.mock.lastCall?.[0]).toMatch(/^- \*\*Tajikistan:\*\* /);
  });

  test('a clipboard that is barred is told of', async () => {
    const { asked } = renderPopup({ subject: 'tj' });
    asked.onCopy.mockResolvedValue(false);
    await act(async () => {
      fireEvent.click(screen.getAllByRole('button', { name: 'Copy with citation' })[0] ?? document.body);
    });
    expect(screen.getByText('Not copied: the browser blocks the clipboard')).toBeTruthy();
  });
});
