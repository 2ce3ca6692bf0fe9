// A style sheet as a browser applies it for a reader who has only the text made larger: every size of letters and lines
// grows, every other measure and the window stay. https://www.w3.org/TR/WCAG22/#resize-text

/** The declarations, and the tokens behind them, that the size of a text follows from. */
const ofText =
  /(?<=[{;\s](?:font|font-size|line-height|--fc-(?:name|heading|body|[a-z]+-size|[a-z]+-line))\s*:)[^;}]*/g;

/** @param times how much larger */
export function enlarged(sheet: string, times: number): string {
  return sheet.replaceAll(ofText, (value) =>
    value.replaceAll(/([\d.]+)px/g, (_, size: string) => `${times * Number(size)}px`),
  );
}
