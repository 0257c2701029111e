/** How the figures of each kind of source are made: one function a kind, given what sets one indicator apart. */
import { sumOrNull } from '../../src/domain/aggregate.ts';
import { ENGLAND_CODE, geographyOf, type GssCode } from '../../src/domain/geography.ts';
import { COMBINED_AREA } from '../../src/domain/place.ts';
import { roundForFile } from '../../src/domain/fileValue.ts';
import type { AbsentStatus, Interval } from '../../src/domain/observation.ts';
import type { IndicatorBase, IndicatorDefinition } from './definition.ts';
import {
  asPublished,
  areasOf,
  FigureTable,
  fromCounts,
  INCOMPLETE,
  NOT_COLLECTED,
  stateOfSum,
  type Figure,
} from './figureTable.ts';
import { populationHoles, withException } from '../read/exceptions.ts';
import { byPeopleAtRisk, otherQuintiles } from './peopleAtRisk.ts';
import type { Inputs } from '../read/inputs.ts';
import type { Lsoa } from '../read/lookups.ts';
import {
  byPostcodeShares,
  countsByPostcodeShares,
  meanByResidents,
  membersOf,
  sumCounts,
  type Aggregate,
  type Counts,
} from './lsoaFigures.ts';
import type { PoliceCategory } from '../read/policeCategories.ts';
import { sourceFile } from '../read/sourceFiles.ts';
import type { CareTable, ChildrensSocialCare } from '../read/readChildrensSocialCare.ts';
import type { AtRiskColumn, ScoreColumn, SubdomainColumn, SummaryColumn } from '../read/readDeprivation.ts';
import type { RecordedOffence } from '../read/readRecordedCrime.ts';

type MakeFigures = IndicatorDefinition['makeFigures'];

const AGGREGATES: readonly Aggregate[] = ['ward', 'borough', 'region'];
/** Edition of the Indices of Deprivation. */
const iodPeriod = (): string => sourceFile('deprivation').period;

/** Street-level crime: 12-month rates for all levels, monthly counts from wards upwards. */
export function policeFigures(category: PoliceCategory): MakeFigures {
  return ({ lookups, police, exceptions }, indicator) => {
    const table = new FigureTable();
    for (const window of police.windows) {
      const months = police.windowMonths(window);
      const countsOf = (members: readonly Lsoa[]): Counts => ({
        numerator: police.sum(category, members, months),
        denominator: members.reduce((sum, lsoa) => sum + lsoa.residents, 0),
      });
      const figureOf = (members: readonly Lsoa[]): Figure => {
        if (police.isIncomplete(members, months)) return INCOMPLETE;
        const { numerator, denominator } = countsOf(members);
        return fromCounts(numerator, denominator, indicator);
      };
      for (const lsoa of lookups.lsoas.values()) {
        const figure = withException(exceptions, indicator.id, lsoa.code, window, figureOf([lsoa]));
        table.put('lsoa', window, lsoa.code, figure);
      }
      for (const geography of AGGREGATES) {
        for (const [area, members] of membersOf(lookups, geography)) {
          table.put(geography, window, area, figureOf(members));
        }
      }
      // A ward that takes in a share of an LSOA with a hole has no trustworthy figure by the other look-up either.
      const touched = new Set(
        [...lookups.lsoas.values()]
          .filter((lsoa) => police.isIncomplete([lsoa], months))
          .flatMap((lsoa) => lsoa.wardShares.map(({ ward }) => ward)),
      );
      const shares = countsByPostcodeShares(lookups, (lsoa) => countsOf([lsoa]));
      const settled = new Map([...shares].filter(([ward]) => !touched.has(ward)));
      table.putApportionedCounts(window, settled, indicator.ratePer ?? 1);
    }
    for (const geography of AGGREGATES) {
      table.putHoles(geography, populationHoles(membersOf(lookups, geography), exceptions));
    }
    police.counts.months.forEach((month, index) => {
      for (const geography of AGGREGATES) {
        for (const [area, members] of membersOf(lookups, geography)) {
          table.putMonth(
            geography,
            month,
            area,
            police.isIncomplete(members, [index])
              ? INCOMPLETE
              : asPublished(police.sum(category, members, [index])),
          );
        }
      }
    });
    return table;
  };
}

