// The words and texts of one language, as the build makes modules of them. See tools/messages.ts and tools/texts.ts.

declare module '*/card.json?messages' {
  const messages: CardMessages;
  export default messages;
}

declare module '*/fact.json?messages' {
  const messages: FactMessages;
  export default messages;
}

declare module '*/texts.json?texts' {
  const texts: import('../data/texts.ts').Texts;
  export default texts;
}
