/** The parameters of the explorer's address: how each is read into the view, and how it is written. */
import { isMapGeography, MAP_GEOGRAPHIES, parseGssCode, type GssCode } from '../domain/geography.ts';
import { PICKABLE_KEYS } from '../domain/classKeys.ts';
import { parsePeriod } from '../domain/period.ts';
import { AUTHORITIES } from '../domain/place.ts';
import {
  COMPARATORS,
  DEFAULT_EXPLORE_VIEW,
  LAYOUTS,
  MOST_AREAS,
  PAIRINGS,
  SORT_COLUMNS,
  TABS,
  type ExploreView,
} from './exploreView.ts';

/** What an address may name. Empty lists mean "not known yet": nothing is then called unknown. */
export interface Known {
  readonly indicators: readonly string[];
  readonly riskFactors: readonly string[];
  readonly releases: readonly string[];
}

/** Why a part of the address was not understood: no such word, a word with a wrong form, too many of them, or one twice. */
export type Fault = 'unknown' | 'malformed' | 'too-many' | 'repeated';
/** @param words what there is in its place. */
export type ReportFault = (value: string, fault: Fault, words?: readonly string[]) => void;

export interface Parameter<Value> {
  readonly name: string;
  /** What other pages call it. */
  readonly alias?: string;
  /**
   * What is not understood is reported, and the rest still works.
   * @param text null where the address has no such parameter.
   */
  readonly read: (text: string | null, report: ReportFault, known: Known) => Value;
  /** @returns null for the default, which the address leaves out. */
  readonly write: (value: Value) => string | null;
}

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
};

function translated(parameter: string, word: string): string {
  return FORMER_WORDS[parameter]?.[word.toLowerCase()] ?? word;
}

function list(text: string | null): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** One of a few words. */
function wordOf<Word extends string>(name: string, words: readonly Word[], standard: Word): Parameter<Word> {
  return {
    name,
    read: (text, report) => {
      if (text === null || text === '') return standard;
      const found = words.find((word) => word === translated(name, text));
      if (found === undefined) report(text, 'unknown', words);
      return found ?? standard;
    },
    write: (word) => (word === standard ? null : word),
  };
}

/** Two ends of values, written as "2..7.5", in either order. */
function rangeOf(name: string): Parameter<readonly [number, number] | null> {
  return {
    name,
    read: (text, report) => {
      if (text === null || text === '') return null;
      const match = /^(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)$/.exec(text);
      if (match === null) {
        report(text, 'malformed');
        return null;
      }
      const [one, other] = [Number(match[1]), Number(match[2])];
      return [Math.min(one, other), Math.max(one, other)];
    },
    write: (range) => range?.join('..') ?? null,
  };
}

const geography: Parameter<ExploreView['geography']> = {
  name: 'geography',
  read: (text, report) => {
    const standard = DEFAULT_EXPLORE_VIEW.geography;
    if (text === null || text === '') return standard;
    const word = translated('geography', text);
    if (isMapGeography(word)) return word;
    report(text, 'unknown', MAP_GEOGRAPHIES);
    return standard;
  },
  write: (level) => (level === DEFAULT_EXPLORE_VIEW.geography ? null : level),
};

const fit: Parameter<ExploreView['fit']> = {
  name: 'fit',
  read: (text, report) => {
    const codes: GssCode[] = [];
    for (const word of list(text)) {
      const code = parseGssCode(word);
      if (code === null) report(word, 'malformed');
      else if (codes.length >= MOST_AREAS) report(word, 'too-many');
      else if (!codes.includes(code)) codes.push(code);
    }
    return codes;
  },
  write: (codes) => (codes.length === 0 ? null : codes.join(',')),
};

const areas: Parameter<ExploreView['areas']> = { ...fit, name: 'area', alias: 'areas' };

function periodOf(name: string): Parameter<string | null> {
  return {
    name,
    read: (text, report) => {
      if (text === null || text === '') return null;
      if (parsePeriod(text) !== null) return text;
      report(text, 'malformed');
      return null;
    },
    write: (value) => value,
  };
}

const release: Parameter<ExploreView['release']> = {
  name: 'release',
  read: (text, report, { releases }) => {
    if (text === null || text === '') return null;
    if (releases.length === 0 || releases.includes(text)) return text;
    report(text, 'unknown', releases);
    return null;
  },
  write: (value) => value,
};

