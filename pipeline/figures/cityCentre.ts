/**
 * Wards that many people come to from elsewhere: to work, study, shop or go out. A rate per resident may look high there.
 *
 * Rule: in each complete twelve-month window, recorded violence and sexual offences per 1,000 residents are divided by the rates
 * of violence with injury, violence without injury and stalking and harassment together per 1,000 people at risk (English
 * Indices of Deprivation 2025, which count those who work in a place too). Where people come in from elsewhere the second
 * population is larger than the first and the ratio is high. A ward is flagged when its ratio is at least one and a half
 * times that of the middle ward in every window in which it can be judged: the rate at risk is of fixed years, so that a rise in
 * what was recorded would otherwise set the flag by itself.
 *
 * One and a half is a convention, and two windows of one ward differ by up to a quarter. The wards in which the centres of cities
 * lie (`visitorCentres` of `content/area.json`) are therefore flagged whatever their ratio: that people come to them is known and
 * need not be guessed. One of the first three would otherwise have missed the line by a hundredth. A lower line for one of the two
 * windows (1.45) was considered and not taken: it added a ward that is no centre.
 */
import { median } from '../../src/domain/aggregate.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import type { WardVintage } from '../../src/data/areaSchema.ts';
import type { FigureTable } from './figureTable.ts';

export const CITY_CENTRE_FACTOR = 1.5;

const RESIDENT = 'violence-and-sexual-offences';
const AT_RISK = ['violence-with-injury', 'violence-without-injury', 'stalking-and-harassment'];

export interface CityCentreWard {
  readonly ward: GssCode;
  /** Ratio divided by the ratio of the middle ward, by window; null where the ward has no figure. */
  readonly timesMiddle: readonly (number | null)[];
  readonly isFlagged: boolean;
}

/**
 * All wards that can be judged in at least one window, by their lowest ratio to the middle ward, highest first; none where the
 * release lacks a measure that the rule needs.
 * @param tableOf the figures of a measure by its id: rates per resident of one or more windows, and rates per person at risk, of
 *   which the newest periods are added up
 * @param centres wards that hold the centre of a city
 * @throws RangeError when a ward that holds the centre of a city is not among the wards
 */
export function cityCentreRatios(
  wards: readonly GssCode[],
  tableOf: (id: string) => Pick<FigureTable, 'periods' | 'measured' | 'get'> | null,
  centres: WardVintage['visitorCentres'],
): readonly CityCentreWard[] {
  const lost = centres.find(({ ward }) => !wards.includes(ward));
  if (lost !== undefined) {
    throw new RangeError(
      `${lost.ward}, which held the centre of ${lost.name}, is no ward here. Find the ward that holds it now.`,
    );
  }
  const resident = tableOf(RESIDENT);
  const atRisk = AT_RISK.map(tableOf).filter((table) => table !== null);
  if (resident === null || atRisk.length < AT_RISK.length) return [];
  const risks = new Map(
    wards.map((ward) => [ward, atRisk.map((table) => newestValue(table, ward)).reduce((a, b) => a + b, 0)]),
  );
  const windows = resident.periods('ward').map((period) => {
    const rates = resident.measured('ward', period);
    const ratios = new Map(
      [...rates].flatMap(([ward, rate]) => {
        const risk = risks.get(ward) ?? 0;
        return risk === 0 ? [] : [[ward, rate / risk] as const];
      }),
    );
    const middle = median([...ratios.values()]) ?? 1;
    return new Map([...ratios].map(([ward, ratio]) => [ward, ratio / middle]));
  });
  return wards
    .flatMap((ward) => {
      const timesMiddle = windows.map((window) => window.get(ward) ?? null);
      const judged = timesMiddle.filter((times) => times !== null);
      if (judged.length === 0) return [];
      const lowest = Math.min(...judged);
      const isFlagged = lowest >= CITY_CENTRE_FACTOR || centres.some((centre) => centre.ward === ward);
      return [{ ward, timesMiddle, isFlagged, lowest }];
    })
    .sort((a, b) => b.lowest - a.lowest || (a.ward < b.ward ? -1 : 1))
    .map(({ ward, timesMiddle, isFlagged }) => ({ ward, timesMiddle, isFlagged }));
}

/** The wards the rule flags, in code order. */
export function cityCentreWards(ratios: readonly CityCentreWard[]): GssCode[] {
  return ratios
    .filter(({ isFlagged }) => isFlagged)
    .map(({ ward }) => ward)
    .sort();
}

function newestValue(table: Pick<FigureTable, 'periods' | 'get'>, ward: GssCode): number {
  const figure = table.get('ward', table.periods('ward').at(-1) ?? '', ward);
  return figure.status === 'measured' ? figure.value : 0;
}
