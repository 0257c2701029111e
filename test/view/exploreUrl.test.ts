import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GssCode } from '../../src/domain/geography.ts';
import { PROGRAMME_LAYER } from '../../src/domain/programme.ts';
import {
  DEFAULT_EXPLORE_VIEW,
  LAYERS,
  type ExploreView,
  type Layer,
  type ViewLayer,
} from '../../src/view/exploreView.ts';
import type { Known } from '../../src/view/exploreParameters.ts';
import { parseExploreUrl, serialiseExploreUrl } from '../../src/view/exploreUrl.ts';
import { leadingMeasure, overLayers, plainLayers } from '../../src/view/viewLayers.ts';

const known: Known = {
  indicators: ['violence-with-injury', 'imd-score', 'robbery', 'risk-index'],
  riskFactors: ['income-deprivation', 'overcrowding'],
  releases: ['2026-11', '2026-10'],
};

const isProgramme = (id: Layer): boolean => id === PROGRAMME_LAYER;

const parse = (query: string) => parseExploreUrl(new URLSearchParams(query), known);

describe('reading an address', () => {
  test('an empty address is the default view without problems', () => {
    expect(parse('')).toEqual({ view: DEFAULT_EXPLORE_VIEW, problems: [] });
  });

  test('reads everything that can be chosen', () => {
    const { view, problems } = parse(
      'indicator=robbery&geography=lsoa&area=E01008881,E01008882&compare=imd-score&pairing=two-maps' +
        '&layers=step-together,motorways&period=2025-04/2026-03&layout=hexagons&against=england&uncertainty=1' +
        '&fit=E01008882&borough=E08000025&range=1.5..20&second-range=-3..4&sort=-value&page=2&weights=overcrowding:2&release=2026-10',
    );
    expect(problems).toEqual([]);
    expect(view).toMatchObject({
      layers: [
        { id: 'robbery', as: 'fill' },
        { id: 'imd-score', as: 'fill' },
        { id: 'step-together', as: null },
        { id: 'motorways', as: null },
      ],
      geography: 'lsoa',
      areas: ['E01008881', 'E01008882'],
      fit: ['E01008882'],
      pairing: 'two-maps',
      period: '2025-04/2026-03',
      layout: 'hexagons',
      against: 'england',
      uncertainty: true,
      borough: 'E08000025',
      range: [1.5, 20],
      secondRange: [-3, 4],
      sort: { column: 'value', descending: true },
      page: 2,
      weights: { overcrowding: 2 },
      release: '2026-10',
    });
  });

  test('names an unknown measure, offers the nearest and shows the default', () => {
    const { view, problems } = parse('indicator=robery&area=E05011118');
    expect(leadingMeasure(view)).toBe('violence-with-injury');
    expect(view.areas).toEqual(['E05011118']);
    expect(problems).toEqual([
      { parameter: 'indicator', value: 'robery', kind: 'unknown', suggestion: 'robbery' },
    ]);
  });

  test('offers nothing for nonsense', () => {
    expect(parse('indicator=%F0%9F%92%A9%F0%9F%92%A9').problems[0]?.suggestion).toBeNull();
  });

  test('understands the words of earlier links', () => {
    expect(parse('geography=local-authority').view.geography).toBe('borough');
    expect(parse('geography=local-authority').problems).toEqual([]);
  });

  test('keeps the good parts of a list and names the bad ones', () => {
    const { view, problems } = parse('area=E05011118,nowhere,E05011119&layers=places,trams');
    expect(view.areas).toEqual(['E05011118', 'E05011119']);
    expect(overLayers(view)).toEqual(['places']);
    expect(problems.map(({ parameter, value }) => [parameter, value])).toEqual([
      ['layers', 'trams'],
      ['area', 'nowhere'],
    ]);
  });

  test('says so when more areas are asked for than can be shown', () => {
    const codes = Array.from({ length: 14 }, (_, index) => `E050111${String(index + 18)}`);
    const { view, problems } = parse(`area=${codes.join()}`);
    expect(view.areas).toHaveLength(12);
    expect(problems.map(({ kind }) => kind)).toEqual(['too-many', 'too-many']);
  });

  test('`layers=none` shows no layer and a missing parameter the usual ones', () => {
    expect(overLayers(parse('layers=none').view)).toEqual([]);
    expect(parse('').view.layers).toEqual(DEFAULT_EXPLORE_VIEW.layers);
  });
});

