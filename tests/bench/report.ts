// The figures as a table, printed and kept in docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Measured, Row } from './measure.ts';
import { measure, ours } from './peers.ts';

const file = join(import.meta.dirname, '..', '..', 'docs', 'performance.md');
const BEGIN = '<!-- Written by npm run bench -- --write -->';
const END = '<!-- end -->';

/** The report as Markdown. */
export function report({ browser, rows, heap, sizes }: Measured, rounds: number): string {
  const [processor] = cpus();
  const peers = [...(rows[0]?.ratios.keys() ?? [])].filter((name) => name !== measure);
  const head = ['', 'pages', `${measure}, ms`, ...peers, 'longest task of ours, ms'];
  return [
    `${browser} on ${cpus().length} × ${processor?.model}, ${process.platform}; ${rounds} rounds.`,
    '',
    line(head),
    line(head.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map((row) => line(cells(row, peers))),
    '',
    ...(sizes
      ? [
          `- The script that every page loads: ${kilobytes(sizes.content)} KB after gzip.`,
          `- With what reads and marks, where there may be a mention: ${kilobytes(sizes.content + sizes.controller)} KB.`,
          `- With the card, once somebody points at a page with one: ${kilobytes(sizes.content + sizes.controller + sizes.card)} KB.`,
        ]
      : []),
    ...(heap === undefined ? [] : [`- Heap on a page without a mention: ${kilobytes(heap)} KB.`]),
  ].join('\n');
}

/** Puts the report in place of the last one in the documentation. */
export function writeReport(text: string): void {
  const page = readFileSync(file, 'utf8');
  const before = page.slice(0, page.indexOf(BEGIN) + BEGIN.length);
  writeFileSync(file, `${before}\n${text}\n${page.slice(page.indexOf(END))}`);
}

function cells({ group, limit, ratios, longest }: Row, peers: readonly string[]): string[] {
  return [
    group.name,
    String(group.pages.length),
    limit.toFixed(1),
    ...peers.map((name) => ratios.get(name)?.toFixed(2) ?? '–'),
    longest.get(ours)?.toFixed(1) ?? '–',
  ];
}

function line(texts: readonly string[]): string {
  return `| ${texts.join(' | ')} |`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
