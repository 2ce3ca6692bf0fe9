// Every surface in the states that differ in what is written where.
import type { ComponentChild } from 'preact';
import { Card, type CardProps } from '../../../components/Card.tsx';
import { cardStyle } from '../../../components/card-style.ts';
import { OptionsPage } from '../../../components/options/OptionsPage.tsx';
import { Popup, type PopupProps } from '../../../components/popup/Popup.tsx';
import { WelcomePage } from '../../../components/welcome/WelcomePage.tsx';
import optionsStyle from '../../../entrypoints/options/style.css?inline';
import popupStyle from '../../../entrypoints/popup/style.css?inline';
import welcomeStyle from '../../../entrypoints/welcome/style.css?inline';
import type { Language } from '../../../locales/language.ts';
import { loaded, mentionsOf } from '../../unit/components/sample-props.ts';

export interface Surface {
  readonly name: string;
  readonly style: string;
  /** Of the window that it is seen in. */
  readonly size: { readonly width: string; readonly height: string };
  readonly draw: (language: Language) => ComponentChild;
  /** What a reader presses, one after the other. */
  readonly press: readonly string[];
  /** What is there then. */
  readonly shows: string;
}

const phone = { width: '360', height: '640' };
const desktop = { width: '1000', height: '700' };

export const surfaces: readonly Surface[] = [
  card('a country’s card as a sheet', { subject: 'kg', form: 'sheet', closable: true }),
  card('the region’s card as a sheet', {
    subject: 'central-asia',
    form: 'sheet',
    closable: true,
    back: 'kg',
  }),
  card('a card as a sheet, with all unfolded', { subject: 'kg', form: 'sheet', closable: true }, [
    '.fold:last-child',
  ]),
  card('a country’s card by its word', { subject: 'kg', notch: 40 }),
  card('the organisation’s card by its word', { subject: 'csto', closable: true, back: 'kg' }),
  popup('mentions in the popup', { page: { is: 'mentions', mentions: mentionsOf('kg', 'kg', 'csto') } }, [
    '.subject-row',
  ]),
  popup('no mentions in the popup', { page: { is: 'nothing' }, isOnceOnly: true }, [], 'summary'),
  popup('a page without permission in the popup', { page: { is: 'no-permission' } }),
  popup('a page that the popup cannot read', { page: { is: 'unreadable', because: 'restricted' } }),
  popup('a country in the popup', { subject: 'kg' }),
  popup('the region in the popup', { subject: 'central-asia' }),
  popup('a comparison', { subject: 'kg' }, ['.top-bar .button'], '.comparison'),
  popup('a comparison with the region', { subject: 'central-asia' }, ['.top-bar .button'], '.comparison'),
  popup('results of a search', { query: 'csto' }, [], '.results'),
  popup('no results', { query: 'xyzzy' }, [], '.found h2'),
  {
    name: 'the options',
    style: optionsStyle,
    size: phone,
    press: [],
    shows: '.page',
    draw: () => (
      <OptionsPage
        settings={loaded({ sitesOff: ['news.example', 'another.news.example'] })}
        version="1.0.0"
        markStyles={{ dotted: '', line: '', tint: '', none: '' }}
        keyboard={{ keys, onChange: nothing }}
        onSave={done}
        onSites={done}
        onReplace={done}
        onReset={done}
      />
    ),
  },
  welcome('the welcome page', phone),
  welcome('the welcome page beside a card', desktop),
];

const keys = {
  'next-mention': 'Alt+Shift+K',
  'previous-mention': 'Alt+Shift+J',
  _execute_action: 'Alt+Shift+F',
  'look-up-selection': undefined,
  'toggle-site': undefined,
};

export function card(
  name: string,
  props: Partial<CardProps> & Pick<CardProps, 'subject'>,
  press: readonly string[] = [],
): Surface {
  return {
    name,
    style: cardStyle,
    size: props.form === 'sheet' ? phone : desktop,
    shows: '.card',
    press,
    draw: (language) => (
      <Card
        language={language}
        form="popover"
        pinned={false}
        closable={false}
        site="news.example"
        onClose={nothing}
        onPin={nothing}
        onShow={nothing}
        onCopy={copied}
        onOpenInPopup={nothing}
        onSiteOff={nothing}
        {...props}
      />
    ),
  };
}

/** The popup as it is seen in a phone’s window. */
export function popup(
  name: string,
  props: Partial<PopupProps>,
  press: readonly string[] = [],
  shows = '.popup-body *',
): Surface {
  const wayOut: PopupProps['wayOut'] = {
    onAllow: nothing,
    onReload: nothing,
    onSwitchAll: nothing,
    onOptions: nothing,
    onExtensionSettings: nothing,
  };
  return {
    name,
    style: popupStyle,
    size: phone,
    shows,
    press,
    draw: () => (
      <Popup
        page={{ is: 'nothing' }}
        site="news.example"
        settings={loaded({})}
        isOnceOnly={false}
        onJump={nothing}
        onStep={nothing}
        onSites={done}
        onCopy={copied}
        onClose={nothing}
        wayOut={wayOut}
        {...props}
      />
    ),
  };
}

function welcome(name: string, size: Surface['size']): Surface {
  return {
    name,
    style: welcomeStyle,
    size,
    press: [],
    shows: '.welcome',
    draw: () => (
      <WelcomePage
        nextMentionKeys={keys['next-mention']}
        button="firefox"
        hasAccess={false}
        onAllow={nothing}
        onOptions={nothing}
      />
    ),
  };
}

function nothing(): void {}

async function done(): Promise<void> {
  await Promise.resolve();
}

async function copied(): Promise<boolean> {
  return Promise.resolve(true);
}
