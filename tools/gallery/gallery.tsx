// Draws every state of the card on one page, each in a shadow root as on a page of the web.
// `?theme=dark` sets the theme; `?only=Sheet` draws the states whose title has the word, and a title leads to its state
// alone: of all that have the focus in them, the last one drawn keeps it.
import { render } from 'preact';
import { Card, type CardProps } from '../../components/Card.tsx';
import { cardStyle } from '../../components/card-style.ts';
import { english } from '../../tests/unit/locales/sample-languages.ts';
import { type State, states } from './states.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(cardStyle);

const parameters = new URLSearchParams(location.search);
const theme = parameters.get('theme') ?? 'system';
const only = parameters.get('only') ?? '';
document.documentElement.dataset.theme = theme;

const nothing = (): void => undefined;

const defaults: Omit<CardProps, 'subject'> = {
  language: english,
  form: 'popover',
  pinned: false,
  closable: false,
  site: 'news.example',
  onClose: nothing,
  onPin: nothing,
  onShow: nothing,
  onCopy: () => Promise.resolve(true),
  onOpenInPopup: nothing,
  onSiteOff: nothing,
};

const alone = states.filter(({ title }) => title === only);
for (const state of alone.length > 0 ? alone : states.filter(({ title }) => title.includes(only)))
  draw(state);

function draw({ title, act, ...state }: State): void {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  const link = document.createElement('a');
  link.textContent = title;
  link.href = `?${new URLSearchParams({ theme, only: title }).toString()}`;
  caption.append(link);
  const host = document.createElement('div');
  host.className = state.form === 'sheet' ? 'phone' : '';
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const layer = document.createElement('div');
  layer.dataset.theme = theme;
  root.append(layer);
  figure.append(caption, host);
  document.body.append(figure);
  show(layer, { ...defaults, ...state });
  if (!act) return;
  const card = layer.firstElementChild;
  if (card instanceof HTMLElement) act(card);
}

function show(layer: HTMLElement, props: CardProps): void {
  const change = (changes: Partial<CardProps>): void => show(layer, { ...props, ...changes });
  render(
    <Card
      {...props}
      onPin={(pinned) => change({ pinned, closable: pinned })}
      onShow={(subject) => change({ subject, back: subject === props.back ? undefined : props.subject })}
    />,
    layer,
  );
}
