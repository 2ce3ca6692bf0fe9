// Whether the page is still as it was when something of it was read. A count of its changes tells, as long as they are
// watched: to compare each text with what was read of it is dearer.

let changes = 0;
let isWatched = false;

/** Two that are equal were told of the same page; none equals another while nobody watches. */
export function pageVersion(): number {
  return isWatched ? changes : Number.NaN;
}

/** The page has changed, or may have. */
export function pageHasChanged(): void {
  changes++;
}

/** Whether what changes the page is told here from now on. */
export function watchPage(isOn: boolean): void {
  isWatched = isOn;
  changes++;
}
