/**
 * People at risk: how many there are in each neighbourhood is not published, so ward figures of the Indices' crime rates are
 * means weighted by residents. What they would be by the people at risk is estimated here, to know where it matters.
 *
 * Estimate: street-level counts of violence and sexual offences in the published windows, divided by the rates of violence with
 * injury, violence without injury and stalking and harassment together per 1,000 people at risk. The two are of other years and
 * the category is wider, so only the proportions between neighbourhoods are used: the middle neighbourhood is taken to have as
 * many people at risk as residents. Nobody at risk is fewer than the residents, because those who work in a place are counted in
 * addition to those who live there: a lower estimate (a misplaced point, smoothing) is raised to the residents.
 *
 * The estimate is too rough to be published as a figure. Where it moves a ward by more than a tenth and into another fifth, the
 * ward is given no fifth.
 */
import { median, sum, weightedMean } from '../../src/domain/aggregate.ts';
import { quintileOfValue } from '../../src/domain/quintiles.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import type { Inputs } from '../read/inputs.ts';
import type { Lsoa } from '../read/lookups.ts';
import { membersOf } from './lsoaFigures.ts';

/** A ward may move by this share of its figure before its fifth is looked at. */
const TOLERANCE = 0.1;

export const PEOPLE_AT_RISK_NOTE =
  'How many people are at risk in each neighbourhood is not published. They were estimated from street-level counts of violence and sexual offences divided by the rates of the Indices, never below the residents. Where weighting by them in place of residents moves a ward by more than a tenth and into another fifth, no fifth is given.';

const RATES = [
  'violence_with_injury_rate_per_1_000_at_risk_population',
  'violence_without_injury_rate_per_1_000_at_risk_population',
  'stalking_and_harassment_rate_per_1_000_at_risk_population',
] as const;

/** Ward means of a rate weighted by the estimated people at risk of each neighbourhood. */
export function byPeopleAtRisk(
  { lookups, police, deprivation }: Pick<Inputs, 'lookups' | 'police' | 'deprivation'>,
  value: (lsoa: GssCode) => number,
): ReadonlyMap<GssCode, number> {
  const months = police.windows.flatMap((window) => police.windowMonths(window));
  const weights = peopleAtRisk(
    [...lookups.lsoas.values()].map((lsoa) => ({
      ...lsoa,
      offences: police.sum('Violence and sexual offences', [lsoa], months),
      rate: sum(RATES.map((column) => deprivation.indicators.value(column, lsoa.code))),
    })),
  );
  return new Map(
    [...membersOf(lookups, 'ward')].map(([ward, members]) => [
      ward,
      weightedMean(
        members.map(({ code }) => value(code)),
        members.map(({ code }) => weights.get(code) ?? 0),
      ),
    ]),
  );
}

/** Estimated people at risk, in proportion; never fewer than the residents. */
export function peopleAtRisk(
  lsoas: readonly (Pick<Lsoa, 'code' | 'residents'> & { readonly offences: number; readonly rate: number })[],
): ReadonlyMap<GssCode, number> {
  const perResident = lsoas.map(({ offences, rate, residents }) =>
    rate === 0 ? 0 : offences / rate / residents,
  );
  const middle = median(perResident) ?? 0;
  return new Map(
    lsoas.map(({ code, residents }, index) => [
      code,
      middle === 0 ? residents : residents * Math.max(1, (perResident[index] ?? 0) / middle),
    ]),
  );
}

/** The wards that the other figures move by more than a tenth and into another fifth of the published ones, in code order. */
export function otherQuintiles(
  figures: ReadonlyMap<GssCode, number>,
  others: ReadonlyMap<GssCode, number>,
): readonly GssCode[] {
  const values = [...figures.values()];
  return [...figures]
    .filter(([ward, value]) => {
      const other = others.get(ward) ?? value;
      return (
        Math.abs(other - value) > TOLERANCE * value &&
        quintileOfValue(other, values) !== quintileOfValue(value, values)
      );
    })
    .map(([ward]) => ward)
    .sort();
}
