/**
 * Addresses written before layers were one list: what stands in documents, stories, frames and codes. Each opens what it opened, says
 * nothing, and is written as it was where it was in its shortest form.
 */
import { expect, test } from 'vitest';
import { publishedCatalogue } from '../support/publishedData.ts';
import { DEFAULT_EXPLORE_VIEW, type ExploreView, type Layer } from '../../src/view/exploreView.ts';
import { parseExploreUrl, serialiseExploreUrl } from '../../src/view/exploreUrl.ts';
import { plainLayers } from '../../src/view/viewLayers.ts';

const known = {
  indicators: publishedCatalogue.indicators.map(({ id }) => id),
  riskFactors: ['income-deprivation'],
  releases: ['2026-11', '2026-11.1'],
};
const VIOLENCE = 'violence-with-injury';

type Asked = Partial<Omit<ExploreView, 'areas' | 'borough'>> & {
  readonly areas?: readonly string[];
  readonly borough?: string;
};

interface OldAddress {
  readonly query: string;
  /** First and second measure. */
  readonly measures?: readonly [string, string?];
  readonly over?: readonly Layer[];
  /** Whatever else is not as by default. */
  readonly view?: Asked;
  /** How it is written now, where it was not in its shortest form. */
  readonly now?: string;
}

const STEP = 'step-together' as Layer;
const BOTH: readonly [string, string] = [VIOLENCE, 'imd-score'];

const OLD: readonly OldAddress[] = [
  { query: '' },
  { query: 'indicator=violence-with-injury', now: '' },
  { query: 'indicator=imd-score', measures: ['imd-score'] },
  { query: 'indicator=children-missing-incidents', measures: ['children-missing-incidents'] },
  { query: 'indicator=robbery&borough=E08000028', measures: ['robbery'], view: { borough: 'E08000028' } },
  { query: 'indicator=imd-decile', measures: ['imd-decile'] },
  { query: 'area=E05001232', view: { areas: ['E05001232'] } },
  {
    query: 'areas=E05001232,E05001233',
    view: { areas: ['E05001232', 'E05001233'] },
    now: 'area=E05001232,E05001233',
  },
  { query: 'borough=E08000025', view: { borough: 'E08000025' } },
  { query: 'geography=lsoa', view: { geography: 'lsoa' } },
  { query: 'geography=wards', now: '' },
  { query: 'geography=la', view: { geography: 'borough' }, now: 'geography=borough' },
  { query: 'geography=borough', view: { geography: 'borough' } },
  { query: 'compare=imd-score', measures: BOTH },
  { query: 'compare=imd-score&pairing=two-maps', measures: BOTH, view: { pairing: 'two-maps' } },
  { query: 'indicator=violence-with-injury&compare=imd-score', measures: BOTH, now: 'compare=imd-score' },
  {
    query: 'indicator=robbery&compare=income-deprivation&geography=lsoa',
    measures: ['robbery', 'income-deprivation'],
    view: { geography: 'lsoa' },
  },
  { query: 'layers=none', over: [] },
  { query: 'layers=boroughs', over: ['boroughs'] },
  { query: 'layers=places', over: ['places'] },
  { query: 'layers=boroughs,places', now: '' },
  { query: 'layers=places,boroughs', now: '' },
  { query: 'layers=motorways', over: ['motorways'] },
  { query: 'layers=motorway', over: ['motorways'], now: 'layers=motorways' },
  { query: 'layers=borough,place', now: '' },
  { query: 'layers=step-together', over: [STEP] },
  { query: 'layers=steptogether', over: [STEP], now: 'layers=step-together' },
  { query: 'layers=step-together,boroughs,places', over: [STEP, 'boroughs', 'places'] },
  {
    query: 'layers=boroughs,motorways,places,step-together',
    over: [STEP, 'boroughs', 'motorways', 'places'],
    now: 'layers=step-together,boroughs,motorways,places',
  },
  {
    query: 'indicator=imd-score&layers=step-together,motorways',
    measures: ['imd-score'],
    over: [STEP, 'motorways'],
  },
  {
    query:
      'indicator=income-deprivation&compare=violence-with-injury&layers=boroughs&area=E05001222,E05001223&borough=E08000026',
    measures: ['income-deprivation', VIOLENCE],
    over: ['boroughs'],
    view: { areas: ['E05001222', 'E05001223'], borough: 'E08000026' },
  },
  {
    query: 'indicator=violence-and-sexual-offences&period=2025-04/2026-03',
    measures: ['violence-and-sexual-offences'],
    view: { period: '2025-04/2026-03' },
  },
  { query: 'layout=hexagons', view: { layout: 'hexagons' } },
  { query: 'against=england&uncertainty=1', view: { against: 'england', uncertainty: true } },
  { query: 'range=10..20', view: { range: [10, 20] } },
  { query: 'range=20..10', view: { range: [10, 20] }, now: 'range=10..20' },
  {
    query: 'compare=imd-score&range=10..20&second-range=30..60',
    measures: BOTH,
    view: { range: [10, 20], secondRange: [30, 60] },
  },
  { query: 'sort=-value&page=2', view: { sort: { column: 'value', descending: true }, page: 2 } },
  {
    query: 'indicator=risk-index&weights=income-deprivation:2',
    measures: ['risk-index'],
    view: { weights: { 'income-deprivation': 2 } },
  },
  { query: 'release=2026-11', view: { release: '2026-11' } },
  { query: 'indicator=&compare=&layers=boroughs,places&period=', now: '' },
  {
    query:
      'indicator=robbery&compare=imd-score&layers=step-together,boroughs&geography=ward&area=E05001222&period=2025-04/2026-03&against=borough&uncertainty=1&release=2026-11',
    measures: ['robbery', 'imd-score'],
    over: [STEP, 'boroughs'],
    view: {
      areas: ['E05001222'],
      period: '2025-04/2026-03',
      against: 'borough',
      uncertainty: true,
      release: '2026-11',
    },
    now: 'indicator=robbery&compare=imd-score&layers=step-together,boroughs&area=E05001222&period=2025-04/2026-03&against=borough&uncertainty=1&release=2026-11',
  },
];

