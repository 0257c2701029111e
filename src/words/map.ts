/** Words of the map, its legend and its list of areas. */
import { PLACE_WORDS as here } from '../domain/place.ts';
import { beginning } from './beginning.ts';
import { joinNames } from './listOf.ts';
import { midSentence } from './measures.ts';
import { PROGRAMME_WORDS as programme } from './programme.ts';

export const MAP_WORDS = {
  skip: 'Skip past the map',
  controls: 'Move the map',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeCombinedArea: 'Show the whole region',
  closeUp: {
    show: (names: string) => `Zoom to ${names}`,
    many: 'the chosen areas',
    summary: (names: string) => `The map is drawn close to ${names}.`,
  },
  gestures: {
    windows: 'Hold Ctrl and scroll to zoom the map',
    mac: 'Hold ⌘ and scroll to zoom the map',
    touch: 'Use two fingers to move the map',
  },
  failure: 'The map cannot be moved or zoomed just now. The still map shows the same figures.',
  noticeLabel: 'Please note',
  reading: {
    none: 'Point at an area to read its figure here. Tap or click it to choose it.',
    /** With no layer on there are no figures. */
    noFigures: 'Point at an area to read its name here. Tap or click it to choose it.',
    noneStill: 'Find an area in the table for its figure.',
    selected: (labels: readonly string[]) => `Chosen: ${labels.join('; ')}`,
    more: (count: number) => `and ${count} more`,
    inWords: 'All figures in words',
  },
  list: {
    label: (title: string) => `Areas of the map: ${title}`,
    short: 'Choose areas by keyboard',
    keys: `Arrow keys: next area that way. Letters: find a name. Page Up, Page Down: ${here.authority.one}. Enter: choose. Escape: leave.`,
    chosen: 'chosen',
  },
  legend: {
    label: 'Key',
    labelOf: (title: string) => `Key: ${title}`,
    count: (count: string, one: boolean) => (one ? `${count} area` : `${count} areas`),
    litOf: (lit: string, all: string) => `${lit} of ${all}`,
    pickLabel: 'Classes: press one to pick out its areas',
    methodTitle: 'How the classes are made',
    histogram: (title: string) => `How many areas have each value: ${title}`,
    marked: 'Chosen areas',
    high: 'high',
    middle: 'middle',
    low: 'low',
    upwards: (title: string) => `Upwards: ${title}, low to high`,
    rightwards: (title: string) => `To the right: ${title}, low to high`,
  },
  steps: {
    live: (place: string, routes: number, date: string) =>
      `${programme.name}, ${place}: ${routes} ${routes === 1 ? 'route' : 'routes'} on ${date}`,
    inDevelopment: (place: string, date: string) => `${programme.name}, ${place}: in development on ${date}`,
  },
  partnerPlaces: {
    'priority-school': { letter: 'S', title: 'priority school' },
    'youth-provision': { letter: 'Y', title: 'youth provision' },
    'reachable-moment-hospital': {
      letter: 'H',
      title: 'hospital with a service for people hurt by violence',
    },
  },
  layerTitles: {
    boroughs: `${beginning(here.authority.one)} outlines`,
    motorways: 'Motorways',
    railways: 'Railways',
    stations: 'Stations',
    schools: 'Secondary schools',
    hospitals: 'Hospitals',
    places: 'Place names',
    names: 'Names of the areas',
  },
  /** The end of a title that names what is over the colours; empty where nothing is. */
  titleEnd: (over: readonly string[]) => (over.length === 0 ? '' : `, with ${joinNames(over)}`),
  outline: {
    title: (areas: string) => `Map of the ${areas} of ${here.theArea}`,
    summary: 'The map shows outlines only until the figures have come.',
  },
} as const;

/** "Violence with injury by ward, Northtown (Indices of Deprivation 2025)" */
export function mapTitle(
  titles: readonly string[],
  level: string,
  borough: string | null,
  periods: readonly string[],
): string {
  const place = borough === null ? '' : `, ${borough}`;
  const [first = '', second] = titles;
  const measures = second === undefined ? first : `${first} and ${midSentence(second)}`;
  return `${measures} by ${level}${place} (${[...new Set(periods)].join('; ')})`;
}

/** Sentences that say in words what the picture shows. */
export const SUMMARY_WORDS = {
  highest: (sentence: string) => `Highest: ${sentence}`,
  lowest: (sentence: string) => `Lowest: ${sentence}`,
  manyHighest: (count: string, areas: string, figure: string) =>
    `Highest: ${count} ${areas} share the figure ${figure}.`,
  manyLowest: (count: string, areas: string, figure: string) =>
    `Lowest: ${count} ${areas} share the figure ${figure}.`,
  coverage: (measured: string, total: string, areas: string) =>
    `${measured} of ${total} ${areas} have a figure.`,
  absent: (count: string, label: string) => `${label}: ${count}.`,
  noFigures: (areas: string) => `None of the ${areas} has a figure for this period.`,
  dependsOnLookUp: 'This figure depends on how neighbourhoods are assigned to wards.',
  cityCentre: 'Many people may come there who are not in the population of this rate, so it may look high.',
  smoothed: 'Smoothing moves neighbourhoods towards others like them.',
  policeGap: 'No police record falls into one of its neighbourhoods, so the figure may be too low.',
  deciles: (most: string, least: string) =>
    `Most deprived (decile 1): ${most}. Least deprived (decile 10): ${least}.`,
  selected: (sentence: string) => `Chosen: ${sentence}`,
  noneSelected: 'No area is chosen.',
  alsoSelected: (count: number) =>
    count === 1 ? 'One more area is chosen.' : `${count} more areas are chosen.`,
  cells: (count: string, areas: string, cell: string) => `${cell}: ${count} ${areas}.`,
  faded: (count: string, total: string, areas: string, comparator: string) =>
    `${count} of ${total} ${areas} are faded, because their figures are similar to ${comparator} when chance is allowed for.`,
} as const;

/** What must be said before the map is read: why it is not what was asked for. */
export const NOTICE_WORDS = {
  coarser: (title: string, asked: string, drawn: string) =>
    `“${title}” is not published by ${asked}. The map shows ${drawn} instead.`,
  differentLevels: (second: string, drawn: string) =>
    `“${second}” is published by ${drawn} only, so it cannot be drawn on the same map.`,
  hexagonsWithoutLandmarks:
    'On a map of hexagons nothing stands where it is, so stations, schools, hospitals and railways are not drawn.',
  notFaded: (reason: string) => `No area is faded. ${reason}`,
  dependsOnLookUp: (count: number) =>
    count === 1
      ? 'One ward is never faded, because its figure depends on how neighbourhoods are assigned to wards.'
      : `${count} wards are never faded, because their figures depend on how neighbourhoods are assigned to wards.`,
} as const;

/** How the classes are made, in words that fit the number of classes. */
export const METHOD_WORDS = {
  five: (classes: number, areas: string) =>
    `The figures of all ${areas} and all periods are put into ${classes} classes so that areas within a class are as alike as they can be (natural breaks). The limits are then rounded. They stay the same for every period and every view, so a colour always means the same. Figures far above all others are left out when the limits are sought.`,
  deepIsLow: 'Here the deepest colour stands for the lowest figures.',
  zero: 'Areas with none recorded have their own class.',
  roundedToZero:
    'Areas whose count is 0, or was rounded down to 0 to keep a small one private, have their own class.',
  three: (areas: string) =>
    `Each measure is parted into low, middle and high with about a third of the ${areas} in each. The limits are rounded and stay the same in every view. Areas that lack one of the two figures are marked apart.`,
} as const;
