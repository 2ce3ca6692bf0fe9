// Draws data/outlines.json, the cards' small map, out of Natural Earth's borders. Run: node tools/outlines.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { geoConicEqualArea, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import subjects from '../data/subjects.json' with { type: 'json' };

/** The map's size in its own units, of which a pixel of the style sheet shows about thirteen. */
const width = 840;
const height = 640;
const margin = 10;

/** In square degrees: smaller bends are straightened; islands and lakes of less than four times as much go. */
const smallestBend = 0.03;

type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** The outlines of all subjects that are countries, each time the same. */
export function drawOutlines(): { viewBox: string; paths: Record<string, string> } {
  const topology = simplified(readAtlas());
  const collection = topology.objects.countries;
  if (collection?.type !== 'GeometryCollection') throw new Error('The atlas has none of the countries.');
  const countries = feature(topology, collection);
  const projection = geoConicEqualArea()
    .parallels([39, 51])
    .rotate([-67, 0])
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      countries,
    );
  const path = geoPath(projection).digits(0);
  const paths = Object.entries(subjects).flatMap(([id, { name }]) => {
    const country = countries.features.find(({ properties }) => properties.name === name);
    const outline = country && path(country);
    return outline ? [[id, relative(outline)] as const] : [];
  });
  return { viewBox: `0 0 ${width} ${height}`, paths: Object.fromEntries(paths) };
}

/** The same path, each point told by its distance from the one before: shorter, and all that repeats packs well. */
function relative(path: string): string {
  return path.replaceAll(/M([^Z]+)Z/g, (_, points: string) => {
    let [x, y] = [0, 0];
    const steps = points.split('L').map((point) => {
      const [nextX = 0, nextY = 0] = point.split(',').map(Number);
      const step = [nextX - x, nextY - y] as const;
      [x, y] = [nextX, nextY];
      return step;
    });
    return `M${steps[0]?.join(' ')}l${steps.slice(1).flat().join(' ').replaceAll(' -', '-')}z`;
  });
}

function readAtlas(): Countries {
  const file = new URL(import.meta.resolve('world-atlas/countries-50m.json'));
  const atlas: Countries = JSON.parse(readFileSync(file, 'utf8'));
  const names = new Set(Object.values(subjects).map(({ name }) => name));
  const geometries = atlas.objects.countries.geometries.filter(
    ({ properties = {} }) => 'name' in properties && names.has(properties.name),
  );
  return { ...atlas, objects: { countries: { type: 'GeometryCollection', geometries } } };
}

/** Bends are straightened in the arcs that neighbours share, so that no gap opens between them. */
function simplified(topology: Countries) {
  const straightened = simplify(presimplify(topology), smallestBend);
  return filter(straightened, filterWeight(straightened, smallestBend * 4));
}

if (import.meta.main) {
  const json = `${JSON.stringify(drawOutlines(), null, 2)}\n`;
  writeFileSync(new URL('../data/outlines.json', import.meta.url), json);
  console.log(`data/outlines.json: ${json.length} bytes`);
}
