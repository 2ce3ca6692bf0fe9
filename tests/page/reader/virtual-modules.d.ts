// What is made while tests are loaded, and what their library's types leave out.
declare module '*?built' {
  /** The text of a script; see built-script.ts. */
  const text: string;
  export default text;
}

declare module 'vitest/browser' {
  export const commands: import('vitest/internal/browser').BrowserCommands;
}
