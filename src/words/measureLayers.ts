/** Measures drawn over the colours of a map: as a pattern, or as circles. */
import { PLACE_WORDS } from '../domain/place.ts';
import { midSentence } from './measures.ts';

export const MEASURE_LAYER_WORDS = {
  fifths: { 'highest-fifth': 'highest fifth', 'lowest-fifth': 'lowest fifth' },
  inFifth: (fifth: string) => `In the ${fifth}`,
  asPattern: (title: string, fifth: string) => `the ${fifth} of ${midSentence(title)} as a pattern`,
  asCircles: (title: string, level: string) => `${midSentence(title)} as circles by ${level}`,
  pattern: (title: string, inside: string, total: string, many: string, fifth: string) =>
    `${title}: ${inside} of ${total} ${many} are in the ${fifth} and have the pattern.`,
  counted: (inside: string, total: string, many: string) => `${inside} of ${total} ${many}`,
  countedCircles: (count: string, many: string) => `${count} ${many}`,
  patternNotShown: (fifth: string) =>
    `The pattern marks only the ${fifth}. Areas without it still differ from each other.`,
  circles: (title: string, count: string, many: string) =>
    `${title}: ${count} ${many} have a circle. Its area is in proportion to the figure.`,
  circlesCoarser: (title: string, many: string) =>
    `${title} is published for whole ${many}. A circle says nothing about any part of one.`,
  said: (title: string, figure: string) => `${title}: ${figure}`,
  saidOfWhole: (title: string, figure: string, name: string) =>
    `${title}: ${figure} (published for all of ${name})`,
  tooFewForFifths: (title: string, many: string) =>
    `“${title}” has too few ${many} with a figure to be parted into fifths, so it has no pattern.`,
  noPatternAtLevel: (title: string, level: string, many: string) =>
    `“${title}” is not published by ${level}, so it has no pattern here. As circles it can be shown by ${many}.`,
  noCircles: (title: string) =>
    `“${title}” is a score, and twice the score is not twice as much, so it is not drawn as circles.`,
  noCirclesOnHexagons: (title: string, many: string) =>
    `“${title}” is published by ${many}, which have no place among wards of the same size. Its circles are on the map of true shapes.`,
  smallCircles: (title: string, many: string) =>
    `Most circles of “${title}” are very small, because there are so many ${many}. Come closer, or choose one ${PLACE_WORDS.authority.one}.`,
} as const;
