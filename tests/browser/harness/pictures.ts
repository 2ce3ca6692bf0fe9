// Compares pictures with recorded ones, where browser and fonts are those of the record.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Engine } from '../../../tools/browsers.ts';
import { artifact } from './artifacts.ts';
import type { Driver } from './driver.ts';

const folder = join(import.meta.dirname, '..', 'pictures');
const record = join(folder, 'environment.json');

/** What decides how text is drawn: the browser's major version, and the version of the font package. */
type Environment = Partial<Record<Engine | 'fonts-noto-core', string>>;

/** The version of a package that is not there. */
const missing = 'missing';

/** By how much the colour of a pixel may differ, on pixelmatch's scale from 0 to 1: a faint line must be seen. */
const threshold = 0.03;
/** Of the pixels, as many may differ: less than a dot of a letter. */
const tolerance = 0.0001;

/** How a picture compares with the one that is recorded. */
export interface Comparison {
  /** Why it cannot be compared here. */
  readonly reason?: string | undefined;
  /** How it differs, in words. */
  readonly difference?: string | undefined;
}

/** Has browsers that are started from now on take their fonts from the record's list, where these are to be had. */
export function takeFontsOfPictures(): void {
  if (fontVersion() !== missing) process.env['FONTCONFIG_FILE'] = join(folder, 'fonts.conf');
}

/** Compares a picture with the one recorded under a name, or records it in place of that. */
export async function compareWithRecord(
  driver: Driver,
  name: string,
  picture: Uint8Array,
  renews: boolean,
): Promise<Comparison> {
  if (renews) {
    await renewPicture(driver, name, picture);
    return {};
  }
  const reason = await whyIncomparable(driver);
  return reason === undefined
    ? { difference: differenceFromRecord(driver.engine, name, picture) }
    : { reason };
}

/** Why pictures of this browser cannot be compared here, or undefined if they can. */
async function whyIncomparable(driver: Driver): Promise<string | undefined> {
  const recorded = new Map(Object.entries(readRecord()));
  const differences = Object.entries(await environmentOf(driver))
    .filter(([name, version]) => recorded.get(name) !== version)
    .map(([name, version]) => `${name} is ${version}, recorded with ${recorded.get(name) ?? 'none'}`);
  return differences.length === 0 ? undefined : differences.join('; ');
}

/** Records a picture in place of the one before, and with what it was taken. */
async function renewPicture(driver: Driver, name: string, picture: Uint8Array): Promise<void> {
  const file = fileOf(driver.engine, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, picture);
  const taken = await environmentOf(driver);
  // The other browser may renew its pictures at the same time.
  const environment = { ...readRecord(), ...taken };
  writeFileSync(record, `${JSON.stringify(environment, null, 2)}\n`);
}

/**
 * How a picture differs from the recorded one, in words, or undefined if it does not.
 * What was seen, and where it differs, is left among the artifacts.
 */
function differenceFromRecord(engine: Engine, name: string, picture: Uint8Array): string | undefined {
  const file = fileOf(engine, name);
  if (!existsSync(file)) return `There is no recorded picture ${name}: renew the pictures with -u.`;
  const [seen, recorded] = [PNG.sync.read(Buffer.from(picture)), PNG.sync.read(readFileSync(file))];
  const { width, height } = recorded;
  writeFileSync(artifact(`${engine} ${name} seen.png`), picture);
  if (seen.width !== width || seen.height !== height) {
    return `It is ${seen.width} × ${seen.height} pixels large, recorded are ${width} × ${height}.`;
  }
  const difference = new PNG({ width, height });
  const count = pixelmatch(seen.data, recorded.data, difference.data, width, height, { threshold });
  if (count <= tolerance * width * height) return undefined;
  writeFileSync(artifact(`${engine} ${name} difference.png`), PNG.sync.write(difference));
  return `${count} of ${width * height} pixels differ; see .artifacts.`;
}

function fileOf(engine: Engine, name: string): string {
  return join(folder, engine, `${name.replaceAll(' ', '-')}.png`);
}

function readRecord(): Environment {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this file
  return existsSync(record) ? (JSON.parse(readFileSync(record, 'utf8')) as Environment) : {};
}

async function environmentOf({ browser, engine }: Driver): Promise<Environment> {
  const [, major = ''] = /\/(\d+)/.exec(await browser.version()) ?? [];
  return { [engine]: major, 'fonts-noto-core': fontVersion() };
}

function fontVersion(): string {
  try {
    return execFileSync('dpkg-query', ['-W', '-f', '${Version}', 'fonts-noto-core'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return missing;
  }
}
