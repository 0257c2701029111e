/**
 * ONS Explore Local Statistics. The combined area may be there under other codes, of a combined authority or a police force
 * area (`content/area.json`). Areas of other places, such as those beyond England, are passed over.
 */
import { isGssCode, SINGLE_AREAS, type GssCode } from '../../src/domain/geography.ts';
import type { Interval } from '../../src/domain/observation.ts';
import { COMBINED_AREA } from '../../src/domain/place.ts';
import type { BuildContext } from '../buildContext.ts';
import { parseNumber, UniqueKeys } from './cells.ts';
import type { Lookups } from './lookups.ts';
import { sourceFile, SourceNotHeld } from './sourceFiles.ts';
import { ProblemList } from '../report.ts';

export interface ExploreStatisticsValue {
  readonly area: GssCode;
  /** First day and length: `2024-04-01/P1Y`. */
  readonly period: string;
  /** Null when the source marks it `x` (not available). */
  readonly value: number | null;
  readonly interval: Interval | null;
}

/** The areas that are read, by the code that the source gives them. */
function areasByCode(lookups: Lookups): ReadonlyMap<string, GssCode> {
  return new Map<string, GssCode>([
    ...COMBINED_AREA.alsoPublishedAs.map((code) => [code, COMBINED_AREA.code] as const),
    ...[...lookups.boroughs.keys(), ...Object.values(SINGLE_AREAS)].map((code) => [code, code] as const),
  ]);
}

/** @throws SourceError when an area has no code, a key appears twice or a value is not a number */
export function readExploreStatistics(
  context: BuildContext,
  lookups: Lookups,
  name: string,
  indicator: string,
): readonly ExploreStatisticsValue[] {
  const file = sourceFile('localStatistics').files[name];
  if (file === undefined) throw new SourceNotHeld(`localStatistics: ${name}`);
  const table = context.readCsv(file, [
    'areacd',
    'indicator',
    'period',
    'observation',
    'lci_95',
    'uci_95',
    'status',
  ]);
  const areas = areasByCode(lookups);
  const problems = new ProblemList(file);
  const keys = new UniqueKeys();
  const values: ExploreStatisticsValue[] = [];
  for (const row of table.rows) {
    const text = row.text('areacd');
    if (row.text('indicator') !== indicator) continue;
    const area = areas.get(text);
    if (area === undefined) {
      if (!isGssCode(text)) {
        problems.add(row.row, 'areacd', `'${text}' is not the code of an area.`, 'correct the code.');
      }
      continue;
    }
    const period = row.text('period');
    if (!keys.add(`${area}, ${period}`, row.row, problems)) continue;
    const value = parseNumber(row.text('observation'));
    if (value === null && row.text('status') !== 'x') {
      problems.add(
        row.row,
        'observation',
        `'${row.text('observation')}' is not a number.`,
        'correct the number.',
      );
    }
    const lower = parseNumber(row.text('lci_95'));
    const upper = parseNumber(row.text('uci_95'));
    values.push({
      area,
      period,
      value,
      interval: lower === null || upper === null ? null : { lower, upper },
    });
  }
  const held = new Set(values.map(({ area }) => area));
  for (const { code, name: authority } of values.length === 0 ? [] : lookups.boroughs.values()) {
    if (held.has(code)) continue;
    context.report.warn(`${file}: it has no row of ${authority} (${code}) for '${indicator}'.`);
  }
  if (values.length === 0) {
    problems.add(null, 'indicator', `it has no row of '${indicator}'.`, 'use the file as published.');
  }
  problems.throwIfAny();
  return values;
}
