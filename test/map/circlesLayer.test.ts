import { expect, test } from 'vitest';
import type { GssCode, MapGeography } from '../../src/domain/geography.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { circlesLayer, type CirclesQuery } from '../../src/map/circlesLayer.ts';
import { markOf, placesOf } from '../../src/map/circlePlaces.ts';
import { layoutHexagons } from '../../src/map/hexagonLayout.ts';
import { publishedAreas, publishedFigures, publishedIndicator } from '../support/publishedData.ts';
import { SAMPLE_AREAS, SAMPLE_SHAPES } from '../support/sampleGeography.ts';

const EXTENT = [-2.207, 52.347, -1.424, 52.663] as const;

function published(id: string, geography: MapGeography, changes: Partial<CirclesQuery> = {}) {
  const indicator = publishedIndicator(id);
  const period = indicator.geographies[geography]!.periods.at(-1)!;
  return circlesLayer({
    id,
    measure: {
      indicator,
      geography,
      period,
      observations: publishedFigures(id, geography, period),
      comparator: null,
    },
    areas: publishedAreas(geography),
    boroughOf: () => null,
    localAuthorityNames: new Map(),
    level: geography,
    borough: null,
    extent: EXTENT,
    hexagons: null,
    ...changes,
  });
}

function sample(
  values: readonly (number | null)[],
  unit: Indicator['unit'] = 'count',
  changes: Partial<CirclesQuery> = {},
) {
  const indicator = { ...publishedIndicator('children-missing-incidents'), unit, decimals: 1 };
  return circlesLayer({
    id: 'sample',
    measure: {
      indicator,
      geography: 'ward',
      period: '2024',
      observations: new Map(
        SAMPLE_AREAS.flatMap(({ code }, index) => {
          const value = values[index];
          if (value == null) return [];
          return [
            [
              code,
              {
                area: code,
                period: '2024',
                status: 'measured' as const,
                value,
                numerator: null,
                denominator: null,
                interval: null,
                alternative: null,
              },
            ],
          ];
        }),
      ),
      comparator: null,
    },
    areas: SAMPLE_AREAS.map((area) => ({ ...area, position: area.position ?? [0, 0] })),
    boroughOf: () => null,
    localAuthorityNames: new Map<GssCode, string>(),
    level: 'ward',
    borough: null,
    extent: [-2, 52.4, -1.8, 52.55],
    hexagons: null,
    ...changes,
  });
}

test.each([
  ['children-missing-incidents', 'borough'],
  ['child-poverty', 'borough'],
  ['violence-with-injury', 'ward'],
  ['violence-and-sexual-offences', 'ward'],
  ['violence-with-injury', 'lsoa'],
  ['violence-and-sexual-offences', 'lsoa'],
] as const)('no two circles of %s by %s meet', (id, geography) => {
  const layer = published(id, geography);
  const placed = placesOf(layer, { layout: 'geographic', extent: EXTENT });
  expect(placed.length).toBeGreaterThan(5);
  let nearest = Infinity;
  placed.forEach((one, index) => {
    for (const other of placed.slice(index + 1))
      nearest = Math.min(nearest, Math.hypot(one.x - other.x, one.y - other.y) - one.radius - other.radius);
  });
  expect(nearest).toBeGreaterThan(1.99);
});

test('areas of circles are in proportion to figures, largest first; a zero has no area', () => {
  const { circles } = sample([8, 2, 0, 32]);
  expect(circles.map(({ name, share }) => [name, 32 * share ** 2])).toEqual([
    ['Ward D', 32],
    ['Ward A', expect.closeTo(8)],
    ['Ward B', expect.closeTo(2)],
    ['Ward C', 0],
  ]);
});

test.each([
  [96, ['50', '20', '5']],
  [31, ['20', '10', '2']],
  [100, ['100', '50', '10']],
  [1, ['1', '0.5', '0.1']],
])('the key for figures up to %s has three round sizes in proportion', (largest, labels) => {
  const { sizes } = sample([largest, largest / 3]);
  expect(sizes.map(({ label }) => label)).toEqual(labels);
  for (const { share, label } of sizes) expect(largest * share ** 2).toBeCloseTo(Number(label));
});

/** 0.05 was labelled 0.1%. */
test.each([
  [0.3, ['0.2', '0.1']],
  [0.1, ['0.1']],
  [0.04, ['under 0.1']],
  [2, ['2', '1', '0.2']],
])('the key for figures up to %s has only sizes that its decimals can write', (largest, labels) => {
  const { sizes } = sample([largest]);
  expect(sizes.map(({ label }) => label)).toEqual(labels);
  for (const { share, label } of sizes)
    if (!label.startsWith('under')) expect(largest * share ** 2).toBeCloseTo(Number(label), 9);
});

test('areas with none are counted apart and have a mark in the key', () => {
  const layer = sample([8, 2, 0, 0, 32]);
  expect(layer.summary[0]).toMatch(/: 3 wards have a circle\./);
  expect(layer.summary[1]).toMatch(/: 2 wards have none, and a small mark in place of a circle\.$/);
  expect(layer.sizes.at(-1)).toEqual({ share: 0, label: '0: 2 wards' });
  expect(sample([8, 0], 'percent').sizes.at(-1)?.label).toBe('0%: 1 ward');
  expect(sample([8, 2]).sizes.every(({ share }) => share > 0)).toBe(true);
});

test('the mark of none is told from the circles: full among rings, hollow among dots', () => {
  const among = (largestRadius: number) => {
    const mark = markOf({ largestRadius }, { share: 0 });
    return mark.ring === mark.radius ? 'full' : 'hollow';
  };
  expect([among(44), among(3)]).toEqual(['full', 'hollow']);
});

test('a score has no circles, and that is said', () => {
  const layer = sample([8, 2], 'score');
  expect(layer.circles).toEqual([]);
  expect(layer.sizes).toEqual([]);
  expect(layer.notice).toMatch(/twice the score is not twice as much/);
});

test('on hexagons a ward’s circle stands in its own; those of larger areas are left out, and that is said', () => {
  const hexagons = layoutHexagons(SAMPLE_SHAPES, [])!;
  const layer = sample([8, 2, 5], 'count', { hexagons });
  const [first] = layer.circles;
  expect(first?.hexagon).toEqual(hexagons.middles.get(first!.code));
  expect(layer.largestRadius).toBeLessThan(hexagons.inradius);
  const coarser = sample([8, 2, 5], 'count', { hexagons, level: 'lsoa' });
  expect(coarser.circles).toEqual([]);
  expect(coarser.notice).toMatch(/map of true shapes/);
});

test('circles too small to be seen are announced', () => {
  expect(published('violence-with-injury', 'lsoa').notice).toMatch(/very small/);
  expect(published('children-missing-incidents', 'borough')).not.toHaveProperty('notice');
});
