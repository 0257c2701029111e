/**
 * Between the address and the view. Parsing never throws: what is not understood is reported and the rest still
 * works. Serialising leaves out whatever is the default, so that addresses stay short and readable.
 */
import { geographyOf, isMapGeography, parseGssCode, type GssCode } from '../domain/geography.ts';
import { parsePeriod } from '../domain/period.ts';
import { PROGRAMME_LAYER } from '../domain/programme.ts';
import { unknownNames } from './addressNames.ts';
import {
  COMPARATORS,
  DEFAULT_EXPLORE_VIEW,
  LAYERS,
  LAYOUTS,
  MOST_AREAS,
  PAIRINGS,
  SORT_COLUMNS,
  type ExploreView,
  type Sort,
} from './exploreView.ts';
import { nearestWord } from './nearest.ts';

/** A part of the address that was not understood, and what was done instead. */
export interface AddressProblem {
  readonly parameter: string;
  readonly value: string;
  /** Why: no such word, a word with a wrong form, too many of them, or no such parameter. */
  readonly kind: 'unknown' | 'malformed' | 'too-many' | 'unknown-name';
  /** The nearest thing that exists, if any is near. */
  readonly suggestion: string | null;
}

export interface ParsedAddress {
  readonly view: ExploreView;
  readonly problems: readonly AddressProblem[];
}

/** What an address may name. Empty lists mean "not known yet": nothing is then called unknown. */
export interface Known {
  readonly indicators: readonly string[];
  readonly riskFactors: readonly string[];
  readonly releases: readonly string[];
}

/** The programme's layer is also written without its hyphens. */
const PROGRAMME_WORD: Readonly<Record<string, string>> =
  PROGRAMME_LAYER === null ? {} : { [PROGRAMME_LAYER.replaceAll('-', '')]: PROGRAMME_LAYER };

/** Words earlier links and other services use for the same thing. Add here when a parameter is renamed. */
const FORMER_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  geography: {
    wards: 'ward',
    lsoas: 'lsoa',
    neighbourhood: 'lsoa',
    boroughs: 'borough',
    la: 'borough',
    lad: 'borough',
    localauthority: 'borough',
    'local-authority': 'borough',
  },
  layers: { borough: 'boroughs', motorway: 'motorways', place: 'places', ...PROGRAMME_WORD },
};

/** Parameters that an address may have. `areas` is the evidence pack's word for `area`. */
const EXPLORE_PARAMETERS: readonly string[] = [
  'indicator',
  'geography',
  'area',
  'areas',
  'compare',
  'pairing',
  'layers',
  'period',
  'release',
  'layout',
  'against',
  'uncertainty',
  'borough',
  'range',
  'second-range',
  'sort',
  'page',
  'weights',
];

function translated(parameter: string, word: string): string {
  return FORMER_WORDS[parameter]?.[word.toLowerCase()] ?? word;
}