test('there are forty of them', () => {
  expect(OLD.length).toBeGreaterThanOrEqual(40);
});

/** Parameters in any order: an address means the same. */
const sorted = (query: string): readonly string[] => query.split('&').toSorted();

test.each(OLD)('?$query', ({ query, measures = [VIOLENCE], over, view = {}, now = query }) => {
  const [indicator, compare] = measures;
  const parsed = parseExploreUrl(new URLSearchParams(query), known);
  expect(parsed.problems).toEqual([]);
  expect(parsed.view).toEqual({
    ...DEFAULT_EXPLORE_VIEW,
    layers: plainLayers({ indicator, compare: compare ?? null, ...(over === undefined ? {} : { over }) }),
    ...view,
  });
  expect(sorted(serialiseExploreUrl(parsed.view))).toEqual(sorted(now));
});

test.each([
  ['layers=violence-with-injury,imd-score:pattern', 'imd-score:pattern'],
  ['layers=children-missing-incidents:circles,violence-with-injury', 'children-missing-incidents:circles'],
])('the new form is read as it is written: ?%s', (query) => {
  const { view, problems } = parseExploreUrl(new URLSearchParams(query), known);
  expect(problems).toEqual([]);
  expect(serialiseExploreUrl(view)).toBe(query);
});

test.each([
  ['layers=violence-with-injury,imd-scor:pattern', 'imd-scor:pattern', 'unknown', 'imd-score'],
  ['layers=imd-score:stripes', 'imd-score:stripes', 'malformed', null],
  ['layers=boroughs:fill', 'boroughs:fill', 'malformed', null],
  ['layers=robbery,imd-score:fill,burglary:fill', 'burglary', 'too-many', null],
  ['layers=robbery:pattern,imd-score:pattern', 'imd-score', 'too-many', null],
  ['indicator=robbery&compare=robbery', 'robbery', 'repeated', null],
  ['layers=trams', 'trams', 'unknown', null],
])('a bad part is named and the rest works: ?%s', (query, value, kind, suggestion) => {
  const { view, problems } = parseExploreUrl(new URLSearchParams(query), known);
  expect(problems).toEqual([{ parameter: expect.any(String) as string, value, kind, suggestion }]);
  expect(view.layers.length).toBeGreaterThan(0);
});
