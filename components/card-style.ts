// The card's style sheet as one text, to be adopted by a shadow root around an element with `data-theme`.
import age from './Age.css?inline';
import badge from './Badge.css?inline';
import base from './base.css?inline';
import card from './Card.css?inline';
import sheet from './CardSheet.css?inline';
import fact from './Fact.css?inline';
import fold from './Fold.css?inline';
import map from './LocatorMap.css?inline';
import poll from './Poll.css?inline';
import tokens from './tokens.css?inline';
import topics from './TopicFolds.css?inline';
import tooltip from './tooltip.css?inline';

export const cardStyle: string = [
  tokens,
  base,
  badge,
  fact,
  poll,
  map,
  tooltip,
  fold,
  topics,
  age,
  card,
  sheet,
].join('\n');
