/** Figures of counts that are rounded at random in place of being withheld. The argument is in docs/disclosure-control.md. */
import { roundAtRandom } from '../../src/domain/controlledRounding.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { COMBINED_AREA } from '../../src/domain/place.ts';
import type { IndicatorBase } from '../figures/definition.ts';
import { fromCounts, NOT_COLLECTED, type Figure } from '../figures/figureTable.ts';
import type { Lookups } from '../read/lookups.ts';
import type { Dataset } from './datasetSchema.ts';
import { coveredLocalAuthorities, publishedOnce, type PlacedFigure, type Suppressed } from './suppress.ts';
import { publishedCount, type PublishedBefore } from './publishedBefore.ts';
import { drawWith } from './roundingKey.ts';
import type { CoveredPeriod } from './wardsForward.ts';

/** @param key the data owner's secret */
export function roundControlled(
  periods: readonly CoveredPeriod[],
  dataset: Dataset,
  indicator: IndicatorBase,
  lookups: Lookups,
  before: PublishedBefore,
  key: string,
): Suppressed {
  const now = periods.map((covered) => ({
    period: covered.period,
    figures: [...roundedFigures(covered, dataset, indicator, lookups, key)],
  }));
  return publishedOnce(now, indicator, before, lookups);
}

function* roundedFigures(
  covered: CoveredPeriod,
  dataset: Dataset,
  indicator: IndicatorBase,
  lookups: Lookups,
  key: string,
): Generator<PlacedFigure> {
  const boroughs = coveredLocalAuthorities(covered, dataset, lookups);
  const table = roundAtRandom(
    COMBINED_AREA.code,
    boroughs
      .map(({ borough, parts, complete }) => ({
        area: dataset.geography === 'ward' ? borough.code : `${borough.code} as a group`,
        complete,
        parts: parts.flatMap(({ place, counts }) =>
          counts === null ? [] : [{ area: place.code, count: counts[0] ?? 0 }],
        ),
      }))
      .filter(({ parts }) => parts.length > 0),
    dataset.rounding,
    drawWith(key, dataset.id, covered.period),
  );
  const figure = (code: GssCode, residents: number): Figure => {
    const count = table.counts.get(code);
    if (count === undefined) return table.withheld.has(code) ? { status: 'suppressed' } : NOT_COLLECTED;
    return dataset.denominator.use === 'none'
      ? publishedCount(count, indicator)
      : fromCounts(count, residents, indicator);
  };
  for (const { borough, parts } of boroughs) {
    if (dataset.geography === 'ward') {
      for (const { place } of parts) yield ['ward', place.code, figure(place.code, place.residents)];
    }
    yield ['borough', borough.code, figure(borough.code, borough.residents)];
  }
  const all = boroughs.every(({ complete }) => complete);
  yield [
    'region',
    COMBINED_AREA.code,
    all ? figure(COMBINED_AREA.code, lookups.combinedAreaResidents) : NOT_COLLECTED,
  ];
}
