/** Words of the area pages. Sentences around figures are in `finding.ts`. */
import { formatCount, formatDay, formatMonth, formatShare } from '../domain/format.ts';
import type { Geography } from '../domain/geography.ts';
import { PLACE_WORDS as here } from '../domain/place.ts';
import { beginning } from './beginning.ts';
import { joinNames } from './listOf.ts';
import { PROGRAMME_WORDS as programme } from './programme.ts';

export const PROFILE_WORDS = {
  /** Of the document, for tab and search engines. */
  title: (place: string) => `${place}: area profile`,
  description: (place: string, lines: string) => `${place}. ${lines}`,
  trail: 'You are here',
  region: beginning(here.theAuthorities),
  /** Never to be taken for the statistical region of that name, which is twice as large. */
  combinedAreaName: `${beginning(here.theAuthorities)} of ${here.theArea}`,
  place: {
    ward: (name: string, borough: string) => `${name} is a ward in ${borough}.`,
    redrawn: (name: string, borough: string, month: string) =>
      `These figures are for ${name} in ${borough}, the ward as it was until ${formatMonth(month)}. Its lines were redrawn then, and the new ones are not held here yet.`,
    borough: (name: string, wards: number) => `${name} is ${here.oneOf}, with ${wards} wards.`,
    localAuthorityRedrawn: (month: string) =>
      `Its wards are shown as they were until ${formatMonth(month)}, when their lines were redrawn.`,
    region: (boroughs: readonly string[]) => `This is ${joinNames(boroughs)} together.`,
    people: (people: string) => `${people} people live in the neighbourhoods counted here (mid-2024).`,
    vintage: (vintage: string) => `Areas: ${vintage}.`,
    ages: {
      'population-aged-0-15': 'under 16',
      'population-aged-16-24': '16 to 24',
      'population-aged-65-and-over': '65 and over',
    },
    cityCentre:
      'Many people may come to this ward to work, shop, study or go out. If so, rates look higher than they are for those who live here.',
  },
  failed: 'The figures of this area could not be read. Reload the page to try again.',
  contents: {
    neighbourhoods: 'Neighbourhoods',
    parts: (many: string) => `Its ${many}`,
  },
  headlines: {
    levelNote: (borough: string) =>
      `Published for whole ${here.authority.many} only. This is the figure for ${borough}.`,
    notCovered: (borough: string, publisher: string) =>
      `This is the figure for ${borough} as a whole. The figures for wards supplied by ${publisher} do not cover this ward.`,
    noSteps: `No ${programme.name} place on record can be put in this ward for certain.`,
  },
  figure: {
    here: 'Here',
    more: 'How sure, and where it comes from',
    moreOf: (title: string) => `: ${title}`,
    comparators: 'Compared with',
    borough: (name: string) => `Figure for ${name} as a whole`,
    lookup: 'Depends on how neighbourhoods are assigned to wards.',
    lookupBoth: (fit: string, postcodes: string, isDerived: boolean) =>
      `By the ${isDerived ? 'best fit (worked out here from postcodes)' : 'official best fit'} of neighbourhoods to wards it is ${fit}. By share of postcodes it would be ${postcodes}. What is said beside them holds for both.`,
    cityCentre:
      'Many people may come here who are not in the population of this rate. If so, it looks higher than it is for those who are.',
    policeGap: 'No police record falls into one of the neighbourhoods here, so this figure may be too low.',
    source: (publisher: string, title: string, licence: string) =>
      `Source: ${publisher}, ${title}. ${licence}.`,
    definition: 'Definition, method and all cautions',
    csv: 'CSV file',
    cut: 'The chart is cut short of a few areas that lie far beyond the rest.',
    years: 'Year by year.',
  },
  key: {
    title: 'How to read the charts',
    text: (many: string) =>
      `Each bar runs from the lowest to the highest figure of all ${many}. Its shades are fifths: as many ${many} lie in each. The marks:`,
    textPlain: `Each bar runs from the lowest to the highest figure of ${here.theAuthorities}. The marks:`,
    interval:
      'The line through the dot is its 95% interval. It covers chance only, not how offences are recorded or where they are placed.',
    own: 'this area',
    level: `Where a measure is published for ${here.authority.many} only, the bar and the dot are those of the ${here.authority.one}.`,
  },
  topics: {
    contents: 'On this page',
    shownAbove: (titles: readonly string[]) => `Shown above: ${joinNames(titles)}.`,
    cautions: (topic: string) => `Before you use these figures: ${topic}`,
    cautionFor: (titles: readonly string[]) => `(${joinNames(titles)})`,
  },
  neighbourhoods: {
    title: 'Inside the ward: an average hides pockets',
    text: (count: number) =>
      `A ward figure is an average over ${count} neighbourhoods. This map shows each of them. Places inside a ward can be very different.`,
    table: 'The same figures in a table',
    name: 'Neighbourhood',
    people: 'People',
    credit: (vintage: string) => `Shapes: neighbourhoods (LSOAs) of 2021. ${vintage}.`,
  },
  parts: {
    scroll: (caption: string) => `Table: ${caption}`,
    wards: (borough: string) => `The wards of ${borough}`,
    boroughs: beginning(here.theAuthorities),
    text: 'In the order of the map, which is by name. Each opens its own page.',
    people: (people: string) => `${people} people`,
    people2: 'People',
    ward: 'Ward',
    borough: beginning(here.authority.one),
    map: 'Show these on the map',
  },
  unseen: {
    title: 'What these figures do not show',
    points: [
      'These figures count what was recorded. Much violence is never reported. This is so above all at home, between people who know each other, and among the young.',
      'How offences are recorded is not the same in all places, and has changed over the years. A higher figure can mean more violence. It can also mean more trust in the police, or better records.',
      `No hospital figure on violence is held here. One is published for ${here.authority.many}, none for wards. So no figure here says how many people were hurt.`,
      'The police figures are for all ages. No figure on violence here is about young people alone.',
    ],
    held: 'What nobody publishes at this level',
    case: 'A documented case in this ward',
    found: 'What the document says',
    cautions: 'Read this with it',
    asOf: (date: string) => `As of ${formatDay(date)}.`,
    source: (cites: readonly string[]) => `Source: ${cites.join('; ')}.`,
  },
  similar: {
    title: 'Areas like this one',
    method:
      'These five wards are the most like this one in published figures. The figures are on age, low income, crowded homes, who owns or rents, ethnic groups and how close people live. Each of these groups counts alike. Violence and crime are not used.',
    sideBySide: 'Side by side',
    sideBySideWith: (name: string) => ` with ${name}`,
    noScript: 'Setting areas side by side needs script. Each ward’s own page does not.',
  },
  done: {
    title: 'What is being, and has been, done here',
    current: 'Now, as far as is known',
    past: 'What has been done',
    none: 'No published document known to this site names something that is running now.',
    noneButRoutes: `${programme.name} routes that the partnership supplied are named below, with their days. No published document known to this site names anything else that is running now.`,
    steps: (date: string) => `${programme.name}, as it was on ${formatDay(date)}`,
    stepsIntro: programme.did,
    stepsWarning: (hasRoutes: boolean) =>
      `This is a record of the past and not of anyone who is on patrol today.${hasRoutes ? '' : ' What runs now is not known here.'}`,
    routes: `${programme.name} routes supplied by the partnership`,
    routeHere: (name: string, walked: string) => `${name}. ${walked}`,
    noRoute: (name: string) => `None of the routes supplied comes near ${name}.`,
    stepsHere: (name: string, routes: number) =>
      routes === 1 ? `${name}: 1 route on that day` : `${name}: ${formatCount(routes)} routes on that day`,
    inDevelopment: (name: string) => `${name} (in development)`,
    stepsDevelopment: (name: string) => `${name}: a route was in development`,
    elsewhere: (borough: string, names: readonly string[]) => `Elsewhere in ${borough}: ${joinNames(names)}.`,
    nonePlaced: (name: string) => `The record names no place that can be put in ${name} with certainty.`,
    noneInLocalAuthority: (name: string) => `The record names no place in ${name}.`,
    source: (source: string) => `Source: ${source}.`,
    asOf: (date: string) => `As of ${date}.`,
    page: 'Read it there',
    pageOf: (document: string) => `: ${document}`,
    pastIn: (place: string) => `What has been done in ${place}`,
    morePast: (count: number) => `${formatCount(count)} more`,
    reach: 'How to reach the people who work on this',
    navigator: (role: string, borough: string, partnership: string) =>
      `Ask the ${partnership} for the ${role} for ${borough}, through its page.`,
    partnership: (partnership: string) => `The ${partnership} works across ${here.theAuthorities}.`,
    link: 'The partnership’s page',
  },
  former: {
    title: 'Former wards',
    text: 'Ward lines were redrawn before. People of these former wards live in this ward now:',
    line: (name: string, until: string, share: number) =>
      `${name}, a ward until ${formatMonth(until)}: ${formatShare(share)} of its residents`,
  },
  sources: {
    title: 'Sources and date',
    release: (release: string, published: string) => `Release ${release}, published ${formatDay(published)}.`,
    interval:
      'Verdicts (lower, similar, higher) are by 95% intervals, which cover chance only. Where no interval can be given, the place among all areas is given instead.',
  },
  compare: {
    title: (names: readonly string[]) => `${joinNames(names)} side by side`,
    intro:
      'The same measures, each at the level at which it is published. “Higher” and “lower” are against the comparison named, by 95% interval.',
    measure: 'Measure',
    unknown: (codes: readonly string[]) =>
      codes.length === 1
        ? `There is no area with the code ${codes[0] ?? ''}. The rest is shown.`
        : `There are no areas with the codes ${joinNames(codes)}. The rest is shown.`,
    tooMany: (count: number) =>
      `Up to four areas can be shown side by side. The address names ${formatCount(count)} more, which ${count === 1 ? 'is' : 'are'} left out.`,
    problem: 'Part of the address was not understood',
    add: 'Add an area',
    addButton: 'Add',
    choose: 'Choose an area…',
    whole: (name: string) => `${name}, the whole ${here.authority.one}`,
    remove: (name: string) => `Take out ${name}`,
    close: 'Back to this area alone',
    of: (name: string) => `figure for ${name}`,
    scroll: 'Table of areas side by side',
  },
  unknown: {
    title: 'There is no page for this area',
    code: (code: string) =>
      `“${code}” is no code of a ward, ${here.authority.indefinite} or the region in this release.`,
    nearest: 'The nearest that exists:',
    other: (level: Geography) =>
      level === 'lsoa'
        ? 'This is the code of a neighbourhood. Neighbourhoods are shown on the page of their ward.'
        : `Pages exist for wards, ${here.authority.many} and ${here.together}.`,
    home: 'Find an area by postcode or name',
    combinedAreaLink: beginning(here.together),
  },
} as const;
