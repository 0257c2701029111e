/** Words of what answers together, and of what is picked out. */
import type { MapGeography } from '../domain/geography.ts';
import { joinNames } from './listOf.ts';
import { GEOGRAPHY_WORDS } from './measures.ts';

function counted(count: number, geography: MapGeography): string {
  const { one, many } = GEOGRAPHY_WORDS[geography];
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** "20 and over: 34 wards" */
export function litTogether(label: string | null, count: number, geography: MapGeography): string {
  return label === null ? counted(count, geography) : `${label}: ${counted(count, geography)}`;
}

/** "20 and over: 12 of 69 wards in Northtown and 2 of 18 wards in Southtown" */
export function litParts(
  label: string | null,
  parts: readonly { readonly name: string; readonly lit: number; readonly all: number }[],
  geography: MapGeography,
): string {
  const said = joinNames(
    parts.map(
      ({ name, lit, all }) => `${lit.toLocaleString('en-GB')} of ${counted(all, geography)} in ${name}`,
    ),
  );
  return label === null ? said : `${label}: ${said}`;
}

export const PICKED_WORDS = {
  clear: 'Clear all',
  endFifth: (measure: string, isLow: boolean) => `${isLow ? 'lowest' : 'highest'} fifth by ${measure}`,
  fifthUntold: (measure: string) => `fifth cannot be told by ${measure}`,
  range: (measure: string, from: string, to: string) => `${measure} from ${from} to ${to}`,
  lasso: 'drawn round in the chart of two measures',
} as const;

/** "Picked out: 12 of 192 wards (robbery 20 and over; drawn round …)." */
export function pickedSentence(parts: readonly string[], count: number, of: number, areas: string): string {
  const said = parts.length === 0 ? '' : ` (${parts.join('; ')})`;
  return `Picked out: ${count.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} ${areas}${said}.`;
}

/** "5.2 to 6.1" */
export function spanWords(from: string, to: string): string {
  return from === to ? from : `${from} to ${to}`;
}

/** "5.2 to 6.1: 12 areas" */
export function binWords(values: string, count: number): string {
  return `${values}: ${count.toLocaleString('en-GB')} ${count === 1 ? 'area' : 'areas'}`;
}
