import { expect, test } from 'vitest';
import type { GssCode } from '../../src/domain/geography.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { labelsOf, legendOf } from '../../src/domain/mapLayers.ts';
import type { Legend } from '../../src/domain/mapLegend.ts';
import type { MapModel } from '../../src/domain/mapModel.ts';
import { buildMapModel } from '../../src/map/buildMapModel.ts';
import { outlineMapModel } from '../../src/map/outlineMapModel.ts';
import { labelsLayer, outlinesLayer } from '../../src/map/overLayers.ts';
import type { MapMeasure, MapQuery } from '../../src/map/mapQuery.ts';
import { notComparedSentence } from '../../src/words/comparison.ts';
import { SAMPLE_AREAS, SAMPLE_LOCAL_AUTHORITIES, SAMPLE_SHAPES } from '../support/sampleGeography.ts';

const testIndicator: Indicator = {
  id: 'robbery',
  title: 'Robbery',
  measure: 'robbery offences per 1,000 residents',
  topic: 'other-crime',
  role: 'crime',
  unit: 'per-1000-residents',
  ratePer: 1000,
  decimals: 1,
  intervalMethod: 'byar',
  noInterval: null,
  source: 'police',
  caveats: ['recorded-not-occurred'],
  geographies: {
    ward: {
      periods: ['2025-04/2026-03'],
      months: null,
      breaks: { five: [2, 4, 6, 8], three: [4, 8], extent: [0, 11], hasZero: true },
    },
  },
  headline: false,
};
const testIncome: Indicator = {
  ...testIndicator,
  id: 'income-deprivation',
  title: 'Income deprivation',
  measure: 'income deprivation score',
  topic: 'deprivation',
  role: 'risk-factor',
  unit: 'score',
  ratePer: null,
  intervalMethod: 'none',
  noInterval: 'modelled-score',
  caveats: [],
};
const period = '2025-04/2026-03';
const codes = SAMPLE_AREAS.map(({ code }) => code);

function observed(area: GssCode, value: number, changes: Partial<Observation> = {}): Observation {
  const measured = {
    area,
    period,
    status: 'measured',
    value,
    numerator: null,
    denominator: null,
    interval: { lower: value - 1, upper: value + 1 },
    alternative: null,
  } as const;
  return { ...measured, ...changes };
}

/** Wards A to L have the figures 0 to 11; some are replaced. */
function measure(
  indicator: Indicator,
  replaced: Readonly<Record<number, Observation>> = {},
  changes: Partial<MapMeasure> = {},
): MapMeasure {
  return {
    indicator,
    geography: 'ward',
    period,
    observations: new Map(codes.map((code, i) => [code, replaced[i] ?? observed(code, i)])),
    comparator: null,
    ...changes,
  };
}

function query(changes: Partial<MapQuery> = {}): MapQuery {
  return {
    first: measure(testIndicator),
    second: null,
    askedGeography: 'ward',
    areas: SAMPLE_AREAS,
    shapes: SAMPLE_SHAPES,
    localAuthorityNames: new Map(
      SAMPLE_LOCAL_AUTHORITIES.map((code, i) => [code, ['Westborough', 'Eastborough'][i]!]),
    ),
    selected: [],
    borough: null,
    layout: 'geographic',
    uncertainty: false,
    over: [outlinesLayer()],
    release: '2026-11',
    ...changes,
  };
}

/** The key of a map of one measure. */
function classesOf(model: MapModel): Extract<Legend, { kind: 'classes' }> {
  const legend = legendOf(model);
  if (legend.kind !== 'classes') throw new Error('The map is not one of classes.');
  return legend;
}

const absent = (i: number, status: 'suppressed' | 'notCollected' | 'incomplete'): Observation => ({
  area: codes[i]!,
  period,
  status,
});

test('every area gets the class of its value by the indicator’s own breaks, zero apart', () => {
  const { areas } = buildMapModel(query());
  expect(areas.map(({ classKey }) => classKey)).toEqual([
    'zero',
    'class-0',
    'class-1',
    'class-1',
    'class-2',
    'class-2',
    'class-3',
    'class-3',
    'class-4',
    'class-4',
    'class-4',
    'class-4',
  ]);
});

test('each absence is its own class, is said in the label and counted in legend and summary', () => {
  const first = measure(testIndicator, {
    1: absent(1, 'suppressed'),
    2: absent(2, 'notCollected'),
    3: absent(3, 'incomplete'),
  });
  const model = buildMapModel(query({ first }));
  expect(model.areas.slice(1, 4).map(({ classKey }) => classKey)).toEqual([
    'suppressed',
    'notCollected',
    'incomplete',
  ]);
  expect(model.areas[1]!.label).toBe('Ward B, Westborough: withheld');
  expect(classesOf(model).absences.map(({ count }) => count)).toEqual([1, 1, 1]);
  expect(model.summary.join(' ')).toContain('9 of 12 wards have a figure.');
});

