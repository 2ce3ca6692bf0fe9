// What goes wrong with one line, frame or shadow tree ends nothing else. Developers see it; in a reader's browser the
// page's console is the page's.

export function logError(error: unknown): void {
  // oxlint-disable-next-line no-console -- only in development
  if (import.meta.env.DEV) console.error(error);
}
