/** Words of the box in which one more measure is looked for. */
import type { MapGeography } from '../domain/geography.ts';
import { joinNames } from './listOf.ts';
import { GEOGRAPHY_WORDS } from './measures.ts';

export const ADD_MEASURE_WORDS = {
  /** "by neighbourhood and ward" */
  levels: (levels: readonly MapGeography[]) =>
    `by ${joinNames(levels.map((level) => GEOGRAPHY_WORDS[level].one))}`,
  /** Of a measure whose figures make no fifths. */
  noPattern: 'so many share the figure that there is no fifth, so no pattern',
  count: (count: number) =>
    count === 0 ? 'No measure has these words.' : count === 1 ? '1 measure' : `${count} measures`,
  refused: (count: number, reason: string) =>
    `${count === 1 ? 'One more is' : `${count} more are`} not offered beside what is on. ${reason}`,
  added: (title: string) => `${title} is on the map.`,
} as const;
