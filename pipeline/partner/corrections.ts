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
        .filter(
          ([at, area, figure]) =>
            at === level &&
            // An area that is new since then has nothing to correct.
            published?.has(area) !== false &&
            isOther(figure, published?.get(area), dataset),
        )
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

/** What to say of wards that are new since periods were published, of which they therefore have no figure; null where there are none. */
export function newWardsWarning(
  { now, frozen }: Pick<Suppressed, 'now' | 'frozen'>,
  { id }: Pick<Dataset, 'id'>,
  indicator: IndicatorBase,
  before: PublishedBefore,
): string | null {
  const lacking = new Set<GssCode>();
  const counted = now.flatMap(({ figures }) =>
    figures.flatMap(([level, area, { status }]) =>
      level === 'ward' && status !== 'notCollected' ? [area] : [],
    ),
  );
  const periods = frozen.filter((period) => {
    const published = figuresPublished(before, indicator, 'ward', period);
    const without = counted.filter((code) => published?.has(code) === false);
    for (const code of without) lacking.add(code);
    return without.length > 0;
  });
  if (lacking.size === 0) return null;
  return `${id}: ${periods.join(', ')} ${periods.length === 1 ? 'was' : 'were'} published for wards that are no more. ${lacking.size} wards that are new since then have no figure of ${periods.length === 1 ? 'it' : 'them'}: figures of old and new wards side by side give small counts away. The earlier releases still show the old ones; from the next period on the new wards are shown.`;
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
