/** Words of the explore page. */
import type { MapGeography } from '../domain/geography.ts';
import { PLACE_WORDS as here, REGION } from '../domain/place.ts';
import { beginning } from './beginning.ts';
import { GEOGRAPHY_WORDS } from './measures.ts';
import { joinNames } from './listOf.ts';
import { REDRAWN_MONTH } from './redrawn.ts';

/** What opens the files of a view; their own words come with them. */
export const EXPLORE_FILES_OPEN = {
  view: 'Save this view: picture, spreadsheet, map file',
  chart: 'Save a chart as a picture',
  release: (release: string) => `Release ${release}.`,
} as const;

export const EXPLORE_WORDS = {
  pageTitle: 'Explore the map',
  noScript:
    'Your browser runs no script here, so this page shows one view and its buttons and lists do not answer. The data page has every figure as a file.',
  documentTitle: (map: string) => `${map} | Explore the map`,
  noteLabel: 'Please note',
  controls: 'What the map shows',
  indicator: 'Measure',
  noIndicator: 'None',
  geography: 'Level',
  geographies: { ward: 'Wards', lsoa: 'Neighbourhoods (LSOAs)', borough: beginning(here.authority.many) },
  period: 'Period',
  borough: beginning(here.authority.one),
  allLocalAuthorities: beginning(here.all),
  /** In a sentence: "higher than …". */
  comparatorNames: {
    region: here.together,
    'wider-region': `the ${REGION.name}`,
    england: 'England',
  },
  comparatorTitles: {
    region: beginning(here.together),
    'wider-region': beginning(REGION.name),
    england: 'England',
  },
  vintage: (vintage: string) => `Areas: ${vintage}.`,
  vintageRedrawn: (vintage: string, boroughs: readonly string[]) =>
    `Areas: ${vintage}. ${joinNames(boroughs)} have had new ward lines since ${REDRAWN_MONTH}, which are not held yet.`,
  source: (source: string, licence: string) => `Figures: ${source}. ${licence}.`,
  marks: {
    faded:
      'Areas in grey are faded: not among those chosen, picked out or marked, or too like the comparison to tell apart.',
  },
  cautions: 'Before you use these figures',
  standsIn: (asked: string, shown: string, publisher: string) =>
    `“${asked}” has no figures for this level. The map shows another measure in its place, as supplied by ${publisher}: “${shown}”.`,
  comparatorReplaced: (asked: 'region' | 'borough' | 'england', shown: string | null) => {
    const names = { region: here.together, borough: `single ${here.authority.many}`, england: 'England' };
    const other = { ...names, 'wider-region': `the ${REGION.name}` } as Readonly<Record<string, string>>;
    return shown === null
      ? `There is no figure of this measure to compare with.`
      : `This measure has no figure for ${names[asked]} in this period, so areas are compared with ${other[shown] ?? shown}.`;
  },
  ownLocalAuthority: `its own ${here.authority.one}`,
  reset: 'Start again',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  linkHere: 'This is the link to the view. Copy it from here:',
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
      'Many people may come to this ward who are not in the population of this rate. If so, it looks higher than it is for those who are.',
    policeGap:
      'No police record falls into one of the neighbourhoods of this ward. Its offences were probably recorded at a point next door, so the figure for the ward may be too low.',
    redrawn: (name: string) =>
      `${name} is shown as the ward it was until ${REDRAWN_MONTH}. New ward lines are not held yet.`,
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
    notFetched:
      'The table could not be fetched, because there is no network just now. Load the page again to try once more.',
    whenNear: 'The table for this choice is drawn when you come to it.',
    noFigure: 'No figure',
    noOutcome: 'Not tested',
    whyNoOutcome: (reason: string) => `Why it is not tested: ${reason}`,
    caption: (title: string, level: string, period: string) => `${title} by ${level}, ${period}`,
    fileName: (indicator: string, geography: string, release: string) =>
      `${indicator}-${geography}-${release}.csv`,
    downloadShown: 'Download this table (CSV)',
    downloadFailed: 'The file could not be made. Try again when you are online.',
    downloadAll: 'Download the whole indicator (CSV)',
  },
  problems: {
    areaUnknown: (value: string) => `No area of this release has the code ${value}.`,
    layerUnknown: (layer: string, release: string) =>
      `Release ${release} has no layer “${layer}”. Newer releases have it.`,
    periodUnknown: (value: string, shown: string) =>
      `There are no figures for ${value}. These are shown: ${shown}.`,
  },
  noMeasure: 'No measure is on. Switch one on to see its figures as charts and as a table.',
  superseded: (release: string, current: string) =>
    `You are looking at release ${release}. It has been superseded by ${current}.`,
  openCurrent: 'See the current figures',
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
    offer: (title: string) => `Compare with ${title} instead`,
  },
  status: {
    busy: 'Loading the new view…',
  },
} as const;