/** A measure of the census, with a count and a population in every LSOA, added up. */
export function censusFigures(counts: (inputs: Inputs, lsoa: Lsoa) => Counts): MakeFigures {
  return (inputs, indicator) => {
    const { period } = sourceFile('census');
    const table = new FigureTable();
    const { lookups } = inputs;
    const countsOf = (lsoa: Lsoa): Counts => counts(inputs, lsoa);
    for (const lsoa of lookups.lsoas.values()) {
      const { numerator, denominator } = countsOf(lsoa);
      table.put('lsoa', period, lsoa.code, fromCounts(numerator, denominator, indicator));
    }
    for (const geography of AGGREGATES) {
      for (const [area, members] of membersOf(lookups, geography)) {
        const { numerator, denominator } = sumCounts(members, countsOf);
        table.put(geography, period, area, fromCounts(numerator, denominator, indicator));
      }
    }
    const ratePer = indicator.ratePer ?? 100;
    table.putApportionedCounts(period, countsByPostcodeShares(lookups, countsOf), ratePer);
    return table;
  };
}

/**
 * A score or rate that is published for LSOAs: as published there, and the mean weighted by residents above.
 * Boroughs take the publisher's own summary where there is one.
 */
function lsoaMeanFigures(
  value: (inputs: Inputs, lsoa: GssCode) => number,
  borough: SummaryColumn | null,
  england: ((inputs: Inputs) => number) | null = null,
): MakeFigures {
  return (inputs, { decimals }) => {
    const table = new FigureTable();
    const { lookups, deprivation } = inputs;
    const valueOf = (lsoa: Lsoa): number => value(inputs, lsoa.code);
    for (const lsoa of lookups.lsoas.values()) {
      table.put('lsoa', iodPeriod(), lsoa.code, asPublished(valueOf(lsoa)));
    }
    for (const geography of AGGREGATES) {
      for (const [area, members] of membersOf(lookups, geography)) {
        const figure =
          geography === 'borough' && borough !== null
            ? deprivation.borough(borough, area)
            : meanByResidents(members, valueOf);
        table.put(geography, iodPeriod(), area, asPublished(figure, null, decimals));
      }
    }
    if (england !== null) {
      table.put('england', iodPeriod(), ENGLAND_CODE, asPublished(england(inputs), null, decimals));
    }
    const shares = byPostcodeShares(
      lookups,
      (lsoa) => ({ numerator: valueOf(lsoa) * lsoa.residents, denominator: lsoa.residents }),
      1,
    );
    table.putApportioned(iodPeriod(), shares);
    return table;
  };
}

export const scoreFigures = (
  column: ScoreColumn,
  borough: SummaryColumn,
  england: ((inputs: Inputs) => number) | null = null,
): MakeFigures =>
  lsoaMeanFigures(({ deprivation }, lsoa) => deprivation.scores.value(column, lsoa), borough, england);

export const subdomainFigures = (column: SubdomainColumn): MakeFigures =>
  lsoaMeanFigures(({ deprivation }, lsoa) => deprivation.subdomains.value(column, lsoa), null);

export const mentalHealthFigures: MakeFigures = lsoaMeanFigures(
  ({ deprivation }, lsoa) => deprivation.indicators.value('mental_health_indicator', lsoa),
  null,
);

/** Rates of recorded crime of the Indices, with the wards that have no fifth because of the weights. */
export const atRiskFigures =
  (column: AtRiskColumn): MakeFigures =>
  (inputs, indicator, tableOf) => {
    const valueOf = (lsoa: GssCode): number => inputs.deprivation.indicators.value(column, lsoa);
    const table = lsoaMeanFigures((_, lsoa) => valueOf(lsoa), null)(inputs, indicator, tableOf);
    const wards = otherQuintiles(table.measured('ward', iodPeriod()), byPeopleAtRisk(inputs, valueOf));
    table.putWithoutQuintile(iodPeriod(), wards);
    return table;
  };

/** Deciles are shown where they are published and nowhere else: their mean would mean nothing. */
export const decileFigures: MakeFigures = ({ lookups, deprivation }) => {
  const table = new FigureTable();
  for (const code of lookups.lsoas.keys()) {
    table.put('lsoa', iodPeriod(), code, asPublished(deprivation.scores.value('IMD_decile', code)));
  }
  return table;
};

/** Share of LSOAs in England's most deprived tenth; boroughs from the published summary. */
export const mostDeprivedShareFigures: MakeFigures = ({ lookups, deprivation }, indicator) => {
  const table = new FigureTable();
  const countsOf = (lsoa: Lsoa): Counts => ({
    numerator: deprivation.scores.value('IMD_decile', lsoa.code) === 1 ? 1 : 0,
    denominator: 1,
  });
  for (const geography of AGGREGATES) {
    for (const [area, members] of membersOf(lookups, geography)) {
      const { numerator, denominator } = sumCounts(members, countsOf);
      table.put(
        geography,
        iodPeriod(),
        area,
        geography === 'borough'
          ? asPublished(
              deprivation.borough('imd_proportion_of_lso_as_in_most_deprived_10_percent_nationally', area) *
                100,
            )
          : fromCounts(numerator, denominator, indicator),
      );
    }
  }
  const shares = byPostcodeShares(lookups, countsOf, 100);
  table.putApportioned(iodPeriod(), shares);
  return table;
};

