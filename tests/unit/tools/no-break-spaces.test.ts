// Where a line of Russian may not end.
import { expect, test } from 'vitest';
import { withNoBreakSpaces } from '../../../tools/no-break-spaces.ts';

const shown = (text: string, lang = 'ru'): string => withNoBreakSpaces(text, lang).replaceAll('\u{A0}', '~');

test.each([
  ['after short words, one after the other too', 'Торговля и с регионом', 'Торговля и~с~регионом'],
  ['after a capital', 'В Бишкеке', 'В~Бишкеке'],
  ['not after longer words that end like them', 'Его слово о Москве', 'Его слово о~Москве'],
  ['after joined ones', 'из-за санкций', 'из-за~санкций'],
  ['before a dash', 'все пять — впервые', 'все пять~— впервые'],
  ['before particles', 'было бы, едва ли', 'было~бы, едва~ли'],
  ['between a number and what it counts', '80 % за 6 лет', '80~% за~6~лет'],
  ['in messages too', '{count, plural, other {# факт}}', '{count, plural, other {#~факт}}'],
  ['before a year’s word', 'конца {year} года', 'конца {year}~года'],
])('%s', (_, text, expected) => {
  expect(shown(text)).toBe(expected);
});

test('other languages are left as they are', () => {
  expect(shown('80 % of it', 'en')).toBe('80 % of it');
});