test('title, highest and lowest are said with unit, place and period', () => {
  const model = buildMapModel(query());
  expect(model.title).toBe('Robbery by ward (April 2025 to March 2026)');
  expect(model.summary[0]).toMatch(
    /^Highest: Ward L, Eastborough: 11\.0 recorded robbery offences per 1,000 residents/,
  );
  expect(model.summary[1]).toMatch(/^Lowest: Ward A, Westborough: 0\.0/);
});

test('a figure that many share is counted, not listed', () => {
  const first = measure(testIndicator, { 0: observed(codes[0]!, 2), 1: observed(codes[1]!, 2) });
  expect(buildMapModel(query({ first })).summary[1]).toBe(
    'Lowest: 3 wards share the figure 2.0 per 1,000 residents.',
  );
});

test('chosen areas are marked, said in sentences of their own and on the histogram', () => {
  const model = buildMapModel(query({ selected: [codes[5]!] }));
  expect(model.areas.filter(({ selected }) => selected).map(({ name }) => name)).toEqual(['Ward F']);
  expect(model.selectionSummary?.[0]).toMatch(/^Chosen: Ward F/);
  expect(model.summary.join(' ')).not.toContain('Chosen');
  expect(classesOf(model).histogram?.marks).toEqual([
    { code: codes[5], name: 'Ward F', value: 5, text: '5.0 per 1,000 residents' },
  ]);
});

test('the highest figure is said with what must be known of it', () => {
  const first = measure(testIndicator, { 11: observed(codes[11]!, 11, { alternative: 8 }) });
  const cautious = buildMapModel(query({ first, cityCentre: new Set([codes[11]!, codes[5]!]) }));
  expect(cautious.summary[0]).toContain('depends on how neighbourhoods are assigned to wards');
  expect(cautious.summary[0]).toContain('so it may look high');
  expect(cautious.summary[1]).not.toContain('may look high');
  const perRisk = measure({ ...testIndicator, unit: 'score' });
  const model = buildMapModel(query({ first: perRisk, cityCentre: new Set(codes) }));
  expect(model.summary.join(' ')).not.toContain('may look high');
  const atRisk = { ...testIndicator, unit: 'per-1000-at-risk' as const };
  const summaryOf = (caveats: (typeof testIndicator)['caveats']): string =>
    buildMapModel(query({ first: measure({ ...atRisk, caveats }), cityCentre: new Set(codes) })).summary.join(
      ' ',
    );
  expect(summaryOf(['resident-rate-city-centre'])).toContain('may look high');
  expect(summaryOf([])).not.toContain('may look high');
});

test('deciles are told by how many areas are in the outermost two', () => {
  const decile = { ...testIndicator, unit: 'decile' as const, ratePer: null, decimals: 0 };
  const first = measure(decile, { 2: observed(codes[2]!, 1) });
  expect(buildMapModel(query({ first })).summary[0]).toBe(
    'Most deprived (decile 1): 2 wards. Least deprived (decile 10): 1 ward.',
  );
});

test('a name outside every borough takes the lowest rank, whatever its place', () => {
  const labels = [
    { text: 'Inside', position: [-1.9, 52.47], rank: 2 },
    { text: 'Outside', position: [-1.0, 52.47], rank: 2 },
  ] as const;
  const model = buildMapModel(query({ over: [labelsLayer(labels)] }));
  expect(labelsOf(model).map(({ rank }) => rank)).toEqual([2, 4]);
  expect(labelsOf(buildMapModel(query({ over: [labelsLayer(labels)] })))).toBe(labelsOf(model));
});

test('counts of the legend add up to the areas shown, all of them or one borough', () => {
  const total = (model: MapModel): number => {
    const { classes, absences } = classesOf(model);
    return [...classes, ...absences].reduce((sum, { count }) => sum + count, 0);
  };
  expect(total(buildMapModel(query()))).toBe(12);
  const one = buildMapModel(query({ borough: SAMPLE_LOCAL_AUTHORITIES[0]! }));
  expect(total(one)).toBe(6);
  expect(one.areas.filter(({ dimmed }) => dimmed)).toHaveLength(6);
  expect(one.title).toContain('Westborough');
  expect(one.extent[2]).toBeCloseTo(-1.9, 9);
});

test('with uncertainty on, areas similar to the comparator fade and the summary says how many', () => {
  const comparator = { name: 'England', observationFor: () => observed('E92000001' as GssCode, 5) };
  const model = buildMapModel(
    query({ first: measure(testIndicator, {}, { comparator }), uncertainty: true }),
  );
  expect(model.areas.filter(({ dimmed }) => dimmed).map(({ name }) => name)).toEqual([
    'Ward E',
    'Ward F',
    'Ward G',
  ]);
  expect(model.summary.at(-1)).toMatch(
    /^3 of 12 wards are faded, because their figures are similar to England/,
  );
  expect(model.notice).toBeNull();
});