/** Offences of Table C2: boroughs, the region with its unassigned offences, England. */
export function recordedFigures(offence: RecordedOffence): MakeFigures {
  return ({ lookups, recordedCrime }, indicator) => {
    const table = new FigureTable();
    const residents = new Map<GssCode, number>([
      ...[...lookups.boroughs.values()].map((place) => [place.code, place.residents] as const),
      [COMBINED_AREA.code, lookups.combinedAreaResidents],
      [ENGLAND_CODE, lookups.englandResidents],
    ]);
    for (const [area, population] of residents) {
      const figure = fromCounts(recordedCrime.count(offence, area), population, indicator);
      table.put(geographyOf(area), recordedCrime.period, area, figure);
    }
    return table;
  };
}

/** How the years of a measure of the Local Authority Interactive Tool are written here. */
export type LaitYears =
  /** `2025` stays: a calendar year, or a financial year named by the year it ends in. */
  | 'year'
  /** `2025` becomes `2024/25`. */
  | 'academic-ending'
  /** `2023/24` stays. */
  | 'academic'
  /** `2024-25`, a financial year, becomes `2025`. */
  | 'financial'
  /** `2021/22-23/24`, three financial years, becomes `2021-04/2024-03`. */
  | 'three-financial';

/**
 * Values of the Local Authority Interactive Tool.
 * @param options.england false where the England row cannot be used
 * @param options.decimals precision of the publication, which the file sometimes exceeds
 */
export function laitFigures(
  measure: string,
  years: LaitYears,
  options: { readonly england?: boolean; readonly decimals?: number } = {},
): MakeFigures {
  return ({ lait }) => {
    const table = new FigureTable();
    for (const { area, years: written, value } of lait.measure(measure)) {
      if (area === ENGLAND_CODE && options.england === false) continue;
      const rounded = value === null ? null : Number(value.toFixed(options.decimals ?? 4));
      table.put(
        geographyOf(area),
        periodOfLaitYears(written, years),
        area,
        rounded === null ? NOT_COLLECTED : asPublished(rounded),
      );
    }
    return table;
  };
}

/** @throws RangeError when the years are not written as their kind is */
export function periodOfLaitYears(written: string, years: LaitYears): string {
  const end = (): number => Number(written);
  const two = (year: number): string => String(year % 100).padStart(2, '0');
  switch (years) {
    case 'year':
      if (/^20\d\d$/.test(written)) return written;
      break;
    case 'academic-ending':
      if (/^20\d\d$/.test(written)) return `${end() - 1}/${two(end())}`;
      break;
    case 'academic':
      if (/^20\d\d\/\d\d$/.test(written)) return written;
      break;
    case 'financial': {
      const match = /^(20\d\d)-\d\d$/.exec(written);
      if (match !== null) return String(Number(match[1]) + 1);
      break;
    }
    case 'three-financial': {
      const match = /^(20\d\d)\/\d\d-\d\d\/(\d\d)$/.exec(written);
      if (match !== null) return `${match[1] ?? ''}-04/20${match[2] ?? ''}-03`;
      break;
    }
  }
  throw new RangeError(`'${written}' is not written as ${years}.`);
}

