// Finds the shadow trees in a page. A page does not tell that one was attached, so elements must be asked, and each
// element asked costs about a microsecond: the likely hosts are asked at once, all others once somebody is there.
import { all, matches, nameOf, openShadowRootOf, parentElementOf, slotOf } from './dom.ts';
import { isHtmlElement } from './node-kinds.ts';
import { isOwnHost, isOwnRoot } from './own-host.ts';

/** Elements other than custom ones that can have a shadow tree: https://dom.spec.whatwg.org/#valid-shadow-host-name */
const HOSTS = 'article,aside,blockquote,body,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span';

/**
 * The most usual of these, where the shadow tree alone has something to show, and what fills a slot. More kinds or any
 * pseudo-class of several take ten times as long to look for.
 */
const LIKELY_HOSTS = 'div:empty,span:empty,section:empty,[slot]';

/**
 * What nearly all elements of a page are. Custom ones cannot be asked for: what is left over has few others, and takes a
 * third of the time of an XPath expression, and the less the earlier the usual ones stand here.
 */
const USUAL =
  'div,span,a,p,li,path,img,br,svg,g,i,b,em,strong,ul,td,tr,input,button,script,style,link,meta,h1,h2,h3,h4,h5,h6,' +
  'section,article,header,footer,nav,main,aside,figure,figcaption,picture,source,time,ol,dl,dt,dd,small,sup,sub,code,' +
  'pre,font,center,table,tbody,th,form,label,select,option,textarea,iframe,noscript,hr,blockquote,rect,circle,line,' +
  'polygon,use,text,title,html,head,body';

/** Drawings and formulae have elements of many kinds, each of them dear when first asked; these are custom in neither. */
const UNUSUAL = `:not(${USUAL},svg *,math *)`;

/** Where closed shadow trees are found at once: asking for these is dearer. */
const LIKELY_CLOSED = ':empty:is([id],body>*)';

/** Elements asked before the caller is offered a pause. */
const ELEMENTS = 500;

/**
 * The shadow roots hosted below `root` by elements that are no custom ones, not those inside them; `undefined` now and
 * then, where the caller may pause.
 *
 * @param everywhere ask every element that can have one, not the likely ones alone
 */
export function* shadowRootsIn(
  root: Element | Document | ShadowRoot,
  everywhere: boolean,
): Generator<ShadowRoot | undefined, void> {
  let asked = 0;
  for (const element of all(root, everywhere ? HOSTS : LIKELY_HOSTS)) {
    const host = !everywhere && slotOf(element) !== '' ? (parentElementOf(element) ?? element) : element;
    const isAsked = everywhere ? host.firstChild === null : matches(host, LIKELY_CLOSED);
    const shadow = isAsked ? shadowRootOf(host) : openShadowRootOf(host);
    if (shadow || ++asked % ELEMENTS === 0) yield shadow ?? undefined;
  }
}

/** The custom elements below `root`, of which each may have a shadow tree. */
export function customElementsIn(root: Element | Document | ShadowRoot): Element[] {
  return [...all(root, UNUSUAL)].filter((element) => nameOf(element).includes('-'));
}

/** An element's shadow root, open or closed, where the browser shows it to extensions; none of a card's. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (isOwnHost(element)) return null;
  const root = anyShadowRootOf(element);
  return root && isOwnRoot(root) ? null : root;
}

/** Whether the element holds a card, of whichever frame's script or version. */
export function holdsCard(element: Element): boolean {
  if (isOwnHost(element)) return true;
  const root = anyShadowRootOf(element);
  return root !== null && isOwnRoot(root);
}

function anyShadowRootOf(element: Element): ShadowRoot | null {
  // Elsewhere, a field of that name in a form would be taken for it.
  if (import.meta.env.FIREFOX) return element.openOrClosedShadowRoot ?? null;
  if (!isHtmlElement(element)) return null;
  try {
    return globalThis.chrome?.dom?.openOrClosedShadowRoot?.(element) ?? openShadowRootOf(element);
  } catch {
    // The extension has gone, which its script may not have noticed yet.
    return null;
  }
}

/** The shadow trees that have been found. They are the page's: what it drops is not kept for it. */
export class ShadowTrees {
  readonly #known = new WeakSet<ShadowRoot>();
  #roots: WeakRef<ShadowRoot>[] = [];
  /** So many are held at most before those that have gone are dropped. */
  #most = 64;

  /** @returns whether it is new */
  add(root: ShadowRoot): boolean {
    if (this.#known.has(root)) return false;
    this.#known.add(root);
    this.#roots.push(new WeakRef(root));
    if (this.#roots.length > this.#most) {
      this.#roots = [...this.connected()].map((kept) => new WeakRef(kept));
      this.#most = Math.max(64, 2 * this.#roots.length);
    }
    return true;
  }

  get isEmpty(): boolean {
    return this.#roots.length === 0;
  }

  /** Those in the page. */
  *connected(): Generator<ShadowRoot, void> {
    for (const weak of this.#roots) {
      const root = weak.deref();
      if (root?.isConnected === true) yield root;
    }
  }
}
