// The bill of materials that lies beside a package: CycloneDX, of what is in it and of nothing else.
// https://cyclonedx.org/docs/1.6/json/
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { PackedPackage } from './packages.ts';

/**
 * The same for the same packages: without a time and a serial number, both of which the format leaves open.
 * @throws Error for a package that package-lock.json does not name in that version
 */
export function billOfMaterials(
  subject: { readonly name: string; readonly version: string },
  packages: readonly PackedPackage[],
): object {
  const lock = v.parse(lockFile, JSON.parse(readFileSync(lockPath, 'utf8')));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': subject.name,
        name: subject.name,
        version: subject.version,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components: packages
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map((used) => component(used, lock.packages[`node_modules/${used.name}`])),
  };
}

const lockPath = new URL('../../package-lock.json', import.meta.url);
const lockFile = v.object({
  packages: v.record(
    v.string(),
    v.object({ version: v.optional(v.string()), integrity: v.optional(v.string()) }),
  ),
});
type LockedPackage = v.InferOutput<typeof lockFile>['packages'][string];

function component(used: PackedPackage, locked: LockedPackage | undefined): object {
  const { name, version, licence, source } = used;
  if (locked?.version !== version) throw new Error(`package-lock.json has no ${name} ${version}.`);
  const [algorithm, hash] = locked.integrity?.split('-') ?? [];
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    purl,
    licenses: [{ license: { id: licence } }],
    ...(algorithm === 'sha512' &&
      hash !== undefined && {
        hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }],
      }),
    externalReferences: [{ type: 'vcs', url: source }],
  };
}
