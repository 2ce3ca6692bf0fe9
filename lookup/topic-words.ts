// Words by which people look for a topic, besides its name and those of the facts; in every language of the facts.
import type { TopicId } from '../data/topics.ts';

/** By their first letters, as they are searched for; in small letters, without accents. */
export const topicWords: Partial<Readonly<Record<TopicId, readonly string[]>>> = {
  migration: [
    'migrants',
    'emigration',
    'immigration',
    'remittances',
    'мигранты',
    'эмиграция',
    'иммиграция',
    'переводы',
  ],
  trade: [
    'trading',
    'exports',
    'imports',
    'economy',
    'business',
    'торговать',
    'экспорт',
    'импорт',
    'экономика',
  ],
  'war-effort': [
    'army',
    'weapons',
    'arms',
    'military',
    'mercenaries',
    'chips',
    'армия',
    'оружие',
    'военный',
    'наемники',
    'дроны',
    'чипы',
    'микрочипы',
  ],
  security: ['army', 'defence', 'defense', 'military', 'troops', 'армия', 'оборона', 'военный', 'войска'],
  language: ['speak', 'russian', 'school', 'язык', 'русский', 'говорить', 'школа'],
  media: ['journalists', 'press', 'журналисты', 'пресса'],
  society: ['youth', 'молодежь'],
  protest: ['rallies', 'demonstrations', 'митинги', 'демонстрации'],
  polls: ['survey', 'poll', 'опрос'],
  politics: ['presidents', 'government', 'президент', 'власть', 'правительство'],
};
