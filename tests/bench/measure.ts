// Visits every page with every peer, in turns, so that whatever else the machine does hits all alike.
import type { Browser } from 'puppeteer-core';
import { startChromium } from '../browser/harness/chromium.ts';
import type { Driver } from '../browser/harness/driver.ts';
import { type Site, startSite } from '../browser/harness/site.ts';
import { append, median, turned } from './lists.ts';
import type { BenchPage, Group } from './pages.ts';
import { empty, measure, ours, type Peer } from './peers.ts';
import { type Sizes, scriptSizes } from './sizes.ts';
import type { ScriptCost } from './trace.ts';
import { costOfVisit, heapOfVisit } from './visit.ts';

export interface Plan {
  readonly executablePath: string;
  readonly peers: readonly Peer[];
  readonly groups: readonly Group[];
  readonly rounds: number;
  readonly onProgress: (text: string) => void;
}

export interface Measured {
  readonly browser: string;
  readonly rows: readonly Row[];
  /** Bytes of heap of ours on a page without mentions, beyond those of an extension that does nothing. */
  readonly heap: number | undefined;
  readonly sizes: Sizes | undefined;
}

/** One group of pages. Times are milliseconds of processor time. */
export interface Row {
  readonly group: Group;
  /** What the measure takes: the median of all rounds, and then of all pages. */
  readonly limit: number;
  /** By peer, as a multiple of what the measure takes on the same page. */
  readonly ratios: ReadonlyMap<string, number>;
  /** By peer: the longest task, the median of the rounds, on the page where it is longest. */
  readonly longest: ReadonlyMap<string, number>;
}

interface Runner {
  readonly peer: Peer;
  readonly browser: Browser;
}

export async function measureAll(plan: Plan): Promise<Measured> {
  const site = await startSite(import.meta.dirname);
  const drivers: Driver[] = [];
  try {
    const runners: Runner[] = [];
    for (const peer of plan.peers) {
      const driver = await start(plan.executablePath, peer);
      drivers.push(driver);
      runners.push({ peer, browser: driver.browser });
    }
    const rows: Row[] = [];
    for (const group of plan.groups) rows.push(await rowOf(plan, group, runners, site));
    const own = plan.peers.find(({ name }) => name === ours)?.extension;
    return {
      browser: (await drivers[0]?.browser.version()) ?? '',
      rows,
      heap: await heapOf(plan, runners, site),
      sizes: own === undefined ? undefined : scriptSizes(own),
    };
  } finally {
    for (const driver of drivers) await driver.close();
    await site.close();
  }
}

async function start(executablePath: string, { extension }: Peer): Promise<Driver> {
  return startChromium({
    executablePath,
    ...(extension !== undefined && { extension }),
    headless: true,
    network: 'tests',
  });
}

async function rowOf(plan: Plan, group: Group, runners: readonly Runner[], site: Site): Promise<Row> {
  const limits: number[] = [];
  const ratios = new Map<string, number[]>();
  const longest = new Map<string, number[]>();
  for (const page of group.pages) {
    const costs = await costsOf(plan, group, page, runners, site);
    const limit = median((costs.get(measure) ?? []).map(({ total }) => total));
    limits.push(limit);
    for (const [name, all] of costs) {
      append(ratios, name, median(all.map(({ total }) => total)) / limit);
      append(longest, name, median(all.map(({ longestTask }) => longestTask)));
    }
  }
  return {
    group,
    limit: median(limits),
    ratios: new Map([...ratios].map(([name, all]) => [name, median(all)])),
    longest: new Map([...longest].map(([name, all]) => [name, Math.max(...all)])),
  };
}

/** What each peer costs on one page, by round. */
async function costsOf(
  { rounds, onProgress }: Plan,
  group: Group,
  page: BenchPage,
  runners: readonly Runner[],
  site: Site,
): Promise<Map<string, ScriptCost[]>> {
  const costs = new Map<string, ScriptCost[]>();
  const able = runners.filter(({ peer }) => !(group.isHuge && peer.isSlow));
  for (let round = 0; round < rounds; round++) {
    for (const { peer, browser } of turned(able, round)) {
      onProgress(`${group.name}: ${page.name}, ${peer.name}, round ${round + 1}`);
      append(costs, peer.name, await costOfVisit(browser, freshAddress(site, page)));
    }
  }
  return costs;
}

async function heapOf(
  { groups, rounds }: Plan,
  runners: readonly Runner[],
  site: Site,
): Promise<number | undefined> {
  const [page] = groups[0]?.pages ?? [];
  const browserOf = (name: string): Browser | undefined =>
    runners.find(({ peer }) => peer.name === name)?.browser;
  const [own, idle] = [browserOf(ours), browserOf(empty)];
  if (!page || !own || !idle) return undefined;
  const differences: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const used = await heapOfVisit(own, freshAddress(site, page));
    differences.push(used - (await heapOfVisit(idle, freshAddress(site, page))));
  }
  return median(differences);
}

let visits = 0;

/** A host that the browser has not seen gets a new process, and its scripts are compiled anew. */
function freshAddress(site: Site, { html }: BenchPage): string {
  return site.add(html, { host: `visit${++visits}.example` });
}
