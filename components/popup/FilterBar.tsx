// Narrows facts down by topic and by how firmly they are said.
import type { Fact } from '../../data/facts.ts';
import { factStatuses } from '../../data/status.ts';
import { topicName } from '../../data/texts.ts';
import { topicIds } from '../../data/topics.ts';
import { type FactFilter, filterFacts, statusesAmong, topicsAmong } from '../../lookup/filter.ts';
import { popupMessages } from '../../locales/popup.ts';
import { useLanguage, useMessages } from '../locale-context.ts';
import { Select } from './Select.tsx';

export interface FilterBarProps {
  readonly facts: readonly Fact[];
  readonly filter: FactFilter;
  readonly onFilter: (filter: FactFilter) => void;
}

/** Each choice tells how many facts it leaves; there is none that leaves nothing. */
export function FilterBar({ facts, filter, onFilter }: FilterBarProps) {
  const messages = useMessages(popupMessages);
  const { lang, texts, fact: statusNames } = useLanguage();
  const { topic, status } = filter;
  const count = (wanted: FactFilter): string => filterFacts(facts, wanted).length.toLocaleString(lang);
  return (
    <div class="filter-bar">
      <Select
        label={messages.topic()}
        value={topic ?? ''}
        onChange={(value) => onFilter({ ...filter, topic: topicIds.find((id) => id === value) })}
      >
        <option value="">{messages.allTopics()}</option>
        {topicsAmong(filterFacts(facts, { status })).map((id) => (
          <option key={id} value={id}>
            {messages.choice({ name: topicName(texts, id), count: count({ topic: id, status }) })}
          </option>
        ))}
      </Select>
      <Select
        label={messages.status()}
        value={status ?? ''}
        onChange={(value) => onFilter({ ...filter, status: factStatuses.find((id) => id === value) })}
      >
        <option value="">{messages.allStatuses()}</option>
        {statusesAmong(filterFacts(facts, { topic })).map((id) => (
          <option key={id} value={id}>
            {messages.choice({ name: statusNames[id](), count: count({ topic, status: id }) })}
          </option>
        ))}
      </Select>
    </div>
  );
}
