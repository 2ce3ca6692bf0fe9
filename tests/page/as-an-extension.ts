// Gives the tests' page what Firefox gives an extension alone: shadow roots, of which a page's own script sees the open
// ones only. https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/dom/openOrClosedShadowRoot
if (navigator.userAgent.includes('Firefox')) {
  const open = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot');
  if (open) Object.defineProperty(Element.prototype, 'openOrClosedShadowRoot', open);
}
