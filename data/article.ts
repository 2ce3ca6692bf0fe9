// The one article that every fact is drawn from.
import source from './article.json?structure';

export interface Article {
  /** In English, as it was published. */
  readonly title: string;
  /**
   * The month in which it appeared, inferred and to be shown with “about”: the text carries no date, but tells
   * of October and December as of the months just past, and of the second quarter of 2022 as of this year.
   */
  readonly date: { readonly month: string };
  /**
   * How many paragraphs the text has. Neither the picture's caption before the first nor the publisher's notes
   * after the last are counted, so that no fact is drawn from them.
   */
  readonly paragraphs: number;
}

export const article: Article = source;

/** A search for news, to be opened only at a reader's wish. It tells nothing of the page that is read. */
export function newsSearchUrl(query: string): string {
  return `https://duckduckgo.com/?q=${encodeURIComponent(query)}&iar=news&ia=news`;
}

/**
 * A web search for the article's title, to be opened only at a reader's wish: the article's own address is not
 * known for certain.
 */
export const articleSearchUrl: string = `https://duckduckgo.com/?q=${encodeURIComponent(`"${article.title}"`)}`;
