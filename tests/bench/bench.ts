// What the content script costs a page, beside peers, in turns and in one run; see docs/performance.md.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { argumentsOf } from '../../tools/arguments.ts';
import { build } from '../../tools/build.ts';
import { ensureBrowser } from '../../tools/browsers-install.ts';
import { measureAll } from './measure.ts';
import { type Group, groups } from './pages.ts';
import { makePeers, measure, type Peer } from './peers.ts';
import { report, writeReport } from './report.ts';

const usage =
  'npm run bench -- [--pages FOLDER] [--rounds N] [--quick] [--only NAME] [--peers NAME,NAME] [--against BUILD] [--write]';
const { values } = argumentsOf(usage, {
  options: {
    pages: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    peers: { type: 'string' },
    against: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const rounds = values.quick ? 1 : Number(values.rounds);
  const measured = await measureAll({
    executablePath: ensureBrowser(undefined, 'chromium').path,
    peers: chosenPeers(),
    groups: chosenGroups(),
    rounds,
    onProgress: (text) => process.stderr.write(`\r\u001B[K${text}`),
  });
  const text = report(measured, rounds);
  console.log(`\n${text}`);
  if (values.write) writeReport(text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function chosenPeers(): Peer[] {
  const peers = makePeers(folder, build('chromium', true), values.against && resolve(values.against));
  const wanted = values.peers?.split(',');
  return wanted ? peers.filter(({ name }) => name === measure || wanted.includes(name)) : peers;
}

function chosenGroups(): Group[] {
  const chosen = groups(values.pages && resolve(values.pages)).filter(({ name }) =>
    name.includes(values.only),
  );
  return values.quick ? chosen.map((group) => ({ ...group, pages: group.pages.slice(0, 4) })) : chosen;
}