/** Off where the address does not have it. */
function switchOf(name: string): Parameter<boolean> {
  return {
    name,
    read: (text, report) => {
      if (text !== null && !['', '0', '1'].includes(text)) report(text, 'malformed');
      return text === '1';
    },
    write: (value) => (value ? '1' : null),
  };
}

/** Most corners of what is drawn round. */
const MOST_CORNERS = 24;

/** Corners as "x,y;x,y". */
const lasso: Parameter<ExploreView['lasso']> = {
  name: 'lasso',
  read: (text, report) => {
    if (text === null || text === '') return null;
    const corners = text.split(';').map((corner) => corner.split(',').map(Number));
    const isWhole = corners.every((corner) => corner.length === 2 && corner.every(Number.isFinite));
    if (!isWhole || corners.length < 3 || corners.length > MOST_CORNERS) {
      report(text, 'malformed');
      return null;
    }
    return corners.map(([x = 0, y = 0]) => [x, y]);
  },
  write: (corners) => corners?.map((corner) => corner.join(',')).join(';') ?? null,
};

/** Classes as "layer:class". */
const picked: Parameter<ExploreView['picked']> = {
  name: 'class',
  read: (text, report) =>
    list(text).flatMap((part) => {
      const [layer = '', word = ''] = part.split(':');
      const classKey = PICKABLE_KEYS.find((key) => key === word);
      if (/^[a-z0-9-]+$/.test(layer) && classKey !== undefined) return [{ layer, classKey }];
      report(part, classKey === undefined ? 'unknown' : 'malformed', PICKABLE_KEYS);
      return [];
    }),
  write: (classes) =>
    classes.length === 0 ? null : classes.map(({ layer, classKey }) => `${layer}:${classKey}`).join(','),
};

const borough: Parameter<ExploreView['borough']> = {
  name: 'borough',
  read: (text, report) => {
    if (text === null || text === '') return null;
    const code = parseGssCode(text);
    if (code !== null && AUTHORITIES.some((authority) => authority.code === code)) return code;
    report(text, 'malformed');
    return null;
  },
  write: (code) => code,
};

const sort: Parameter<ExploreView['sort']> = {
  name: 'sort',
  read: (text, report) => {
    if (text === null || text === '') return null;
    const column = SORT_COLUMNS.find((candidate) => candidate === text.replace(/^-/, ''));
    if (column !== undefined) return { column, descending: text.startsWith('-') };
    report(text, 'unknown', SORT_COLUMNS);
    return null;
  },
  write: (value) => (value === null ? null : `${value.descending ? '-' : ''}${value.column}`),
};

const page: Parameter<number> = {
  name: 'page',
  read: (text, report) => {
    if (text === null || text === '') return 1;
    if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
    report(text, 'malformed');
    return 1;
  },
  write: (value) => (value === 1 ? null : String(value)),
};

const weights: Parameter<ExploreView['weights']> = {
  name: 'weights',
  read: (text, report, { riskFactors }) => {
    const read: Record<string, number> = {};
    for (const part of list(text)) {
      const match = /^([a-z0-9-]+):(\d(?:\.\d)?)$/.exec(part);
      const factor = match?.[1];
      if (factor === undefined) report(part, 'malformed');
      else if (riskFactors.length > 0 && !riskFactors.includes(factor)) report(part, 'unknown', riskFactors);
      else read[factor] = Number(match?.[2]);
    }
    return Object.keys(read).length === 0 ? null : read;
  },
  write: (value) =>
    value === null
      ? null
      : Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([factor, weight]) => `${factor}:${weight}`)
          .join(','),
};

/** In the order in which an address has them, after its layers. */
export const PARAMETERS: {
  readonly [Field in Exclude<keyof ExploreView, 'layers'>]: Parameter<ExploreView[Field]>;
} = {
  geography,
  areas,
  fit,
  pairing: wordOf('pairing', PAIRINGS, DEFAULT_EXPLORE_VIEW.pairing),
  period: periodOf('period'),
  since: periodOf('since'),
  layout: wordOf('layout', LAYOUTS, DEFAULT_EXPLORE_VIEW.layout),
  against: wordOf('against', COMPARATORS, DEFAULT_EXPLORE_VIEW.against),
  uncertainty: switchOf('uncertainty'),
  borough,
  range: rangeOf('range'),
  secondRange: rangeOf('second-range'),
  lasso,
  picked,
  coincide: switchOf('coincide'),
  sort,
  page,
  tab: wordOf('tab', TABS, DEFAULT_EXPLORE_VIEW.tab),
  weights,
  release,
};
