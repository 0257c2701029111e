/**
 * City-centre wards: many people come there to work, study, shop or go out, so a rate per resident misleads.
 *
 * Rule: in the latest complete window, recorded violence and sexual offences per 1,000 residents are divided by the rates of
 * violence with injury, violence without injury and stalking and harassment together per 1,000 people at risk (English
 * Indices of Deprivation 2025, which count those who work in a place too). Where people come in from elsewhere the second
 * population is larger than the first and the ratio is high. A ward is flagged when its ratio is at least one and a half
 * times that of the middle ward.
 */
import { median } from '../src/domain/aggregate.ts';
import type { GssCode } from '../src/domain/geography.ts';
import type { FigureTable } from './figureTable.ts';

export const CITY_CENTRE_FACTOR = 1.5;

export interface CityCentreWard {
  readonly ward: GssCode;
  /** Ratio divided by the ratio of the middle ward. */
  readonly timesMiddle: number;
}

/**
 * All wards with their ratio to the middle ward, highest first.
 * @param resident rates per resident; the latest period in which a ward is measured is used
 * @param atRisk rates per person at risk, to be added up; one period each
 */
export function cityCentreRatios(
  wards: readonly GssCode[],
  resident: FigureTable,
  atRisk: readonly FigureTable[],
): readonly CityCentreWard[] {
  const ratios = wards.flatMap((ward) => {
    const byResident = latestValue(resident, ward);
    const byAtRisk = atRisk.map((table) => latestValue(table, ward) ?? 0).reduce((a, b) => a + b, 0);
    return byResident === null || byAtRisk === 0 ? [] : [{ ward, ratio: byResident / byAtRisk }];
  });
  const middle = median(ratios.map(({ ratio }) => ratio)) ?? 1;
  return ratios
    .map(({ ward, ratio }) => ({ ward, timesMiddle: ratio / middle }))
    .sort((a, b) => b.timesMiddle - a.timesMiddle || (a.ward < b.ward ? -1 : 1));
}

/** The wards the rule flags, in code order. */
export function cityCentreWards(ratios: readonly CityCentreWard[]): GssCode[] {
  return ratios
    .filter(({ timesMiddle }) => timesMiddle >= CITY_CENTRE_FACTOR)
    .map(({ ward }) => ward)
    .sort();
}

function latestValue(table: FigureTable, ward: GssCode): number | null {
  for (const period of table.periods('ward').toReversed()) {
    const figure = table.get('ward', period, ward);
    if (figure.status === 'measured') return figure.value;
  }
  return null;
}
