/** Rows of the figures of the fixture, as the explore page builds them, for tests of charts. */
import type { ChartRow } from '../../src/charts/chartRow.ts';
import { decodeMonths } from '../../src/data/decodeObservations.ts';
import { formatFigureWithUnit } from '../../src/domain/format.ts';
import type { GssCode, MapGeography } from '../../src/domain/geography.ts';
import type { ClassKey } from '../../src/domain/classKeys.ts';
import { measuredOf, type AbsentStatus } from '../../src/domain/observation.ts';
import type { SeriesPoint } from '../../src/charts/seriesLayout.ts';
import { fixture } from '../support/fixtureRelease.ts';

export function fixtureRows(
  id: string,
  geography: MapGeography,
  selected: readonly string[] = [],
): readonly ChartRow[] {
  const indicator = fixture.indicator(id);
  const localAuthorityNames = new Map(fixture.areas('borough').map(({ code, name }) => [code, name]));
  const period = indicator.geographies[geography]?.periods.at(-1) ?? '';
  const observations = fixture.figures(id, geography, period);
  const five = indicator.geographies[geography]?.breaks?.five ?? [];
  return fixture.areas(geography).map(({ code, name, borough }): ChartRow => {
    const observation = observations.get(code) ?? null;
    const measured = measuredOf(observation);
    const classKey: ClassKey =
      measured === null
        ? 'incomplete'
        : (`class-${five.filter((b) => measured.value >= b).length}` as ClassKey);
    return {
      code,
      name,
      localAuthorityCode: borough,
      localAuthorityName: localAuthorityNames.get(borough) ?? name,
      observation,
      classKey,
      selected: selected.includes(name),
      label: `${name}: ${measured === null ? 'incomplete' : formatFigureWithUnit(measured.value, indicator)}`,
      second: null,
    };
  });
}

/** The row's figure; 0 where it has none. */
export function valueOf({ observation }: ChartRow): number {
  return measuredOf(observation)?.value ?? 0;
}

/** The row of an area whose figure is not there. */
export function withoutFigure(row: ChartRow, status: AbsentStatus): ChartRow {
  return { ...row, observation: { area: row.code, period: row.observation?.period ?? '', status } };
}

/** As many rows as a whole region has: those given again and again, each time a little further along the axis. */
export function repeatedRows(rows: readonly ChartRow[], count: number): readonly ChartRow[] {
  return Array.from({ length: Math.ceil(count / rows.length) }, (_, round) =>
    rows.map((row, index): ChartRow => {
      if (round === 0) return row;
      const code =
        `${row.code.slice(0, 3)}${String(round * rows.length + index).padStart(6, '0')}` as GssCode;
      const figure = measuredOf(row.observation);
      const along = figure && { ...figure, value: figure.value * (1 + round / 75) };
      return { ...row, code, observation: along ?? row.observation, selected: false };
    }),
  )
    .flat()
    .slice(0, count);
}

/** Rows with a second measure. */
export function fixturePairs(
  first: string,
  second: string,
  geography: MapGeography,
  selected: readonly string[] = [],
): readonly ChartRow[] {
  const others = new Map(fixtureRows(second, geography).map((row) => [row.code, row]));
  return fixtureRows(first, geography, selected).map((row) => {
    const other = others.get(row.code);
    return {
      ...row,
      second: other === undefined ? null : { observation: other.observation, label: other.label },
    };
  });
}

/** Monthly counts of one area; months without a complete count are `incomplete`. */
export function fixtureMonths(
  id: string,
  geography: 'ward' | 'borough',
  code: GssCode,
): readonly SeriesPoint[] {
  return decodeMonths(fixture.file(id, geography, '.months'), code).map(({ month, count }) => ({
    period: month,
    value: count,
    status: count === null ? 'incomplete' : 'measured',
  }));
}
