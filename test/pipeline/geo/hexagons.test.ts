/** Newer wards in an older layout: every ward has a cell of its own authority, as near as can be. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assignRows } from '../../../pipeline/geo/assignment.ts';
import { fitHexagons, readHexagons } from '../../../pipeline/geo/readHexagons.ts';
import type { GssCode } from '../../../src/domain/geography.ts';
import { rawSources, refusalOf, sourcesAvailable } from '../rawSources.ts';

/** All orders of so many columns. */
function orders(size: number): number[][] {
  if (size === 0) return [[]];
  return orders(size - 1).flatMap((order) =>
    Array.from({ length: size }, (_, at) => [...order.slice(0, at), size - 1, ...order.slice(at)]),
  );
}

describe('the optimal assignment', () => {
  const cost = (costs: readonly (readonly number[])[], columns: readonly number[]): number =>
    columns.reduce((sum, column, row) => sum + (costs[row]?.[column] ?? NaN), 0);

  test('is the cheapest of all orders, in tables of up to seven rows', () => {
    let seed = 2026;
    const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    for (let table = 0; table < 60; table += 1) {
      const size = 1 + (table % 7);
      // Few different costs, so that there are ties too.
      const costs = Array.from({ length: size }, () =>
        Array.from({ length: size }, () => Math.floor(random() * (table % 2 === 0 ? 5 : 1e6))),
      );
      const columns = assignRows(costs);
      expect([...columns].sort()).toEqual(Array.from({ length: size }, (_, at) => at));
      expect(cost(costs, columns)).toBe(Math.min(...orders(size).map((order) => cost(costs, order))));
    }
  });

  test('refuses a table that is not square', () => {
    expect(() => assignRows([[1, 2], [3]])).toThrow(RangeError);
    expect(assignRows([])).toEqual([]);
  });
});

describe('newer wards in a layout', () => {
  const code = (text: string): GssCode => text as GssCode;
  const cell = (q: number, borough: string, lon: number) => ({
    q,
    r: 0,
    LAD24CD: borough,
    lon: String(lon),
    lat: '52.5',
  });
  const [A, B] = [code('E08000029'), code('E08000030')];
  const hexes = {
    E05000001: cell(0, A, -2),
    E05000002: cell(1, A, -1.9),
    E05000003: cell(2, A, -1.8),
    E05000004: cell(3, B, -1.7),
  };
  const read = (wards: Parameters<typeof fitHexagons>[2]) =>
    fitHexagons({ readJson: () => ({ layout: 'odd-r', hexes }) }, 'x.hexjson', wards);
  const ward = (text: string, borough: GssCode, lon: number) => ({
    code: code(text),
    borough,
    position: [lon, 52.5] as [number, number],
  });

  test('keep the cells of wards that stay, and take the others’ so that all lie as near as can be', () => {
    const hexagons = read([
      ward('E05000002', A, -1.9),
      // The nearest cell of both is that of E05000003; the sum decides.
      ward('E05000011', A, -1.85),
      ward('E05000012', A, -1.81),
      ward('E05000013', B, -2),
    ]);
    expect(Object.fromEntries(hexagons)).toEqual({
      E05000002: [1, 0],
      E05000011: [0, 0],
      E05000012: [2, 0],
      E05000013: [3, 0],
    });
  });

  test('stop the build where an authority has not as many as there are cells', () => {
    const few = [ward('E05000002', A, -1.9), ward('E05000011', A, -1.85), ward('E05000004', B, -1.7)];
    expect(refusalOf(() => read(few))).toContain('1 wards without a hexagon, and 2 hexagons');
  });

  // The layout is among the raw sources, which are not in the repository.
  test.skipIf(!sourcesAvailable)('a layout of the same wards is left as it is', () => {
    const path = join(rawSources, 'geo/hexmap/wm7_from_region.hexjson');
    expect(existsSync(path)).toBe(true);
    const json = JSON.parse(readFileSync(path, 'utf8')) as { hexes: Record<string, { LAD24CD: string }> };
    const wards = Object.entries(json.hexes).map(([one, { LAD24CD }]) => ward(one, code(LAD24CD), 0));
    const context = { readJson: () => json };
    const codes = wards.map((one) => one.code);
    expect(fitHexagons(context, path, wards)).toEqual(readHexagons(context, path, codes));
  });
});
