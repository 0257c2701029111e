/** Words of the explore page. */
import type { MapGeography } from '../domain/geography.ts';
import { GEOGRAPHY_WORDS } from './measures.ts';

export const EXPLORE_WORDS = {
  pageTitle: 'Explore the map',
  noScript:
    'Your browser runs no script here, so this page shows one view and its buttons and lists do not answer. The data page has every figure as a file.',
  documentTitle: (map: string) => `${map} | Explore the map`,
  noteLabel: 'Please note',
  controls: 'What the map shows',
  indicator: 'Measure',
  compare: 'Second measure',
  compareNone: 'None',
  geography: 'Level',
  geographies: { ward: 'Wards', lsoa: 'Neighbourhoods (LSOAs)', borough: 'Boroughs' },
  period: 'Period',
  borough: 'Borough',
  allBoroughs: 'All seven boroughs',
  pairing: 'Show the two measures',
  pairings: { 'one-map': 'In one map of nine classes', 'two-maps': 'In two maps side by side' },
  layers: 'Over the map',
  layerNames: {
    'step-together': 'Step Together places (2021)',
    boroughs: 'Borough outlines',
    motorways: 'Motorways',
    places: 'Place names',
  },
  layout: 'Map shape',
  layouts: { geographic: 'True shapes', hexagons: 'Every ward the same size' },
  against: 'Compare with',
  comparators: { region: 'The seven boroughs together', borough: 'Its own borough', england: 'England' },
  /** In a sentence: "higher than …". */
  comparatorNames: {
    region: 'the seven boroughs together',
    'wider-region': 'the wider West Midlands region',
    england: 'England',
  },
  comparatorTitles: {
    region: 'The seven boroughs together',
    'wider-region': 'Wider West Midlands region',
    england: 'England',
  },
  vintage: (vintage: string) => `Areas: ${vintage}.`,
  vintageRedrawn: (vintage: string, boroughs: readonly string[]) =>
    `Areas: ${vintage}. ${boroughs.slice(0, -1).join(', ')} and ${boroughs.at(-1) ?? ''} have had new ward lines since May 2026, which are not held yet.`,
  source: (source: string, licence: string) => `Figures: ${source}. ${licence}.`,
  marks: {
    label: 'Marks on the map',
    place:
      'A place with Step Together routes in December 2021, and how many. Not a patrol that is there now.',
    development: 'A place where a route was in development in December 2021',
    route: (metres: number) =>
      `A Step Together route, as supplied by the partnership, and what lies within ${metres} metres of it`,
    faded:
      'Areas in grey are faded: outside the borough or range chosen, or too like the comparison to tell apart.',
  },
  cautions: 'Before you use these figures',
  standsIn: (asked: string, shown: string, publisher: string) =>
    `“${asked}” has no figures for this level. The map shows another measure in its place, as supplied by ${publisher}: “${shown}”.`,
  comparatorReplaced: (asked: 'region' | 'borough' | 'england', shown: string | null) => {
    const names = { region: 'the seven boroughs together', borough: 'single boroughs', england: 'England' };
    const other = { ...names, 'wider-region': 'the wider West Midlands region' } as Readonly<
      Record<string, string>
    >;
    return shown === null
      ? `There is no figure of this measure to compare with.`
      : `This measure has no figure for ${names[asked]} in this period, so areas are compared with ${other[shown] ?? shown}.`;
  },
  publishedAt: (levels: string) => `Published by ${levels} only`,
  ownBorough: 'its own borough',
  more: 'Layers, map shape and comparison',
  sureness: 'How sure the figures are',
  uncertainty: 'Fade areas that cannot be told apart from the comparison',
  reset: 'Start again',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  linkHere: 'This is the link to the view. Copy it from here:',
  headline: {
    violence: 'Violence with injury',
    deprivation: 'Deprivation',
    missing: 'Missing episodes',
    steps: (lines: boolean) => (lines ? 'Step Together routes' : 'Step Together 2021'),
    label: 'Headline layers',
  },
  selected: {
    title: (count: number) =>
      count === 0 ? 'Selected areas' : count === 1 ? 'Selected area' : `Selected areas (${count})`,
    none: 'No area is selected. Click an area on the map, or use the search box, the area list or the table.',
    remove: (name: string) => `Remove ${name}`,
    removeShort: 'Remove',
    clear: 'Clear all',
    notDrawn: (name: string, level: MapGeography) =>
      `${name} is selected but this map shows ${GEOGRAPHY_WORDS[level].many}. Change the level to see it.`,
    unknown: (code: string) => `${code} is not an area of the maps of this release.`,
    openArea: (name: string) => `Show only ${name}`,
    openProfile: (name: string) => `All figures for ${name}, what is done there and where to get help`,
    details: 'Source, method and cautions',
    cityCentre:
      'The figures suggest that many people come to this ward from elsewhere. If so, a rate per resident makes it look higher than it is for those who live there.',
    policeGap:
      'No police record falls into one of the neighbourhoods of this ward. Its offences were probably recorded at a point next door, so the figure for the ward may be too low.',
    redrawn: (name: string) =>
      `${name} is shown as the ward it was until May 2026. New ward lines are not held yet.`,
    lookup: (alternative: string) =>
      `This figure depends on how neighbourhoods are assigned to wards. By share of postcodes it would be ${alternative}. So no verdict is given.`,
    countedPeople: (people: string) => `${people} people live in the neighbourhoods counted here (mid-2024).`,
  },
  charts: {
    title: 'Charts',
    notFetched:
      'The charts could not be fetched, because there is no network just now. The table has the same figures. Load the page again to try once more.',
    whenNear: 'The charts for this choice are drawn when you come to them.',
    note: 'Pointing at or choosing an area in a chart, the table or the map shows it in all of them.',
  },
  table: {
    title: 'Table',
    noFigure: 'No figure',
    noVerdict: 'No verdict',
    whyNoVerdict: (reason: string) => `Why there is no verdict: ${reason}`,
    caption: (title: string, level: string, period: string) => `${title} by ${level}, ${period}`,
    fileName: (indicator: string, geography: string, release: string) =>
      `${indicator}-${geography}-${release}.csv`,
    downloadShown: 'Download this table (CSV)',
    downloadAll: 'Download the whole indicator (CSV)',
  },
  problems: {
    title: 'Part of the address was not understood',
    intro: 'The rest of the link works. This is what was left out:',
    unknown: (parameter: string, value: string) => `“${value}” is not a known ${parameter}.`,
    malformed: (parameter: string, value: string) =>
      `“${value}” is not in a form that ${parameter} can have.`,
    tooMany: (value: string, most: number) =>
      `At most ${most} areas can be selected, so ${value} was left out.`,
    areaUnknown: (value: string) => `No area of this release has the code ${value}.`,
    periodUnknown: (value: string, shown: string) =>
      `There are no figures for ${value}. The newest are shown: ${shown}.`,
    suggestion: (words: string) => `Did you mean ${words}?`,
    parameters: {
      indicator: 'measure',
      compare: 'second measure',
      geography: 'level',
      area: 'area code',
      layers: 'layer',
      period: 'period',
      release: 'release',
      layout: 'map shape',
      pairing: 'way to show two measures',
      against: 'comparison',
      borough: 'borough code',
      range: 'range',
      'second-range': 'range of the second measure',
      sort: 'order',
      page: 'page',
      weights: 'weight',
      uncertainty: 'setting for uncertainty',
    } as Readonly<Record<string, string>>,
  },
  superseded: (release: string, current: string) =>
    `You are looking at release ${release}. It has been superseded by ${current}.`,
  openCurrent: 'See the newest figures',
  faults: {
    title: 'Some of the data could not be read',
    offline:
      'There is no network, and this part is not stored on the device yet. What is already loaded goes on working.',
    missing: 'A file is missing on the server.',
    corrupted:
      'A file did not arrive as it was published, so its figures are not shown. Try again; if it happens again, tell the publisher.',
    unreadable: 'A file is not in the form this app can read.',
    file: (path: string) => `File: ${path}`,
    again: 'Try again',
    stillShown: 'The view below is the last one that was complete.',
  },
  pairingRules: {
    'contains-crime':
      'The deprivation score contains crime, and crime contains violence. Comparing the two counts violence twice.',
    offer: (title: string) => `Compare with ${title} instead`,
    'context-against-violence':
      'Who lives in an area (ethnic group, age, housing tenure) is not plotted against violence here: it invites a conclusion that the figures cannot support.',
    'same-indicator': 'The two measures are the same.',
    differentLevels: (first: string, second: string) =>
      `One measure is published for ${first}, the other only for ${second}. So they are shown in two maps.`,
  },
  risk: {
    title: 'Weights of the risk index',
    intro:
      'The index is the average of how each ward ranks, from 0 to 100, on the factors below. The weights are a choice, not a fact. Change them and see what moves.',
    weight: (factor: string) => `Weight of ${factor}`,
    reset: 'Back to the published weights',
    allZero: 'Give at least one factor a weight above zero.',
    label: 'Please note',
    weightText: (weight: string) => (Number(weight) === 0 ? 'Left out' : `Weight ${weight}`),
    sensitivity: (name: string, low: string, high: string) =>
      `${name}: leaving out any one factor, or doubling or halving its weight, moves it between “${low}” and “${high}” of wards.`,
    steady: (name: string, band: string) =>
      `${name}: stays “${band}” of wards when any one factor is left out, or its weight doubled or halved.`,
    spread: (share: string) =>
      `When any one factor is left out, or its weight doubled or halved, ${share} of wards stay within the same fifth of wards; the others move.`,
    excluded:
      'The index uses no count of violence or crime, and no count of people by age, ethnic group or housing tenure. It sums up deprivation; nothing here shows that it foretells violence.',
    withViolence: 'Show high risk beside high violence',
  },
  status: {
    busy: 'Loading the new view…',
  },
} as const;
