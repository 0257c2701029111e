/** Measures drawn over the colours of a map: as a pattern, or as circles. */
import { PLACE_WORDS } from '../domain/place.ts';
import { formatCount } from '../domain/format.ts';
import { GEOGRAPHY_WORDS, midSentence } from './measures.ts';

export const MEASURE_LAYER_WORDS = {
  fifths: { 'highest-fifth': 'highest fifth', 'lowest-fifth': 'lowest fifth' },
  fifthUntold: 'Fifth cannot be told',
  /** Of an area, after its figure. */
  fifthOpen: (fifth: string) => `whether it is in the ${fifth} cannot be told`,
  inFifth: (fifth: string) => `In the ${fifth}`,
  asPattern: (title: string, fifth: string) => `the ${fifth} of ${midSentence(title)} as a pattern`,
  asCircles: (title: string, level: string) => `${midSentence(title)} as circles by ${level}`,
  /** Where only some of the areas are told of, a fifth is still of all. */
  ofAll: (all: string, many: string) =>
    `The fifth is of all ${all} ${many} of ${PLACE_WORDS.theAuthorities}.`,
  pattern: (title: string, inside: string, total: string, many: string, fifth: string) =>
    `${title}: ${inside} of ${total} ${many} are in the ${fifth} and have the pattern.`,
  /** How many of those marked are not told from all areas together. */
  notClear: (unclear: number, marked: number, many: string, isLow: boolean) => {
    const told = `clearly ${isLow ? 'lower' : 'higher'} than ${GEOGRAPHY_WORDS.region.one}, by the 95% interval`;
    if (unclear === 0) return marked === 1 ? `It is ${told}.` : `Each of these ${many} is ${told}.`;
    if (marked === 1) return `It is not ${told}.`;
    return `Of these ${formatCount(marked)} ${many}, ${formatCount(unclear)} ${unclear === 1 ? 'is' : 'are'} not ${told}.`;
  },
  counted: (inside: string, total: string, many: string) => `${inside} of ${total} ${many}`,
  countedCircles: (count: string, many: string) => `${count} ${many}`,
  patternNotShown: (fifth: string) =>
    `The pattern marks only the ${fifth}. Areas without it still differ from each other.`,
  circles: (title: string, count: string, many: string) =>
    `${title}: ${count} ${many} have a circle. Its area is in proportion to the figure.`,
  /** Of areas with a figure of none, which have a mark of their own. */
  zeros: (title: string, count: number, one: string, many: string) =>
    `${title}: ${formatCount(count)} ${count === 1 ? `${one} has` : `${many} have`} none, and a small mark in place of a circle.`,
  /** In the key: "0: 12 wards" */
  zeroKey: (zero: string, count: number, one: string, many: string) =>
    `${zero}: ${formatCount(count)} ${count === 1 ? one : many}`,
  circlesCoarser: (title: string, many: string) =>
    `${title} is published for whole ${many}. A circle says nothing about any part of one.`,
  said: (title: string, figure: string) => `${title}: ${figure}`,
  saidOfWhole: (title: string, figure: string, name: string) =>
    `${title}: ${figure} (published for all of ${name})`,
  tooFewForFifths: (title: string, many: string) =>
    `“${title}” has too few ${many} with a figure to be parted into fifths, so it has no pattern.`,
  sharedFigure: (title: string, many: string, isDecile: boolean) =>
    `“${title}”: so many ${many} share the figure that there is no fifth, so it has no pattern.${isDecile ? ' Its score has one: choose that instead.' : ''}`,
  noPatternAtLevel: (title: string, level: string, many: string) =>
    `“${title}” is not published by ${level}, so it has no pattern here. As circles it can be shown by ${many}.`,
  noCircles: (title: string) =>
    `“${title}” is a score, and twice the score is not twice as much, so it is not drawn as circles.`,
  noCirclesOnHexagons: (title: string, many: string) =>
    `“${title}” is published by ${many}, which have no place among wards of the same size. Its circles are on the map of true shapes.`,
  smallCircles: (title: string, many: string) =>
    `Most circles of “${title}” are very small, because there are so many ${many}. Come closer, or choose one ${PLACE_WORDS.authority.one}.`,
} as const;