test('without an interval nothing fades and the notice says why', () => {
  const comparator = { name: 'England', observationFor: () => observed('E92000001' as GssCode, 5) };
  const model = buildMapModel(query({ first: measure(testIncome, {}, { comparator }), uncertainty: true }));
  expect(model.areas.some(({ dimmed }) => dimmed)).toBe(false);
  expect(model.notice).toBe(`No area is faded. ${notComparedSentence('no-interval', 'modelled-score')}`);
});

test('a figure that hangs on the ward look-up never fades, and the notice says so', () => {
  const comparator = { name: 'England', observationFor: () => observed('E92000001' as GssCode, 5) };
  const first = measure(testIndicator, { 5: observed(codes[5]!, 5, { alternative: 7 }) }, { comparator });
  const model = buildMapModel(query({ first, uncertainty: true }));
  expect(model.areas[5]!.dimmed).toBe(false);
  expect(model.notice).toContain('depends on how neighbourhoods are assigned to wards');
});

test('a level that is not published is answered with a coarser one and a reason', () => {
  const first = measure({ ...testIndicator, title: 'Missing incidents' }, {}, { geography: 'borough' });
  const model = buildMapModel(query({ first }));
  expect(model.geography).toBe('borough');
  expect(model.notice).toBe('“Missing incidents” is not published by ward. The map shows boroughs instead.');
});

test('two measures make nine named cells, an absent one keeps its reason', () => {
  const second = measure(testIncome, { 3: absent(3, 'incomplete') });
  const model = buildMapModel(query({ second }));
  expect(model.areas[0]!.classKey).toBe('cell-0-0');
  expect(model.areas[11]!.classKey).toBe('cell-2-2');
  expect(model.areas[3]!.classKey).toBe('incomplete');
  expect(model.areas[11]!.label).toContain('(high robbery, high income deprivation)');
  expect(legendOf(model)).toMatchObject({ kind: 'bivariate', cells: { length: 9 } });
  expect(model.summary[0]).toBe('High robbery, high income deprivation: 4 wards.');
});

test('context is never drawn against crime: one measure is shown and the reason given', () => {
  const context = { ...testIncome, id: 'ethnic-group', role: 'context' as const };
  const model = buildMapModel(query({ second: measure(context) }));
  expect(legendOf(model).kind).toBe('classes');
  expect(model.notice).toMatch(/not shown against violence or other crime/);
});

test('on hexagons the boroughs’ names stand in place of the towns’', () => {
  const model = buildMapModel(
    query({ layout: 'hexagons', over: [labelsLayer([{ text: 'Town', position: [-1.9, 52.5], rank: 1 }])] }),
  );
  expect(model.layout).toBe('hexagons');
  expect(labelsOf(model).map(({ text }) => text)).toEqual(['Westborough', 'Eastborough']);
});

test('on a map of boroughs each shape has its own name, and no town lends it another', () => {
  const areas = SAMPLE_LOCAL_AUTHORITIES.map((code, i) => ({
    ...SAMPLE_AREAS[i]!,
    code,
    name: ['Westborough', 'Eastborough'][i]!,
    geography: 'borough' as const,
    borough: null,
  }));
  const shapes = {
    ...SAMPLE_SHAPES,
    geography: 'borough' as const,
    areas: SAMPLE_SHAPES.boroughs,
    hexagons: null,
  };
  const observations = new Map(SAMPLE_LOCAL_AUTHORITIES.map((code, i) => [code, observed(code, i)]));
  const breaks = { borough: testIndicator.geographies.ward! };
  const first = measure(
    { ...testIndicator, geographies: breaks },
    {},
    { geography: 'borough', observations },
  );
  // The town is in the western borough, and its name would lie on the eastern one.
  const labels = [{ text: 'Town', position: [-1.91, 52.47], rank: 1 }] as const;
  const model = buildMapModel(
    query({ first, areas, shapes, askedGeography: 'borough', over: [labelsLayer(labels)] }),
  );
  expect(labelsOf(model).map(({ text, position }) => [text, position[0].toFixed(2)])).toEqual([
    ['Westborough', '-1.95'],
    ['Eastborough', '-1.85'],
  ]);
  expect(labelsOf(buildMapModel(query({ first, areas, shapes, askedGeography: 'borough' })))).toEqual([]);
});

test('the outline map holds every area and no figure', () => {
  const { areas, shapes, localAuthorityNames } = query();
  const model = outlineMapModel({ geography: 'ward', shapes, areas, localAuthorityNames });
  expect(new Set(model.areas.map(({ classKey }) => classKey))).toEqual(new Set(['outline']));
  expect(JSON.stringify(model.areas.map(({ label }) => label))).not.toMatch(/\d/);
});