function list(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function parseRange(text: string): readonly [number, number] | null {
  const match = /^(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)$/.exec(text);
  if (match === null) return null;
  const ends = [Number(match[1]), Number(match[2])].sort((a, b) => a - b);
  return [ends[0] ?? 0, ends[1] ?? 0];
}

/**
 * Read a view from an address.
 * @param parameters the query part.
 * @param known what exists in the release the address opens.
 */
export function parseExploreUrl(parameters: URLSearchParams, known: Known): ParsedAddress {
  const problems: AddressProblem[] = [];
  const report = (
    parameter: string,
    value: string,
    kind: AddressProblem['kind'],
    words: readonly string[] = [],
  ) => {
    problems.push({ parameter, value: value.slice(0, 80), kind, suggestion: nearestWord(value, words) });
  };

  const oneOf = <T extends string>(parameter: string, words: readonly T[], otherwise: T): T => {
    const raw = parameters.get(parameter);
    if (raw === null || raw === '') return otherwise;
    const word = translated(parameter, raw);
    const found = words.find((candidate) => candidate === word);
    if (found === undefined) report(parameter, raw, 'unknown', words);
    return found ?? otherwise;
  };

  const indicatorOf = <T extends string | null>(parameter: string, otherwise: T): string | T => {
    const raw = parameters.get(parameter);
    if (raw === null || raw === '') return otherwise;
    if (known.indicators.length === 0 || known.indicators.includes(raw)) return raw;
    report(parameter, raw, 'unknown', known.indicators);
    return otherwise;
  };

  const areas: GssCode[] = [];
  for (const raw of list(parameters.get('area') ?? parameters.get('areas') ?? '')) {
    const code = parseGssCode(raw);
    if (code === null) report('area', raw, 'malformed');
    else if (areas.length >= MOST_AREAS) report('area', raw, 'too-many');
    else if (!areas.includes(code)) areas.push(code);
  }

  const layerText = parameters.get('layers');
  const layers =
    layerText === null
      ? DEFAULT_EXPLORE_VIEW.layers
      : layerText === 'none'
        ? []
        : LAYERS.filter((layer) => list(layerText).some((word) => translated('layers', word) === layer));
  for (const word of layerText === null || layerText === 'none' ? [] : list(layerText)) {
    if (!LAYERS.some((layer) => layer === translated('layers', word)))
      report('layers', word, 'unknown', LAYERS);
  }

  const rangeOf = (parameter: string) => {
    const raw = parameters.get(parameter);
    if (raw === null || raw === '') return null;
    const range = parseRange(raw);
    if (range === null) report(parameter, raw, 'malformed');
    return range;
  };

  const rawPeriod = parameters.get('period');
  let period: string | null = null;
  if (rawPeriod !== null && rawPeriod !== '') {
    if (parsePeriod(rawPeriod) === null) report('period', rawPeriod, 'malformed');
    else period = rawPeriod;
  }

  const rawRelease = parameters.get('release');
  let release: string | null = null;
  if (rawRelease !== null && rawRelease !== '') {
    if (known.releases.length > 0 && !known.releases.includes(rawRelease)) {
      report('release', rawRelease, 'unknown', known.releases);
    } else release = rawRelease;
  }

  const rawLocalAuthority = parameters.get('borough');
  let borough: GssCode | null = null;
  if (rawLocalAuthority !== null && rawLocalAuthority !== '') {
    const code = parseGssCode(rawLocalAuthority);
    if (code !== null && geographyOf(code) === 'borough') borough = code;
    else report('borough', rawLocalAuthority, 'malformed');
  }

  const rawSort = parameters.get('sort');
  let sort: Sort | null = null;
  if (rawSort !== null && rawSort !== '') {
    const descending = rawSort.startsWith('-');
    const column = SORT_COLUMNS.find((candidate) => candidate === rawSort.replace(/^-/, ''));
    if (column === undefined) report('sort', rawSort, 'unknown', SORT_COLUMNS);
    else sort = { column, descending };
  }

  const rawPage = parameters.get('page');
  const page = rawPage !== null && /^[1-9]\d{0,3}$/.test(rawPage) ? Number(rawPage) : 1;
  if (rawPage !== null && rawPage !== '' && page === 1 && rawPage !== '1')
    report('page', rawPage, 'malformed');

  let weights: Record<string, number> | null = null;
  for (const part of list(parameters.get('weights') ?? '')) {
    const match = /^([a-z0-9-]+):(\d(?:\.\d)?)$/.exec(part);
    const factor = match?.[1];
    if (factor === undefined) report('weights', part, 'malformed');
    else if (known.riskFactors.length > 0 && !known.riskFactors.includes(factor)) {
      report('weights', part, 'unknown', known.riskFactors);
    } else {
      weights ??= {};
      weights[factor] = Number(match?.[2]);
    }
  }

  const rawGeography = parameters.get('geography');
  let geography = DEFAULT_EXPLORE_VIEW.geography;
  if (rawGeography !== null && rawGeography !== '') {
    const word = translated('geography', rawGeography);
    if (isMapGeography(word)) geography = word;
    else report('geography', rawGeography, 'unknown', ['ward', 'lsoa', 'borough']);
  }

  const uncertainty = parameters.get('uncertainty');
  if (uncertainty !== null && !['', '0', '1'].includes(uncertainty))
    report('uncertainty', uncertainty, 'malformed');

  return {
    view: {
      indicator: indicatorOf('indicator', DEFAULT_EXPLORE_VIEW.indicator),
      geography,
      areas,
      compare: indicatorOf('compare', null),
      pairing: oneOf('pairing', PAIRINGS, DEFAULT_EXPLORE_VIEW.pairing),
      layers,
      period,
      release,
      layout: oneOf('layout', LAYOUTS, DEFAULT_EXPLORE_VIEW.layout),
      against: oneOf('against', COMPARATORS, DEFAULT_EXPLORE_VIEW.against),
      uncertainty: uncertainty === '1',
      borough,
      range: rangeOf('range'),
      secondRange: rangeOf('second-range'),
      sort,
      page,
      weights,
    },
    problems: [...problems, ...unknownNames(parameters, EXPLORE_PARAMETERS)],
  };
}

/** Write a view as the query part of an address, without the question mark; '' for the default view. */
export function serialiseExploreUrl(view: ExploreView): string {
  const standard = DEFAULT_EXPLORE_VIEW;
  const parts: [string, string][] = [];
  if (view.indicator !== standard.indicator) parts.push(['indicator', view.indicator]);
  if (view.geography !== standard.geography) parts.push(['geography', view.geography]);
  if (view.areas.length > 0) parts.push(['area', view.areas.join(',')]);
  if (view.compare !== null) parts.push(['compare', view.compare]);
  if (view.pairing !== standard.pairing) parts.push(['pairing', view.pairing]);
  const layers = LAYERS.filter((layer) => view.layers.includes(layer));
  if (layers.join() !== LAYERS.filter((layer) => standard.layers.includes(layer)).join()) {
    parts.push(['layers', layers.length === 0 ? 'none' : layers.join(',')]);
  }
  if (view.period !== null) parts.push(['period', view.period]);
  if (view.layout !== standard.layout) parts.push(['layout', view.layout]);
  if (view.against !== standard.against) parts.push(['against', view.against]);
  if (view.uncertainty) parts.push(['uncertainty', '1']);
  if (view.borough !== null) parts.push(['borough', view.borough]);
  if (view.range !== null) parts.push(['range', view.range.join('..')]);
  if (view.secondRange !== null) parts.push(['second-range', view.secondRange.join('..')]);
  if (view.sort !== null) parts.push(['sort', `${view.sort.descending ? '-' : ''}${view.sort.column}`]);
  if (view.page !== 1) parts.push(['page', String(view.page)]);
  if (view.weights !== null) {
    const weights = Object.entries(view.weights).sort(([a], [b]) => (a < b ? -1 : 1));
    parts.push(['weights', weights.map(([factor, weight]) => `${factor}:${weight}`).join(',')]);
  }
  if (view.release !== null) parts.push(['release', view.release]);
  // Commas, colons and slashes are legal in a query and keep the address readable.
  return parts
    .map(
      ([key, value]) =>
        `${key}=${encodeURIComponent(value).replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%2F/g, '/')}`,
    )
    .join('&');
}
