// What facts are about, for filtering and for the rows of a comparison.
import type known from './topics.json';
import topics from './topics.json?structure';

export type TopicId = keyof typeof known;

/** Every topic's id, in the order in which lists and comparisons show topics. */
export const topicIds: readonly TopicId[] = Object.keys(topics).filter(isTopicId);

function isTopicId(text: string): text is TopicId {
  return Object.hasOwn(topics, text);
}
