/**
 * Patch: a place that a person puts together from published areas, and its figures. A patch of whole areas gives exactly
 * what the aggregation of those areas gives; one that cuts neighbourhoods is an estimate and is named as one.
 */
import { sum, sumOrNull, weightedMean } from './aggregate.ts';
import type { GssCode } from './geography.ts';
import type { Indicator, NoIntervalReason } from './indicator.ts';
import { isMeasured, type AbsentStatus, type MeasuredObservation, type Observation } from './observation.ts';
import { measureFromCounts } from './rate.ts';

/** Stands where an area's code would: a patch has none of its own. */
export const PATCH_CODE = 'patch' as GssCode;

/** The levels patches are put together from. */
export type PatchLevel = 'ward' | 'lsoa';

export interface PatchMember {
  readonly code: GssCode;
  /** Share of the area that is in the patch, above 0 and at most 1: 1 where it is counted whole. */
  readonly share: number;
  readonly residents: number;
}

/** Two look-ups further apart than this share of the figure are both told, as for wards. */
const LOOK_UP_TOLERANCE = 0.1;

/** Residents of a patch, and the share of them, 0 to 1, that live in neighbourhoods it cuts. */
export function patchResidents(members: readonly PatchMember[]): {
  readonly residents: number;
  readonly estimatedShare: number;
} {
  const residents = sum(members.map(({ residents: people, share }) => people * share));
  const cut = sum(members.filter(isCut).map(({ residents: people, share }) => people * share));
  return { residents: Math.round(residents), estimatedShare: residents === 0 ? 0 : cut / residents };
}

function isCut({ share }: PatchMember): boolean {
  return share < 1;
}

/**
 * Whether figures of this level may be put together for a patch.
 * Not deciles, whose mean means nothing; not the index, whose parts are ranks; and nothing that is withheld anywhere at this
 * level: such an indicator is not offered below the level at which it is published, so no set of patches can be
 * subtracted from one another to reach a withheld cell.
 */
export function canAggregate(
  indicator: Pick<Indicator, 'unit' | 'geographies'>,
  level: PatchLevel,
  hasWithheld: boolean,
): boolean {
  if (hasWithheld || indicator.geographies[level] === undefined) return false;
  return indicator.unit !== 'decile' && indicator.unit !== 'index';
}

/** The indicator as it holds for an estimate: no interval can honestly be given for one. */
export function estimatedIndicator(indicator: Indicator): Indicator {
  const reason: NoIntervalReason = 'estimated-from-parts';
  return { ...indicator, intervalMethod: 'none', noInterval: reason };
}

/**
 * The figure of a patch from the figures of its members, all of one period. Counts are added up and divided; measures without
 * counts are averaged by residents, as wards are made from neighbourhoods; a plain count is added up. When any member has no
 * figure, the patch has none either.
 * @param observations of the members' level and the period
 * @throws RangeError when there are no members
 */
export function aggregatePatch(
  members: readonly PatchMember[],
  observations: ReadonlyMap<GssCode, Observation>,
  indicator: Pick<Indicator, 'unit' | 'ratePer' | 'intervalMethod'>,
  period: string,
): Observation {
  if (members.length === 0) throw new RangeError('A patch needs at least one area.');
  const found = members.map(({ code }) => observations.get(code) ?? null);
  const absent = absentStatus(found);
  if (absent !== null) return { area: PATCH_CODE, period, status: absent };
  const measured = found.filter((one) => one !== null).filter(isMeasured);
  const figure = aggregateMeasured(members, measured, indicator);
  return {
    area: PATCH_CODE,
    period,
    status: 'measured',
    ...figure,
    alternative: otherValue(members, measured, figure.value),
    ...otherCounts(members, measured, figure, indicator),
    ...holeOf(members, measured),
  };
}

