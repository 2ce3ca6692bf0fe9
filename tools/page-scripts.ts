// Which scripts of the bundle run in pages, where each byte and each millisecond counts.

const forPages = /^(?:content|controller|card)-script\.js$/;

/** @param fileName in the bundle */
export function isForPages(fileName: string): boolean {
  return forPages.test(fileName);
}
