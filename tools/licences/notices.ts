// The notices that come with the extension: whose work is in it, and under which licence.
import type { PackedPackage } from './packages.ts';

/** The file in the extension; the options page leads to it. */
export const noticesFile = 'third-party-notices.txt';

/** What is in the extension as data rather than as code, and has been made from which package. */
export const packedData: readonly { readonly from: string; readonly what: string }[] = [
  { from: 'cldr-localenames-full', what: 'Names of countries, from Unicode CLDR' },
  {
    from: 'world-atlas',
    what: 'Outlines of countries, from Natural Earth (naturalearthdata.com), which is in the public domain',
  },
];

/** Plain text, the same for the same packages. */
export function notices(code: readonly PackedPackage[], data: ReadonlyMap<string, PackedPackage>): string {
  const entries = [
    ...code.toSorted(byName).map((used) => entry(`${used.name} ${used.version}`, used)),
    ...packedData.flatMap(({ from, what }) => {
      const used = data.get(from);
      return used === undefined ? [] : [entry(`${what}: ${used.name} ${used.version}`, used)];
    }),
  ];
  return `${heading}\n\n${entries.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

const heading = `Central Asia Fact Cards is under the MIT licence. It contains work of others, named here with its
licence and with the place where its source can be had.

The facts are told in our own words from one article: "Russia and Central Asia: Never Closer or
Drifting Apart?", Carnegie Endowment for International Peace, republished by The Moscow Times. The
article is not part of the extension, and its authors have no part in it.`;

function entry(title: string, { licence, source, text }: PackedPackage): string {
  return `${title}\nLicence: ${licence}\nSource: ${source}\n\n${text}`;
}

function byName(a: PackedPackage, b: PackedPackage): number {
  return a.name < b.name ? -1 : 1;
}
