/** Rows of the published figures, as the explore page builds them, for tests of charts. */
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { ChartRow } from '../../src/charts/chartRow.ts';
import { decodeMonths, decodePeriod } from '../../src/data/decodeObservations.ts';
import { AreasFileSchema, CatalogueSchema, ObservationsFileSchema } from '../../src/data/schema.ts';
import { formatFigureWithUnit } from '../../src/domain/format.ts';
import type { GssCode, MapGeography } from '../../src/domain/geography.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { ClassKey } from '../../src/domain/mapModel.ts';
import { isMeasured } from '../../src/domain/observation.ts';
import type { SeriesPoint } from '../../src/charts/seriesLayout.ts';

const DATA = 'public/data';
const release =
  readdirSync(DATA)
    .filter((name) => /^\d{4}-\d{2}$/.test(name))
    .sort()
    .at(-1) ?? '';

const files = new Map<string, unknown>();

function read<S extends v.GenericSchema>(schema: S, path: string): v.InferOutput<S> {
  const text = () => readFileSync(`${DATA}/${release}/${path}`, 'utf8');
  const known = files.get(path) ?? v.parse(schema, JSON.parse(text()));
  files.set(path, known);
  return known;
}

export function publishedIndicator(id: string): Indicator {
  const found = read(CatalogueSchema, 'indicators.json').indicators.find((indicator) => indicator.id === id);
  if (found === undefined) throw new Error(`No indicator ${id} is published.`);
  return found;
}

export function publishedRows(
  id: string,
  geography: MapGeography,
  selected: readonly string[] = [],
): readonly ChartRow[] {
  const indicator = publishedIndicator(id);
  const areas = read(AreasFileSchema, `areas/${geography}.json`);
  const boroughs = read(AreasFileSchema, 'areas/borough.json');
  const file = read(ObservationsFileSchema, `observations/${id}.${geography}.json`);
  const observations = decodePeriod(file, file.series.at(-1)?.period ?? '', indicator);
  const five = indicator.geographies[geography]?.breaks?.five ?? [];
  return areas.codes.map((code, index): ChartRow => {
    const boroughCode = (areas.boroughs[index] ?? '') as GssCode;
    const name = areas.names[index] ?? '';
    const observation = observations.get(code as GssCode);
    const measured = observation !== undefined && isMeasured(observation) ? observation : null;
    const classKey: ClassKey =
      measured === null
        ? 'incomplete'
        : (`class-${five.filter((b) => measured.value >= b).length}` as ClassKey);
    return {
      code: code as GssCode,
      name,
      boroughCode,
      boroughName: boroughs.names[boroughs.codes.indexOf(boroughCode)] ?? name,
      value: measured?.value ?? null,
      status: observation?.status ?? 'notCollected',
      interval: measured?.interval ?? null,
      alternative: measured?.alternative ?? null,
      classKey,
      selected: selected.includes(name),
      label: `${name}: ${measured === null ? 'incomplete' : formatFigureWithUnit(measured.value, indicator)}`,
      second: null,
    };
  });
}

/** Rows with a second measure. */
export function publishedPairs(
  first: string,
  second: string,
  geography: MapGeography,
  selected: readonly string[] = [],
): readonly ChartRow[] {
  const others = new Map(publishedRows(second, geography).map((row) => [row.code, row]));
  return publishedRows(first, geography, selected).map((row) => {
    const other = others.get(row.code);
    return {
      ...row,
      second: other === undefined ? null : { value: other.value, status: other.status, label: other.label },
    };
  });
}

/** Monthly counts of one area; months without a complete count are `incomplete`. */
export function publishedMonths(
  id: string,
  geography: 'ward' | 'borough',
  code: GssCode,
): readonly SeriesPoint[] {
  const file = read(ObservationsFileSchema, `observations/${id}.${geography}.months.json`);
  return decodeMonths(file, code).map(({ month, count }) => ({
    period: month,
    value: count,
    status: count === null ? 'incomplete' : 'measured',
  }));
}
