// The data files as the build hands them to code: without what is read, which comes by language, or their keys alone. See
// tools/texts.ts.

declare module '*/facts.json?structure' {
  const facts: readonly import('./facts.ts').Fact[];
  export default facts;
}

declare module '*/topics.json?structure' {
  const topics: Readonly<Record<import('./topics.ts').TopicId, object>>;
  export default topics;
}

declare module '*/measures.json?structure' {
  const measures: Readonly<
    Record<import('./figures.ts').MeasureId, { readonly unit: 'percent' | 'times' | 'countries' | 'years' }>
  >;
  export default measures;
}

declare module '*/article.json?structure' {
  const article: import('./article.ts').Article;
  export default article;
}

declare module '*/subjects.json?keys' {
  const ids: readonly import('./subjects.ts').SubjectId[];
  export default ids;
}
