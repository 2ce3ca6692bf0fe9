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

/** Subjects with marks in links and elsewhere. */
function everywhere(subjects: readonly string[]): { all: readonly string[]; inLinks: readonly string[] } {
  return { all: subjects, inLinks: subjects };
}

test('where highlights inherit, the root and links alone have rules', () => {
  const { elements, subjects } = selectorsOf(markRules('dotted', everywhere(['kz', 'csto']), false, true));
  expect(elements).toEqual(new Set([':root', ':any-link']));
  expect(subjects).toEqual(new Set(['fact-cards-kz', 'fact-cards-csto']));
});

test('links have rules for the subjects alone with marks in links', () => {
  const rules = markRules('dotted', { all: ['kz', 'csto'], inLinks: ['csto'] }, false, true);
  expect(rules).toContain(':any-link::highlight(fact-cards-csto)');
  expect(rules).not.toContain(':any-link::highlight(fact-cards-kz)');
  expect(markRules('dotted', { all: ['kz'], inLinks: [] }, false, true)).not.toContain('link');
});

test('in a long page the root alone has, with the line of links', () => {
  const rules = markRules('line', everywhere(['kz']), true, true);
  expect(selectorsOf(rules).elements).toEqual(new Set([':root']));
  expect(rules.match(/text-underline-offset: \d+%/g)?.at(-1)).toBe('text-underline-offset: 28%');
});

test('where they do not, every element has rules, long page or not', () => {
  for (const isLong of [false, true]) {
    const { elements } = selectorsOf(markRules('tint', everywhere(['kz']), isLong, false));
    expect(elements).toEqual(new Set(['', ':any-link', ':any-link ']));
  }
});

test('lengths are those of each text, not of the root from which they are inherited', () => {
  expect(markRules('line', everywhere(['kz']), false, true)).not.toMatch(/\d(?:em|rem|ch|ex)\b/);
});

test('paper has no marks', () => {
  for (const inherits of [true, false]) {
    const [, print = ''] = markRules('tint', everywhere(['kz']), false, inherits).split('@media print');
    expect(print).toMatch(/text-decoration: none; background-color: transparent;/);
  }
});
