// A page as a reader sees it whose browser or tool makes every text larger where it stands, after the style sheet.

/** @param times how much larger the letters and lines of each element become that is there now; shown when it resolves */
export async function enlarge(page: HTMLElement, times: number): Promise<void> {
  const sizes = [page, ...page.querySelectorAll<HTMLElement>('*')].map((element) => {
    const { fontSize, lineHeight } = getComputedStyle(element);
    return { element, fontSize, lineHeight };
  });
  for (const { element, fontSize, lineHeight } of sizes) {
    element.style.setProperty('font-size', `calc(${times} * ${fontSize})`, 'important');
    if (lineHeight !== 'normal')
      element.style.setProperty('line-height', `calc(${times} * ${lineHeight})`, 'important');
  }
  // Observers of sizes are told at the end of a frame, and what they change is seen in the next.
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
}
