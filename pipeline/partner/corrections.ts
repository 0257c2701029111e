/** Counts that a partner has changed in a period which an earlier release published: they are not taken over, and that is said. */
import type { Geography, GssCode } from '../../src/domain/geography.ts';
import type { IndicatorBase } from '../figures/definition.ts';
import type { Figure } from '../figures/figureTable.ts';
import type { Dataset } from './datasetSchema.ts';
import type { Suppressed } from './suppress.ts';
import { figuresPublished, type PublishedBefore } from './publishedBefore.ts';

export interface Correction {
  readonly area: GssCode;
  readonly period: string;
}

const MOST_NAMED = 10;

/** Cells of the file's own level whose figure, withheld and rounded as it would be now, is another than the published one. */
export function corrections(
  { now, frozen }: Pick<Suppressed, 'now' | 'frozen'>,
  dataset: Dataset,
  indicator: IndicatorBase,
  before: PublishedBefore,
): readonly Correction[] {
  const level: Geography = dataset.geography;
  return now
    .filter(({ period }) => frozen.includes(period))
    .flatMap(({ period, figures }) => {
      const published = figuresPublished(before, indicator, level, period);
      // A level of which everything was withheld has no file; there a figure that could be shown now is a change.
      return figures
        .filter(([at, area, figure]) => at === level && isOther(figure, published?.get(area), dataset))
        .map(([, area]) => ({ area, period }));
    });
}

function isOther(now: Figure, then: Figure | undefined, { denominator }: Dataset): boolean {
  if (now.status !== 'measured') return then !== undefined && then.status !== now.status;
  if (then?.status !== 'measured') return true;
  if (now.numerator === null || then.numerator === null) return now.value !== then.value;
  // Residents are of the site, not of the file: only a denominator of the partner's own can be corrected there.
  return (
    now.numerator !== then.numerator || (denominator.use === 'own' && now.denominator !== then.denominator)
  );
}

/** Where, never how much: a count, old or new, is not repeated. Null when nothing was changed. */
export function correctionWarning(
  { id, rolling }: Pick<Dataset, 'id' | 'rolling'>,
  found: readonly Correction[],
): string | null {
  if (found.length === 0) return null;
  const named = found.slice(0, MOST_NAMED).map(({ area, period }) => `${area} in ${period}`);
  const rest = found.length > MOST_NAMED ? ' …' : '';
  const which =
    found.length === 1
      ? '1 figure published before would now be another'
      : `${found.length} figures published before would now be others`;
  const later = rolling ? ' The corrected counts go into the years that are still to come.' : '';
  return `${id}: ${which} (${named.join(', ')}${rest}). This is ignored: what was published stays as it was, because an old and a corrected figure side by side give small counts away.${later} Say in the caveats which periods were corrected. Another "suppression" or "rounding" than before does the same.`;
}
