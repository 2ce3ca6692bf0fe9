// What facts are about, for filtering and for the rows of a comparison.
import topics from './topics.json' with { type: 'json' };

export type TopicId = keyof typeof topics;

/** Every topic's id, in the order in which lists and comparisons show topics. */
export const topicIds: readonly TopicId[] = Object.keys(topics).filter(isTopicId);

/** The topic's name in English. */
export function topicName(id: TopicId): string {
  return topics[id].name;
}

function isTopicId(text: string): text is TopicId {
  return Object.hasOwn(topics, text);
}
