/** Titles and descriptions of the pages, for the browser's tab and for search engines. */
const SITE = 'Violence prevention in the West Midlands';
const SHORT_SITE = 'West Midlands';

/** Search engines and tabs show about as much. */
export const LONGEST_TITLE = 65;

/** A title with the name of the site, as much of it as there is room for. */
export function pageTitle(title: string): string {
  const [fitting = title] = [SITE, SHORT_SITE]
    .map((site) => `${title} | ${site}`)
    .filter((whole) => whole.length <= LONGEST_TITLE);
  return fitting.length <= LONGEST_TITLE ? fitting : `${fitting.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}

export const PAGE_WORDS = {
  home: {
    title: `${SITE}: find your area`,
    description:
      'What published figures show about violence, deprivation, missing episodes and prevention in the 192 wards of the West Midlands, and how sure they are.',
  },
  explore: {
    title: pageTitle('Explore the map'),
    description:
      'Layer violence with injury, deprivation, missing episodes and Step Together on a ward map of the West Midlands, with linked charts and a table.',
  },
  data: {
    title: pageTitle('Data'),
    description:
      'Every measure: what it is, where it comes from, its period and licence, and a CSV file of all its figures.',
  },
  evidence: {
    title: pageTitle('Make an evidence pack'),
    description:
      'Choose wards or draw your own patch in the West Midlands, and download figures, maps and sources for a bid, with a link to check them.',
  },
  evidenceCheck: {
    title: pageTitle('Check an evidence pack'),
    description: 'See whether the figures in an evidence pack are as published, superseded or altered.',
  },
  about: {
    title: pageTitle('About'),
    description:
      'Who publishes this, how the figures are made, sources and licences, how to correct an error and where to get help.',
  },
  accessibility: {
    title: pageTitle('Accessibility'),
    description:
      'How accessible this website is, how it was tested, what is not tested yet and how to get in touch.',
  },
  notHeld: {
    title: pageTitle('What is not held'),
    description:
      'What a needs assessment for violence prevention would want, nobody publishes at ward or borough level, and who could supply it.',
  },
  stories: {
    title: pageTitle('Stories'),
    description:
      'Stories for the West Midlands, for each borough and for Step Together: what figures and documents say about violence and what has been done, to read, to show or to print.',
  },
  offline: {
    title: pageTitle('Use it without internet'),
    description:
      'Store this website on your device before a talk, check that the room is ready, see what is stored and remove it.',
  },
  embedMap: { title: pageTitle('Map to embed'), description: 'A map for other websites to show in a frame.' },
  embedChart: {
    title: pageTitle('Chart to embed'),
    description: 'A chart of all areas for other websites to show in a frame.',
  },
  embedBoroughs: {
    title: pageTitle('Boroughs to embed'),
    description: 'A chart of the boroughs for other websites to show in a frame.',
  },
  embedArea: {
    title: pageTitle('Area to embed'),
    description: 'The first figures of an area for other websites to show in a frame.',
  },
  notFound: { title: pageTitle('Page not found') },
} as const;

/** "Violence with injury: definition, method, map, chart and files …" */
export function indicatorDescription(title: string, publisher: string): string {
  return `${title} in the West Midlands: what it measures, how it is made, its map and charts, how sure it is, and all figures as a file. Source: ${publisher}.`;
}

export const HEAD_WORDS = {
  siteName: SITE,
  catalogueName: 'Measures for violence prevention in the West Midlands',
  cardAlt: 'A map of the wards of the West Midlands beside the name of the page.',
  areaCardAlt: (name: string, lines: readonly string[]) =>
    `A small map that shows where ${name} is. ${lines.join(' ')}`,
} as const;

/** Words on the pictures that are shown with a link. */
export const CARD_WORDS = {
  site: 'Violence prevention needs assessment',
  kinds: [
    {
      card: 'home',
      title: 'Violence and prevention where you live',
      subtitle: '192 wards, seven boroughs',
    },
    { card: 'explore', title: 'Explore the map', subtitle: 'Layers, charts and a table' },
    { card: 'data', title: 'Every measure, with its source', subtitle: 'Definitions, maps and files' },
  ],
  borough: 'Wards, figures and what is done there',
  region: 'The seven boroughs',
  regionKind: 'of the West Midlands, together',
  boroughKind: 'Borough in the West Midlands',
  wardKind: (borough: string) => `Ward in ${borough}`,
  source: (sources: readonly string[], release: string) =>
    `Figures: ${[...new Set(sources)].join('; ')}. Release ${release}.`,
} as const;
