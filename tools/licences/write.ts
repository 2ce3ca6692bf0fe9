// Puts the notices into a built extension and its bill of materials beside it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notices, noticesFile, packedData } from './notices.ts';
import { installedFolder, readPackage } from './packages.ts';
import { billOfMaterials } from './sbom.ts';

export interface BuiltExtension {
  readonly name: string;
  readonly version: string;
  /** Where it has been built. */
  readonly folder: string;
  /** The folders of the packages that its scripts have code of. */
  readonly packages: ReadonlySet<string>;
}

/** @throws Error where a package's licence cannot be told */
export function writeLicences({ name, version, folder, packages }: BuiltExtension): void {
  const code = [...packages].map(readPackage);
  const data = new Map(packedData.map(({ from }) => [from, readPackage(installedFolder(from))]));
  writeFileSync(join(folder, noticesFile), notices(code, data));
  const bill = billOfMaterials({ name, version }, [...code, ...data.values()]);
  writeFileSync(`${folder}.cdx.json`, `${JSON.stringify(bill, null, 2)}\n`);
}
