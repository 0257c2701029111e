/** What the published CSV files say the figures of a pack must be, worked out apart from the code that makes packs. */
import { isMeasured } from '../../src/domain/observation.ts';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { PackDocument, PackStatement } from '../../src/evidence/packDocument.ts';
import type { PackRow } from '../../src/evidence/packRows.ts';
import type { Patch } from '../../src/evidence/readPatch.ts';

export interface CsvRow {
  readonly [column: string]: string;
}

const files = new Map<string, ReadonlyMap<string, CsvRow>>();

/** Rows of one indicator's published CSV by level, area and period. */
function csvOf(indicator: string): ReadonlyMap<string, CsvRow> {
  const held = files.get(indicator);
  if (held !== undefined) return held;
  const rows = parse<CsvRow>(readFileSync(`public/data/csv/${indicator}.csv`, 'utf8'), { columns: true });
  const keyed = new Map(
    rows.map((row) => [[row['geography'], row['area_code'], row['period']].join(' '), row]),
  );
  files.set(indicator, keyed);
  return keyed;
}

export function publishedRow(
  indicator: string,
  geography: string,
  area: string,
  period: string,
): CsvRow | undefined {
  return csvOf(indicator).get([geography, area, period].join(' '));
}

/**
 * The value that a row of a pack must have: as published, or of the patch's parts: counts added up and divided where they
 * are published, otherwise the mean by residents.
 */
export function expectedValue(row: PackRow, { members, memberLevel }: Patch, ratePer: number | null): number {
  if (row.method === 'published') {
    return Number(publishedRow(row.indicator, row.geography, row.areaCode, row.period)?.['value']);
  }
  const parts = members.map(({ code, share, residents }) => ({
    part: publishedRow(row.indicator, memberLevel, code, row.period),
    share,
    residents,
  }));
  const total = (of: (one: (typeof parts)[number]) => number): number =>
    parts.reduce((sum, one) => sum + of(one), 0);
  const column = (name: string) => (one: (typeof parts)[number]) => Number(one.part?.[name]);
  if (parts.every(({ part }) => part?.['numerator'] !== '')) {
    const times = row.unit === 'percent' ? 100 : (ratePer ?? 1);
    return (
      (total((one) => one.share * column('numerator')(one)) /
        total((one) => one.share * column('denominator')(one))) *
      times
    );
  }
  return (
    total((one) => one.share * one.residents * column('value')(one)) /
    total((one) => one.share * one.residents)
  );
}

/** A figure as people read it, from the number alone. */
export function written(value: number, { decimals, unit }: { decimals: number; unit: string }): string {
  const digits = Math.abs(value).toLocaleString('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return `${value < 0 ? '\u2212' : ''}${digits}${unit === 'percent' ? '%' : ''}`;
}

/** Every figure of a statement that its CSV files hold, written out: its own, its interval's ends, what it is compared with, what it was. */
export function writtenFigures({ figure, rows }: PackStatement, patch: Patch): readonly string[] {
  const { indicator } = figure;
  return rows
    .filter(({ status }) => status === 'measured')
    .flatMap((row) => [
      written(expectedValue(row, patch, indicator.ratePer), indicator),
      ...(row.role === 'figure' && row.lower !== null && row.upper !== null
        ? [written(row.lower, indicator), written(row.upper, indicator)]
        : []),
    ]);
}

/** Each comparator without the area, from the counts of the rows: said where the area is a large part of it. */
export function writtenOthers({ figure, rows }: PackStatement): readonly string[] {
  const { indicator } = figure;
  const own = rows.find(({ role }) => role === 'figure');
  return rows.flatMap(({ role, numerator, denominator }) => {
    if (role !== 'comparator' || numerator === null || denominator === null) return [];
    const [events, people] = [numerator - (own?.numerator ?? 0), denominator - (own?.denominator ?? 0)];
    return people <= 0 ? [] : [written((events / people) * (indicator.ratePer ?? 100), indicator)];
  });
}

/** The figure by the other look-up, and the figures of each ward of a patch: said as a range, or one by one. */
export function writtenApportionedEstimate({ figure }: PackStatement): readonly string[] {
  return [figure.finding, ...figure.each].flatMap(({ observation, indicator }) =>
    isMeasured(observation) && observation.otherLookUp != null
      ? [written(observation.otherLookUp.value, indicator)]
      : [],
  );
}

/** Of an outline: the figure of all wards together that it touches, from their published rows. */
export function writtenWholeWards(
  { figure, rows }: PackStatement,
  { touchedWards }: Patch,
): readonly string[] {
  const [own] = rows;
  if (own === undefined || figure.wholeWards === null) return [];
  const { period } = figure.wholeWards;
  const members = touchedWards.map(({ code, residents }) => ({ code, residents, share: 1 }));
  // The part of a patch that a figure is worked out from; the rest of it has no part in the sum.
  const whole = { members, memberLevel: 'ward' } as unknown as Patch;
  const value = expectedValue({ ...own, method: 'areas', period }, whole, figure.indicator.ratePer);
  return [written(value, figure.indicator)];
}

/** By how much the count or figure changed since the earlier period, from the rows of both. */
export function writtenChange({ rows }: PackStatement): readonly string[] {
  const [own, earlier] = ['figure', 'earlier'].map((role) => rows.find((row) => row.role === role));
  if (own?.value == null || earlier?.value == null || earlier.value === 0) return [];
  return [`${Math.round(100 * Math.abs(own.value / earlier.value - 1))}%`];
}

/** Numbers in a statement that are no figure: of its period, its unit, its names. */
export function numbersOfItsWords({ figure, rows }: PackStatement, pack: PackDocument): string {
  const { indicator, area, comparators } = figure;
  const periods = rows.map(({ period }) => period.replace(/\D+/g, ' '));
  const names = [pack.placeName, area.name, ...comparators.map(({ name }) => name)];
  return [
    indicator.title,
    indicator.measure,
    indicator.periodWords ?? '',
    ...names,
    ...periods,
    '95%',
    'Indices of Deprivation 2025',
  ].join(' ');
}
