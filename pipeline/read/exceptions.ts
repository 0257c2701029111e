/**
 * Implausible zeros. A zero that is only a hole must never be read as "none". Those a person has reviewed stand in
 * `content/reviewed-zeros.json` and are published as not collected; any other stops the build until it has been reviewed.
 */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { sum } from '../../src/domain/aggregate.ts';
import { roundForFile } from '../../src/domain/fileValue.ts';
import type { Geography, GssCode } from '../../src/domain/geography.ts';
import type { Figure, FigureTable } from '../figures/figureTable.ts';
import type { Lsoa } from './lookups.ts';
import { POLICE_CATEGORIES } from './policeCategories.ts';
import type { Problem } from '../report.ts';

const ExceptionsSchema = v.object({
  note: v.string(),
  exceptions: v.array(
    v.object({
      /** Ids, or `police` for all categories of street-level crime. */
      indicators: v.union([v.literal('police'), v.array(v.string())]),
      area: v.string(),
      periods: v.union([v.literal('all'), v.array(v.string())]),
      status: v.picklist(['suppressed', 'notCollected', 'incomplete']),
      reviewed: v.string(),
      reason: v.string(),
    }),
  ),
});

export type ReviewedException = v.InferOutput<typeof ExceptionsSchema>['exceptions'][number];

export function readExceptions(): readonly ReviewedException[] {
  const text = readFileSync(new URL('../../content/reviewed-zeros.json', import.meta.url), 'utf8');
  return v.parse(ExceptionsSchema, JSON.parse(text)).exceptions;
}

/** Zero when so many are expected is no accident: exp(-13.8) is less than one in a million (Poisson). */
const LEAST_EXPECTED = -Math.log(1e-6);
const POLICE_IDS: readonly string[] = Object.values(POLICE_CATEGORIES);

/** The reviewed exception for a figure, if there is one. */
export function findException(
  exceptions: readonly ReviewedException[],
  indicator: string,
  area: GssCode,
  period: string,
): ReviewedException | null {
  return (
    exceptions.find(
      (exception) =>
        exception.area === area &&
        (exception.indicators === 'police'
          ? POLICE_IDS.includes(indicator)
          : exception.indicators.includes(indicator)) &&
        (exception.periods === 'all' || exception.periods.includes(period)),
    ) ?? null
  );
}

/** A figure with its reviewed exception applied. */
export function withException(
  exceptions: readonly ReviewedException[],
  indicator: string,
  area: GssCode,
  period: string,
  figure: Figure,
): Figure {
  const exception = findException(exceptions, indicator, area, period);
  return exception === null ? figure : { status: exception.status };
}

/** Neighbourhoods whose police figures are holes in every period. */
export function withoutPoliceRecords(exceptions: readonly ReviewedException[]): readonly string[] {
  return exceptions
    .filter(({ indicators, periods }) => indicators === 'police' && periods === 'all')
    .map(({ area }) => area);
}

/**
 * The share of an area's residents who live in neighbourhoods without police records, of the areas where there are any.
 * @param members of every area, with their residents
 */
export function populationHoles(
  members: ReadonlyMap<GssCode, readonly Pick<Lsoa, 'code' | 'residents'>[]>,
  exceptions: readonly ReviewedException[],
): ReadonlyMap<GssCode, number> {
  const without = new Set(withoutPoliceRecords(exceptions));
  return new Map(
    [...members].flatMap(([area, lsoas]) => {
      const inHoles = sum(lsoas.filter(({ code }) => without.has(code)).map(({ residents }) => residents));
      const all = sum(lsoas.map(({ residents }) => residents));
      return inHoles === 0 ? [] : [[area, roundForFile(inHoles / all, SHARE_DIGITS)] as const];
    }),
  );
}

const SHARE_DIGITS = 6;

/**
 * Zeros that cannot be believed: an area has none although, at the rate of the other areas together in that
 * period, so many are expected that none would happen less than once in a million by chance.
 */
export function implausibleZeros(
  indicator: string,
  file: string,
  table: FigureTable,
  geography: Geography,
  areas: readonly GssCode[],
): Problem[] {
  return table.periods(geography).flatMap((period) => {
    const figures = areas.map((area) => ({ area, figure: table.get(geography, period, area) }));
    let events = 0;
    let population = 0;
    for (const { figure } of figures) {
      if (figure.status !== 'measured' || figure.numerator === null || figure.denominator === null) continue;
      events += figure.numerator;
      population += figure.numerator === 0 ? 0 : figure.denominator;
    }
    return figures.flatMap(({ area, figure }): Problem[] => {
      if (figure.status !== 'measured' || figure.numerator !== 0 || figure.denominator === null) return [];
      const expected = population === 0 ? 0 : (events / population) * figure.denominator;
      if (expected <= LEAST_EXPECTED) return [];
      return [
        {
          file,
          row: null,
          column: null,
          reason: `${indicator}, ${area}, ${period}: the figure is 0, but about ${Math.round(expected)} are expected at the rate of the other areas.`,
          remedy:
            'review it, and add it to content/reviewed-zeros.json with the reason, or correct the source.',
        },
      ];
    });
  });
}
