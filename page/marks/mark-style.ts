// How marks look. A highlight takes few properties, and no colour of ours: the line has the text's own.
// https://drafts.csswg.org/css-pseudo-4/#highlight-styling
import { rootOf } from '../text/dom.ts';
import { isShadowRoot } from '../text/node-kinds.ts';
import { HIGHLIGHT_PREFIX } from './highlights.ts';
import type { Mark } from './mark.ts';

export type MarkStyle = 'dotted' | 'line' | 'tint' | 'none';

/** The style that marks have as installed. */
export const installedMarkStyle: MarkStyle = 'dotted';

// In percent of the text's own size: lengths in `em` would be the root's wherever the root's style is inherited.
const LINE = 'text-decoration-thickness: max(1px, 6.5%); text-underline-offset: 20%;';

const LINE_IN_LINKS = 'text-underline-offset: 28%;';

/** What each style does to the words of a mention. */
export const markDeclarations: Readonly<Record<MarkStyle, string>> = {
  dotted: `text-decoration: underline dotted; ${LINE}`,
  line: `text-decoration: underline solid; ${LINE}`,
  // Translucent, so that it neither hides a page's own background nor needs to know whether the page is dark.
  tint: 'text-decoration: none; background-color: rgb(31 154 160 / .28);',
  none: 'text-decoration: none; background-color: transparent;',
};

/**
 * Whether elements inherit how the highlights of the element around them look, as
 * https://drafts.csswg.org/css-pseudo-4/#highlight-cascade has it: Chromium's do since there are highlights, Firefox 153's
 * do not.
 */
const isInherited = import.meta.env.CHROME || import.meta.env.EDGE;

/** Ids of subjects. */
export interface MarkedSubjects {
  readonly all: Iterable<string>;
  /** Those with marks in links. */
  readonly inLinks: Iterable<string>;
}

/**
 * The style sheet for the marks of subjects.
 *
 * In links the line is lower, clear of the link's own, but not lower than the text's box: Firefox 153 lays text out anew
 * whose line leaves it, and then sizes some lists of links otherwise than before. Paper gets no marks.
 *
 * Whenever Chromium works out the style of an element for which there are rules, it does so for each highlight that has
 * one, whether or not the element has a mark. So where the root's style is inherited only links have rules beside it,
 * for subjects that the page has marks of in links. Of a page of 2 MB all styles were worked out in 129 ms then, with rules
 * for every element in 427 ms, without any in 53 ms; of one where links have none either in 69 ms. A front page with rules
 * for seven subjects in its links holds 0.3 MB more.
 *
 * @param isLong whether the page has very many elements: all its marks have the lower line then
 */
export function markRules(
  style: MarkStyle,
  { all, inLinks }: MarkedSubjects,
  isLong: boolean,
  inherits = isInherited,
): string {
  const everywhere = inherits ? ':root' : '';
  const links = inherits ? (isLong ? [':root'] : [':any-link']) : [':any-link ', ':any-link'];
  return [
    rule(everywhere, all, markDeclarations[style]),
    ...links.map((prefix) => rule(prefix, inLinks, LINE_IN_LINKS)),
    `@media print{${rule(everywhere, all, markDeclarations.none)}}`,
  ].join('\n');
}

/** Nothing without subjects. */
function rule(prefix: string, subjects: Iterable<string>, declarations: string): string {
  const selectors = Array.from(subjects, (id) => `${prefix}::highlight(${HIGHLIGHT_PREFIX}${id})`);
  return selectors.length > 0 ? `${selectors.join(',')}{${declarations}}` : '';
}

/** Adopts the marks' style in documents and shadow roots that have marks, and changes it everywhere at once. */
export class StyledRoots {
  /** Whether the page has very many elements. */
  isLong = false;
  #style = installedMarkStyle;
  #subjects: ReadonlySet<string> = new Set();
  /** Made when first wanted: most pages never need it. */
  #sheet: CSSStyleSheet | undefined;
  readonly #known = new WeakSet<Document | ShadowRoot>();
  readonly #roots: WeakRef<Document | ShadowRoot>[] = [];

  set(style: MarkStyle): void {
    if (style === this.#style) return;
    this.#style = style;
    this.#write();
  }

  /** Gives the style to what has marks and does not have it from the browser's own sheet of the installed style. */
  adopt(marks: Iterable<Mark>, hasShadows: boolean): void {
    const isInstalled = this.#style === installedMarkStyle;
    if (isInstalled && !hasShadows) return;
    const all = [...marks];
    const subjects = new Set([...this.#subjects, ...all.map(({ subject }) => subject)]);
    if (subjects.size > this.#subjects.size) {
      this.#subjects = subjects;
      this.#write();
    }
    if (!isInstalled) this.#adoptIn(document);
    if (!hasShadows) return;
    // Chromium paints a shadow tree's highlights by the document's rules, Firefox 153 only by the tree's own.
    for (const { range } of all) {
      const root = rootOf(range.startContainer);
      if (isShadowRoot(root)) this.#adoptIn(root);
    }
  }

  /** Gives the style back to roots whose page has replaced the sheets that they had adopted. */
  keepAdopted(): void {
    // In another document nobody can give it to a root.
    for (const root of this.#adopting())
      if ((root.ownerDocument ?? root) === document) this.#setAdopted(root, true);
  }

  /** Takes the style out of all roots again. */
  remove(): void {
    for (const root of this.#adopting()) {
      this.#setAdopted(root, false);
      this.#known.delete(root);
    }
    this.#roots.length = 0;
  }

  *#adopting(): Generator<Document | ShadowRoot, void> {
    for (const weak of this.#roots) {
      const root = weak.deref();
      if (root) yield root;
    }
  }

  #adoptIn(root: Document | ShadowRoot): void {
    if (this.#known.has(root)) return;
    this.#known.add(root);
    this.#roots.push(new WeakRef(root));
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#write();
    }
    this.#setAdopted(root, true);
  }

  #setAdopted(root: Document | ShadowRoot, isWanted: boolean): void {
    const sheet = this.#sheet;
    if (!sheet || root.adoptedStyleSheets.includes(sheet) === isWanted) return;
    const others = root.adoptedStyleSheets.filter((other) => other !== sheet);
    root.adoptedStyleSheets = isWanted ? [...others, sheet] : others;
  }

  #write(): void {
    this.#sheet?.replaceSync(
      markRules(this.#style, { all: this.#subjects, inLinks: this.#subjects }, this.isLong),
    );
  }
}
