// How marks look. A highlight takes few properties, and no colour of ours: the line has the text's own.
// https://drafts.csswg.org/css-pseudo-4/#highlight-styling
import { rootOf } from '../text/dom.ts';
import { isShadowRoot } from '../text/node-kinds.ts';
import { HIGHLIGHT_PREFIX } from './highlights.ts';
import type { Mark } from './mark.ts';

export type MarkStyle = 'dotted' | 'line' | 'tint' | 'none';

/** The style that marks have as installed. */
export const installedMarkStyle: MarkStyle = 'dotted';

const LINE = 'text-decoration-thickness: max(1px, .065em); text-underline-offset: .2em;';

/** What each style does to the words of a mention. */
export const markDeclarations: Readonly<Record<MarkStyle, string>> = {
  dotted: `text-decoration: underline dotted; ${LINE}`,
  line: `text-decoration: underline solid; ${LINE}`,
  // Translucent, so that it neither hides a page's own background nor needs to know whether the page is dark.
  tint: 'text-decoration: none; background-color: rgb(31 154 160 / .28);',
  none: 'text-decoration: none; background-color: transparent;',
};

/**
 * The style sheet for the marks of all subjects.
 *
 * In links the line is lower, clear of the link's own, but not lower than the text's box: Firefox 153 lays text out anew
 * whose line leaves it, and then sizes some lists of links otherwise than before. Paper gets no marks.
 */
export function markRules(style: MarkStyle, subjects: readonly string[]): string {
  const rule = (prefix: string, declarations: string): string =>
    `${subjects.map((id) => `${prefix}::highlight(${HIGHLIGHT_PREFIX}${id})`).join(',')}{${declarations}}`;
  return [
    rule('', markDeclarations[style]),
    rule(':any-link ', 'text-underline-offset: .28em;'),
    rule(':any-link', 'text-underline-offset: .28em;'),
    `@media print{${rule('', markDeclarations.none)}}`,
  ].join('\n');
}

/** Adopts the marks' style in documents and shadow roots that have marks, and changes it everywhere at once. */
export class StyledRoots {
  #style = installedMarkStyle;
  #rules = '';
  /** Made when first wanted: most pages never need it. */
  #sheet: CSSStyleSheet | undefined;
  readonly #known = new WeakSet<Document | ShadowRoot>();
  readonly #roots: WeakRef<Document | ShadowRoot>[] = [];

  set(style: MarkStyle, subjects: readonly string[]): void {
    if (style === this.#style && this.#rules !== '') return;
    this.#style = style;
    this.#rules = markRules(style, subjects);
    this.#sheet?.replaceSync(this.#rules);
  }

  /** Gives the style to what has marks and does not have it from the browser's own sheet of the installed style. */
  adopt(marks: Iterable<Mark>, hasShadows: boolean): void {
    if (this.#style !== installedMarkStyle) this.#adoptIn(document);
    if (!hasShadows) return;
    // Chromium paints a shadow tree's highlights by the document's rules, Firefox 153 only by the tree's own.
    for (const { range } of marks) {
      const root = rootOf(range.startContainer);
      if (isShadowRoot(root)) this.#adoptIn(root);
    }
  }

  /** Takes the style out of all roots again. */
  remove(): void {
    for (const weak of this.#roots) {
      const root = weak.deref();
      if (!root) continue;
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
      this.#known.delete(root);
    }
    this.#roots.length = 0;
  }

  #adoptIn(root: Document | ShadowRoot): void {
    if (this.#known.has(root) || this.#rules === '') return;
    this.#known.add(root);
    this.#roots.push(new WeakRef(root));
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.#rules);
    }
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
  }
}
