/** Statistics: the figures of every indicator, and its short form with the periods and breaks that follow from them. */
import { computeBreaks } from '../../src/domain/classification.ts';
import { GEOGRAPHIES, isMapGeography, type Geography } from '../../src/domain/geography.ts';
import type { Indicator, IndicatorGeography } from '../../src/domain/indicator.ts';
import type { DispersionRecord, IndicatorMetadata } from '../../src/domain/indicatorMetadata.ts';
import type { IndicatorBase, IndicatorDefinition } from './definition.ts';
import { dispersionOf, type Dispersion } from './dispersionOf.ts';
import { implausibleZeros } from '../read/exceptions.ts';
import { OFFICIAL_BEST_FIT } from './lookupNote.ts';
import { areasOf, round4, type FigureTable } from './figureTable.ts';
import type { Inputs } from '../read/inputs.ts';
import { SourceNotHeld } from '../read/sourceFiles.ts';
import { SourceError } from '../report.ts';

export interface Statistic {
  readonly metadata: Omit<IndicatorMetadata, 'id'>;
  readonly indicator: Indicator;
  readonly table: FigureTable;
}

/**
 * Measures made from a source that the place does not have are left out.
 * @param tell is told which, and why
 * @param bestFit what the best fit of this release is called
 * @throws SourceError when a local authority shows a zero that cannot be believed and was not reviewed
 */
export function makeStatistics(
  inputs: Inputs,
  definitions: readonly IndicatorDefinition[],
  tell: (line: string) => void = () => undefined,
  bestFit = OFFICIAL_BEST_FIT,
): readonly Statistic[] {
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  const tables = new Map<string, FigureTable>();
  const tableOf = (id: string): FigureTable => {
    const held = tables.get(id);
    if (held !== undefined) return held;
    const definition = byId.get(id);
    if (definition === undefined) throw new RangeError(`There is no indicator ${id}.`);
    const table = definition.makeFigures(inputs, baseOf(definition), tableOf);
    table.dropEmptyGeographies();
    tables.set(id, table);
    return table;
  };
  const leftOut = new Map<string, string[]>();
  const statistics = definitions.flatMap((definition) => {
    try {
      return [statisticOf(definition, tableOf(definition.id), bestFit)];
    } catch (error) {
      if (!(error instanceof SourceNotHeld)) throw error;
      leftOut.set(error.message, [...(leftOut.get(error.message) ?? []), definition.id]);
      return [];
    }
  });
  for (const [reason, ids] of leftOut) tell(`  ${reason}, so these are left out: ${ids.join(', ')}`);
  requireBelievableZeros(inputs, statistics);
  return statistics;
}

/** An indicator with its figures: periods, breaks and what is to be said about the look-up follow from them. */
export function statisticOf(
  definition: Omit<IndicatorDefinition, 'makeFigures'>,
  table: FigureTable,
  bestFit = OFFICIAL_BEST_FIT,
): Statistic {
  const note = table.lookupNote(bestFit);
  const { metadata } = definition;
  const dispersion = dispersionOf(table, definition);
  return {
    metadata: {
      ...metadata,
      method: typeof metadata.method === 'string' ? metadata.method : metadata.method(bestFit.name),
      notes: note === null ? metadata.notes : [...metadata.notes, note],
      ...(Object.keys(dispersion).length === 0 ? {} : { dispersion }),
    },
    table,
    indicator: { ...baseOf(definition), geographies: describe(table, definition, dispersion) },
  };
}

function describe(
  table: FigureTable,
  definition: Pick<IndicatorDefinition, 'noMap' | 'deepIsLow'>,
  dispersion: Dispersion,
): Indicator['geographies'] {
  const held = table.geographies();
  const described: Partial<Record<Geography, IndicatorGeography>> = {};
  for (const geography of GEOGRAPHIES.filter((one) => held.includes(one))) {
    const months = table.months(geography);
    const [first, last] = [months[0], months.at(-1)];
    described[geography] = {
      periods: table.periods(geography),
      months: first === undefined || last === undefined ? null : [first, last],
      breaks:
        isMapGeography(geography) && definition.noMap !== true
          ? {
              ...computeBreaks(table.values(geography).map(round4)),
              ...(definition.deepIsLow === true ? { deepIsLow: true } : {}),
            }
          : null,
      ...widening(dispersion[geography]),
    };
  }
  return described;
}

function widening(record: DispersionRecord | undefined): Pick<IndicatorGeography, 'dispersion'> {
  return record?.changes === undefined ? {} : { dispersion: record.changes.factor };
}

function requireBelievableZeros(inputs: Inputs, statistics: readonly Statistic[]): void {
  const boroughs = areasOf(inputs.lookups, 'borough');
  const problems = statistics.flatMap(({ indicator, table }) =>
    implausibleZeros(indicator.id, `source of ${indicator.source}`, table, 'borough', boroughs),
  );
  if (problems.length > 0) throw new SourceError(problems);
}

function baseOf(definition: IndicatorBase): IndicatorBase {
  // Field by field, so that the published form cannot grow by accident.
  const { id, title, measure, topic, role, unit, ratePer, decimals } = definition;
  const { intervalMethod, noInterval, source, caveats, ownCautions, headline } = definition;
  const { averageMeasure, yearMeans, periodWords, standsInFor } = definition;
  return {
    id,
    title,
    measure,
    ...(averageMeasure === undefined ? {} : { averageMeasure }),
    topic,
    role,
    unit,
    ratePer,
    decimals,
    ...(yearMeans === undefined ? {} : { yearMeans }),
    ...(periodWords === undefined ? {} : { periodWords }),
    intervalMethod,
    noInterval,
    source,
    caveats,
    ...(ownCautions === undefined ? {} : { ownCautions }),
    ...(standsInFor === undefined ? {} : { standsInFor }),
    headline,
  };
}
