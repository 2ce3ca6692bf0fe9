// What must hold of a built package. Each tells what is wrong, or nothing.
import { strFromU8 } from 'fflate';

/** The files of a package by their paths in it. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>;

/** All that the extension may ask for. README.md and docs/security.md say why. */
const allowedPermissions: ReadonlySet<string> = new Set([
  'storage',
  'activeTab',
  'scripting',
  'contextMenus',
  '<all_urls>',
]);

/** What the manifest asks for beyond that. */
export function permissionProblems(manifest: Readonly<Record<string, unknown>>): string[] {
  const kinds = ['permissions', 'host_permissions', 'optional_permissions', 'optional_host_permissions'];
  const asked = kinds.flatMap((kind) => manifest[kind] ?? []).map(String);
  const beyond = asked.filter((permission) => !allowedPermissions.has(permission));
  const doors = ['web_accessible_resources', 'externally_connectable'].filter((key) => key in manifest);
  return [
    ...beyond.map((permission) => `The manifest asks for "${permission}".`),
    ...doors.map((key) => `The manifest opens the extension to pages: ${key}.`),
  ];
}

/**
 * Files that tell of the computer they were built on.
 * @param folders Of this computer: the project's, the home of whoever builds
 */
export function machinePathProblems(files: PackageFiles, folders: readonly string[]): string[] {
  const traces = [
    ...folders.filter((folder) => folder.length > 3),
    'node_modules/',
    'file:///',
    'sourceMappingURL',
  ];
  return Object.entries(files).flatMap(([path, bytes]) => {
    if (!/\.(js|css|html|json|txt)$/.test(path)) return [];
    const text = strFromU8(bytes);
    return traces.filter((trace) => text.includes(trace)).map((trace) => `${path} has "${trace}" in it.`);
  });
}

/** @param size of the packed file in bytes */
export function sizeProblems(size: number, budget: number): string[] {
  return size <= budget ? [] : [`It weighs ${size} bytes, of ${budget} at most.`];
}

/** How two packages differ, file by file. */
export function differences(one: PackageFiles, other: PackageFiles): string[] {
  const paths = [...new Set([...Object.keys(one), ...Object.keys(other)])].toSorted();
  return paths.filter((path) => {
    const [a, b] = [one[path], other[path]];
    return a === undefined || b === undefined || Buffer.compare(a, b) !== 0;
  });
}
