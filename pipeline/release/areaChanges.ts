/** Areas that are new, are no more, or have another name: what a change report says before it compares the figures of the others. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { AreasFileSchema } from '../../src/data/schema.ts';
import {
  MAP_GEOGRAPHIES,
  isMapGeography,
  type Geography,
  type MapGeography,
} from '../../src/domain/geography.ts';
import { some, type Change, type ReleaseFolder } from './changeEntry.ts';

const MANY: Readonly<Record<MapGeography, string>> = {
  ward: 'wards',
  lsoa: 'neighbourhoods',
  borough: 'local authorities',
};

/** Names by code, in the order of the file; none where the release has no such file. */
function areasOf({ folder }: ReleaseFolder, level: MapGeography): ReadonlyMap<string, string> {
  const path = join(folder, `areas/${level}.json`);
  if (!existsSync(path)) return new Map();
  const { codes, names } = v.parse(AreasFileSchema, JSON.parse(readFileSync(path, 'utf8')));
  return new Map(codes.map((code, index) => [code, names[index] ?? '']));
}

export function areaChanges(now: ReleaseFolder, before: ReleaseFolder): Change[] {
  return MAP_GEOGRAPHIES.flatMap((level) => {
    const [areas, earlier] = [areasOf(now, level), areasOf(before, level)];
    if (areas.size === 0 || earlier.size === 0) return [];
    const named = (codes: Iterable<readonly [string, string]>): string[] =>
      [...codes].map(([code, name]) => `${name} ${code}`);
    const added = named([...areas].filter(([code]) => !earlier.has(code)));
    const gone = named([...earlier].filter(([code]) => !areas.has(code)));
    const renamed = [...areas].flatMap(([code, name]) => {
      const old = earlier.get(code);
      return old === undefined || old === name ? [] : [`${code}: ${old} to ${name}`];
    });
    return [
      ...(added.length === 0
        ? []
        : [
            {
              what: `${added.length} ${MANY[level]} are new (${some(added)}). Their figures are not compared: none of an earlier area is told of them`,
              action: 'look at their map, and at pages of some of them.',
            },
          ]),
      ...(gone.length === 0
        ? []
        : [
            {
              what: `${gone.length} ${MANY[level]} are no more (${some(gone)})`,
              action: 'open the addresses of some of them: each leads to those that took their place.',
            },
          ]),
      ...(renamed.length === 0
        ? []
        : [
            {
              what: `${renamed.length} ${MANY[level]} have another name (${some(renamed)})`,
              action: 'make sure that the new names are meant.',
            },
          ]),
    ];
  });
}

/** Whether a level's area is in both releases; areas of levels without a file always are. */
export function inBoth(
  now: ReleaseFolder,
  before: ReleaseFolder,
): (level: Geography, area: string) => boolean {
  const held = new Map<string, ReadonlyMap<string, string>>();
  const codesOf = (release: ReleaseFolder, level: MapGeography): ReadonlyMap<string, string> => {
    const key = `${release.folder} ${level}`;
    const codes = held.get(key) ?? areasOf(release, level);
    held.set(key, codes);
    return codes;
  };
  return (level, area) => {
    if (!isMapGeography(level)) return true;
    const earlier = codesOf(before, level);
    return earlier.size === 0 || (earlier.has(area) && codesOf(now, level).has(area));
  };
}