describe('writing an address', () => {
  test('leaves out whatever is the default', () => {
    expect(serialiseExploreUrl(DEFAULT_EXPLORE_VIEW)).toBe('');
  });

  test('stays readable', () => {
    const view: ExploreView = {
      ...DEFAULT_EXPLORE_VIEW,
      layers: plainLayers({ indicator: 'robbery' }),
      areas: ['E05011118', 'E05011119'] as GssCode[],
      period: '2025-04/2026-03',
    };
    expect(serialiseExploreUrl(view)).toBe(
      'indicator=robbery&area=E05011118,E05011119&period=2025-04/2026-03',
    );
  });

  test('any view comes back from its address as it was', () => {
    const code = fc
      .integer({ min: 1, max: 99999999 })
      .map((n) => `E05${String(n).padStart(6, '0').slice(0, 6)}` as GssCode);
    const range = fc.option(
      fc
        .tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 0, max: 500 }))
        .map(([from, width]) => [from / 10, (from + width) / 10] as const),
    );
    /** Measures in any ways that have room, the programme anywhere among them, and what helps to find one's way. */
    const anyLayers = fc
      .record({
        ids: fc.shuffledSubarray([...known.indicators]),
        ways: fc.shuffledSubarray(['fill', 'fill', 'pattern', 'circles'] as const),
        programmeAt: fc.integer({ min: 0, max: 5 }),
        over: fc.subarray([...LAYERS]),
      })
      .map(({ ids, ways, programmeAt, over }) => {
        const measures: ViewLayer[] = ids
          .slice(0, ways.length)
          .map((id, at) => ({ id, as: ways[at] ?? 'fill' }));
        const [programme, context] = [over.filter(isProgramme), over.filter((id) => !isProgramme(id))];
        measures.splice(programmeAt, 0, ...programme.map((id) => ({ id, as: null })));
        return [...measures, ...context.map((id) => ({ id, as: null }))];
      });
    const view: fc.Arbitrary<ExploreView> = fc.record({
      layers: anyLayers,
      geography: fc.constantFrom('ward', 'lsoa', 'borough'),
      areas: fc.uniqueArray(code, { maxLength: 12 }),
      fit: fc.uniqueArray(code, { maxLength: 12 }),
      pairing: fc.constantFrom('one-map', 'two-maps'),
      period: fc.option(fc.constantFrom('2024', '2023/24', 'iod2025', '2025-04/2026-03')),
      since: fc.option(fc.constantFrom('2022', '2023-04/2024-03')),
      lasso: fc.option(
        fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
          minLength: 3,
          maxLength: 24,
        }),
      ),
      picked: fc.uniqueArray(
        fc.record({
          layer: fc.constantFrom(...known.indicators),
          classKey: fc.constantFrom('class-4', 'cell-2-2', 'suppressed', 'highest-fifth'),
        }),
      ),
      coincide: fc.boolean(),
      tab: fc.constantFrom('charts', 'table', 'card'),
      release: fc.option(fc.constantFrom(...known.releases)),
      layout: fc.constantFrom('geographic', 'hexagons'),
      against: fc.constantFrom('region', 'borough', 'england'),
      uncertainty: fc.boolean(),
      borough: fc.option(fc.constant('E08000025' as GssCode)),
      range,
      secondRange: range,
      sort: fc.option(
        fc.record({
          column: fc.constantFrom('name', 'borough', 'value', 'second'),
          descending: fc.boolean(),
        }),
      ),
      page: fc.integer({ min: 1, max: 99 }),
      weights: fc.option(
        fc.record({
          'income-deprivation': fc.constantFrom(0, 0.5, 1, 2.5),
          overcrowding: fc.constantFrom(0, 1, 5),
        }),
      ),
    });
    fc.assert(
      fc.property(view, (original) => {
        const { view: read, problems } = parse(serialiseExploreUrl(original));
        expect(problems).toEqual([]);
        expect(read).toEqual(original);
      }),
      { numRuns: 500 },
    );
  });
});

test('10,000 random addresses give a view, never an error, and a stable address', () => {
  const names = [
    'indicator',
    'geography',
    'area',
    'compare',
    'layers',
    'period',
    'release',
    'range',
    'sort',
    'page',
    'weights',
    'borough',
  ];
  const parameter = fc.tuple(
    fc.oneof(fc.constantFrom(...names), fc.string()),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  fc.assert(
    fc.property(fc.array(parameter, { maxLength: 8 }), (pairs) => {
      const parameters = new URLSearchParams();
      for (const [name, value] of pairs) parameters.append(name, value);
      const { view } = parseExploreUrl(parameters, known);
      const again = parseExploreUrl(new URLSearchParams(serialiseExploreUrl(view)), known);
      expect(again.view).toEqual(view);
      expect(again.problems).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
  // Ten thousand take longer than the usual limit of one test on a busy machine.
}, 120_000);
