import { expect, test } from 'vitest';
import { markRules } from '../../../page/marks/mark-style.ts';

/** The selectors of a sheet without what it has for paper, and the subjects that they name. */
function selectorsOf(rules: string): { elements: Set<string>; subjects: Set<string> } {
  const selectors = [...rules.replace(/@media print.*/s, '').matchAll(/([^{},\n]*)::highlight\((.*?)\)/g)];
  return {
    elements: new Set(selectors.map(([, element = '']) => element)),
    subjects: new Set(selectors.map(([, , subject = '']) => subject)),
  };
}

test('where highlights inherit, the root and links alone have rules', () => {
  const { elements, subjects } = selectorsOf(markRules('dotted', ['kz', 'csto'], false, true));
  expect(elements).toEqual(new Set([':root', ':any-link']));
  expect(subjects).toEqual(new Set(['fact-cards-kz', 'fact-cards-csto']));
});

test('in a long page the root alone has, with the line of links', () => {
  const rules = markRules('line', ['kz'], true, true);
  expect(selectorsOf(rules).elements).toEqual(new Set([':root']));
  expect(rules.match(/text-underline-offset: \d+%/g)?.at(-1)).toBe('text-underline-offset: 28%');
});

test('where they do not, every element has rules, long page or not', () => {
  for (const isLong of [false, true]) {
    const { elements } = selectorsOf(markRules('tint', ['kz'], isLong, false));
    expect(elements).toEqual(new Set(['', ':any-link', ':any-link ']));
  }
});

test('lengths are those of each text, not of the root from which they are inherited', () => {
  expect(markRules('line', ['kz'], false, true)).not.toMatch(/\d(?:em|rem|ch|ex)\b/);
});

test('paper has no marks', () => {
  for (const inherits of [true, false]) {
    const [, print = ''] = markRules('tint', ['kz'], false, inherits).split('@media print');
    expect(print).toMatch(/text-decoration: none; background-color: transparent;/);
  }
});