/** What stands in place of the figure when a member has none; null when all have one. */
function absentStatus(found: readonly (Observation | null)[]): AbsentStatus | null {
  const order: readonly AbsentStatus[] = ['suppressed', 'incomplete', 'notCollected'];
  const states = new Set(found.map((one) => one?.status ?? 'notCollected'));
  return order.find((status) => states.has(status)) ?? null;
}

type Figure = Pick<MeasuredObservation, 'value' | 'numerator' | 'denominator' | 'interval'>;

function aggregateMeasured(
  members: readonly PatchMember[],
  measured: readonly MeasuredObservation[],
  indicator: Pick<Indicator, 'unit' | 'ratePer' | 'intervalMethod'>,
): Figure {
  const [only] = measured;
  if (only !== undefined && measured.length === 1 && !members.some(isCut)) {
    const { value, numerator, denominator, interval } = only;
    return { value, numerator, denominator, interval };
  }
  const shareOf = (index: number): number => members[index]?.share ?? 0;
  const whole = !members.some(isCut);
  const total = (count: (one: MeasuredObservation) => number): number =>
    sum(measured.map((one, index) => count(one) * shareOf(index)));
  if (indicator.unit === 'count') {
    return { value: total(({ value }) => value), numerator: null, denominator: null, interval: null };
  }
  if (measured.every(({ numerator, denominator }) => numerator !== null && denominator !== null)) {
    const numerator = total((one) => one.numerator ?? 0);
    const denominator = total((one) => one.denominator ?? 0);
    const method = whole ? indicator.intervalMethod : 'none';
    const { value, interval } = measureFromCounts(numerator, denominator, {
      ...indicator,
      intervalMethod: method,
    });
    return whole
      ? { value, numerator, denominator, interval }
      : // An estimated count would look like one that was made.
        { value, numerator: null, denominator: null, interval: null };
  }
  return {
    value: weightedMean(
      measured.map(({ value }) => value),
      members.map(({ residents, share }) => residents * share),
    ),
    numerator: null,
    denominator: null,
    interval: null,
  };
}

/** The patch by the other look-up, from the counts of its wards by it; nothing where one has none, or the patch none of its own. */
function otherCounts(
  members: readonly PatchMember[],
  measured: readonly MeasuredObservation[],
  { numerator: own }: Figure,
  indicator: Pick<Indicator, 'unit' | 'ratePer' | 'intervalMethod'>,
): Pick<MeasuredObservation, 'otherLookUp'> {
  const total = (count: (one: MeasuredObservation) => number | null | undefined): number | null =>
    sumOrNull(measured.map((one) => count(one) ?? null));
  const numerator = total(({ otherLookUp }) => otherLookUp?.numerator);
  const denominator = total(({ otherLookUp }) => otherLookUp?.denominator);
  if (own === null || numerator === null || denominator === null || members.some(isCut)) return {};
  return {
    otherLookUp: { numerator, denominator, ...measureFromCounts(numerator, denominator, indicator) },
  };
}

/** The share of the patch's residents who live where no usable rows are held; nothing where there are none. */
function holeOf(
  members: readonly PatchMember[],
  measured: readonly MeasuredObservation[],
): Pick<MeasuredObservation, 'hole'> {
  if (measured.every(({ hole }) => hole === undefined)) return {};
  const hole = weightedMean(
    measured.map((one) => one.hole ?? 0),
    members.map(({ residents, share }) => residents * share),
  );
  return { hole };
}

/** The patch by the other look-up, where that differs by more than a tenth. Only wards have one. */
function otherValue(
  members: readonly PatchMember[],
  measured: readonly MeasuredObservation[],
  value: number,
): number | null {
  if (measured.every(({ alternative }) => alternative === null)) return null;
  const weights = measured.map(
    ({ denominator }, index) =>
      denominator ?? (members[index]?.residents ?? 0) * (members[index]?.share ?? 0),
  );
  const other = weightedMean(
    measured.map((one) => one.alternative ?? one.value),
    weights,
  );
  return Math.abs(other - value) > LOOK_UP_TOLERANCE * Math.abs(value) ? other : null;
}
