// Whether the page is still as it was when something of it was read. A count of its changes tells, as long as they are
// watched: to compare each text with what was read of it is dearer.

let changes = 0;
let isWatched = false;

/** Two that are equal were told of the same page; none equals another while nobody watches. */
export function pageVersion(): number {
  return isWatched ? changes : Number.NaN;
}

/** To be called whenever the page has changed. */
export function countPageChange(): void {
  changes++;
}

/** Whether each change of the page is counted from now on. */
export function setPageWatched(isOn: boolean): void {
  isWatched = isOn;
  // What was read before may be out of date once the page is watched again; one more root to watch changes nothing.
  if (!isOn) changes++;
}