/** Values of ONS Explore Local Statistics; `years` says how the period is named. */
export function exploreStatisticsFigures(
  name: string,
  label: string,
  years: 'calendar' | 'financial' | 'academic',
): MakeFigures {
  return ({ exploreStatistics }, { decimals }) => {
    const table = new FigureTable();
    for (const { area, period, value, interval } of exploreStatistics(name, label)) {
      const start = Number(period.slice(0, 4));
      const written =
        years === 'calendar'
          ? String(start)
          : years === 'financial'
            ? String(start + 1)
            : `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
      table.put(
        geographyOf(area),
        written,
        area,
        value === null ? NOT_COLLECTED : asPublished(value, interval, decimals),
      );
    }
    return table;
  };
}

interface CareCountOptions {
  readonly table: (care: ChildrensSocialCare) => CareTable;
  readonly numerator: string;
  /** Column of the same table; null divides by the children aged 0 to 17 of the mid-year before. */
  readonly denominator: string | null;
  /** Columns of the publisher's own 95% limits, which then stand in place of ours. */
  readonly limits?: readonly [lower: string, upper: string];
  /** First year with figures; earlier ones hold only "not available". */
  readonly from?: number;
}

/**
 * A measure of children's social care from its counts. The combined area is the sum of its authorities; when any of them is
 * missing, the region has its state.
 */
export function careCountFigures(options: CareCountOptions): MakeFigures {
  return (inputs, indicator) => {
    const figures = new FigureTable();
    const { lookups, socialCare, exceptions } = inputs;
    const care = options.table(socialCare);
    const areas = [
      ...areasOf(lookups, 'borough'),
      ...care.areas.filter((area) => geographyOf(area) !== 'borough'),
    ];
    for (const period of care.periods.filter((year) => Number(year) >= (options.from ?? 0))) {
      for (const area of areas) {
        const numerator = care.cell(options.numerator, period, area);
        const denominator =
          options.denominator === null
            ? socialCare.children.cell('population_estimate', String(Number(period) - 1), area)
            : care.cell(options.denominator, period, area);
        const figure: Figure =
          typeof numerator !== 'number'
            ? { status: numerator }
            : typeof denominator !== 'number'
              ? { status: denominator }
              : withLimits(
                  fromCounts(numerator, denominator, indicator),
                  options.limits,
                  indicator,
                  (column) => care.cell(column, period, area),
                );
        figures.put(
          geographyOf(area),
          period,
          area,
          withException(exceptions, indicator.id, area, period, figure),
        );
      }
      figures.put(
        'region',
        period,
        COMBINED_AREA.code,
        combinedAreaOfLocalAuthorities(inputs, figures, period, indicator),
      );
    }
    return figures;
  };
}

/** A figure with the publisher's own limits beside its counts, where both limits are held. */
function withLimits(
  figure: Figure,
  columns: CareCountOptions['limits'],
  { decimals }: Pick<IndicatorBase, 'decimals'>,
  cell: (column: string) => number | AbsentStatus,
): Figure {
  if (columns === undefined || figure.status !== 'measured') return figure;
  const [lower, upper] = [cell(columns[0]), cell(columns[1])];
  return typeof lower === 'number' && typeof upper === 'number'
    ? { ...figure, interval: storedLimits({ lower, upper }, decimals) }
    : figure;
}

/** Limits as files hold them, where they do not follow from the counts beside them. */
function storedLimits({ lower, upper }: Interval, decimals: number): Interval {
  return { lower: roundForFile(lower, decimals), upper: roundForFile(upper, decimals) };
}

function combinedAreaOfLocalAuthorities(
  { lookups }: Inputs,
  table: FigureTable,
  period: string,
  indicator: IndicatorBase,
): Figure {
  const boroughs = areasOf(lookups, 'borough').map((area) => table.get('borough', period, area));
  const numerator = sumOrNull(boroughs.map((one) => (one.status === 'measured' ? one.numerator : null)));
  const denominator = sumOrNull(boroughs.map((one) => (one.status === 'measured' ? one.denominator : null)));
  if (numerator !== null && denominator !== null) {
    if (indicator.intervalMethod !== 'published') return fromCounts(numerator, denominator, indicator);
    // Nobody publishes limits of this sum, so they are ours.
    const figure = fromCounts(numerator, denominator, { ...indicator, intervalMethod: 'byar' });
    return figure.status === 'measured' && figure.interval !== null
      ? { ...figure, interval: storedLimits(figure.interval, indicator.decimals) }
      : figure;
  }
  return { status: stateOfSum(boroughs) };
}

/** Residents in the middle of 2024. */
export const residentsFigures: MakeFigures = ({ lookups }) => {
  const { period } = sourceFile('residents');
  const table = new FigureTable();
  const put = (geography: 'lsoa' | Aggregate | 'england', area: GssCode, residents: number): void =>
    table.put(geography, period, area, asPublished(residents));
  for (const lsoa of lookups.lsoas.values()) put('lsoa', lsoa.code, lsoa.residents);
  for (const place of lookups.wards.values()) put('ward', place.code, place.residents);
  for (const place of lookups.boroughs.values()) put('borough', place.code, place.residents);
  put('region', COMBINED_AREA.code, lookups.combinedAreaResidents);
  put('england', ENGLAND_CODE, lookups.englandResidents);
  const shares = new Map<GssCode, number>();
  for (const lsoa of lookups.lsoas.values()) {
    for (const { ward, share } of lsoa.wardShares) {
      shares.set(ward, (shares.get(ward) ?? 0) + lsoa.residents * share);
    }
  }
  table.putApportioned(period, shares);
  return table;
};
