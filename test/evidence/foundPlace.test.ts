/** What the search box finds comes to where it is on the map, whatever kind of thing it is. */
import { expect, test } from 'vitest';
import { areaEntries } from '../../src/data/queries.ts';
import { FILES } from '../../src/data/releaseFiles.ts';
import { placeOfResult } from '../../src/evidence/foundPlace.ts';
import { fetchBase } from '../../src/evidence/gatherPack.ts';
import type { FindResult } from '../../src/find/searchIndex.ts';
import { contains } from '../../src/map/pointInShape.ts';
import { evidenceReader } from './packs.ts';

const { client, queries } = evidenceReader();
const base = await fetchBase(client, queries, null);
const shapes = await client.query(queries.file(base.release, FILES.shapes('ward')));
const wards = areaEntries(base.wards);

function find(result: Pick<FindResult, 'kind' | 'title' | 'codes'> & Partial<FindResult>) {
  return placeOfResult(client, queries, base, shapes, { id: 'x', borough: null, ...result });
}

function wardHolding(position: readonly [number, number] | null | undefined): string | undefined {
  return shapes.areas.find(({ polygons }) => position != null && contains(polygons, position))?.code;
}

test('a station, a school and a postcode are points in the ward that they were found in', async () => {
  const ward = wards.find(({ name }) => name === 'Acocks Green')!;
  const station = await find({ kind: 'station', title: 'Acocks Green', codes: [ward.code] });
  expect(wardHolding(station?.position)).toBe(ward.code);
  expect(station?.isNamed).toBe(true);
  const postcode = await find({ kind: 'postcode', title: 'WV1 1SH', codes: [] });
  expect(postcode?.position).not.toBeNull();
  expect(wardHolding(postcode?.position)).toBeDefined();
  expect(postcode?.isNamed).toBe(false);
});

test('of two places of one name the one in the ward that was found is meant', async () => {
  const seen = new Set<string>();
  for (const { code } of shapes.areas) {
    const found = await find({ kind: 'place', title: 'Short Heath', codes: [code] });
    const holding = wardHolding(found?.position);
    if (holding === code) seen.add(holding);
  }
  expect(seen.size).toBe(2);
});

test('a ward and a local authority are their outlines; what the release has not is nothing', async () => {
  const [ward] = wards;
  const found = await find({ kind: 'ward', title: ward!.name, codes: [ward!.code] });
  expect(found?.position).toBeNull();
  const [west, south, east, north] = found!.extent!;
  expect(ward!.position[0]).toBeGreaterThan(west);
  expect(ward!.position[0]).toBeLessThan(east);
  expect(ward!.position[1]).toBeGreaterThan(south);
  expect(ward!.position[1]).toBeLessThan(north);
  const whole = await find({ kind: 'borough', title: 'Its authority', codes: [ward!.borough] });
  expect(whole!.extent![0]).toBeLessThanOrEqual(west);
  expect(await find({ kind: 'station', title: 'Nowhere Parkway', codes: [] })).toBeNull();
});

test('a neighbourhood is a point, within the ward that it is counted in or its neighbour', async () => {
  const lsoas = areaEntries(await client.query(queries.file(base.release, FILES.areas('lsoa'))));
  const one = lsoas.find(({ ward }) => ward !== null)!;
  const found = await find({ kind: 'neighbourhood', title: one.name, codes: [one.code], ward: one.ward! });
  expect(found?.position).toEqual(one.position);
  expect(found?.codes).toEqual([one.ward]);
});
