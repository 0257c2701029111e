/** Titles of the pages, and the words of their heads. */
import { COMBINED_AREA, PLACE_WORDS as here, WARD_COUNT } from '../domain/place.ts';
import { beginning } from './beginning.ts';

const SITE = `Violence prevention ${here.inArea}`;
const SHORT_SITE = COMBINED_AREA.name;

/** Search engines and tabs show about as much. */
export const LONGEST_TITLE = 65;

/** A title with the name of the site, as much of it as there is room for. */
export function pageTitle(title: string): string {
  const [fitting = title] = [SITE, SHORT_SITE]
    .map((site) => `${title} | ${site}`)
    .filter((whole) => whole.length <= LONGEST_TITLE);
  return fitting.length <= LONGEST_TITLE ? fitting : `${fitting.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}

/** Titles of the pages, for the browser's tab. What search engines are told besides stands in pageDescriptions.ts. */
export const PAGE_TITLES = {
  home: `${SITE}: find your area`,
  explore: pageTitle('Explore the map'),
  data: pageTitle('Data'),
  evidence: pageTitle('Make an evidence pack'),
  evidenceCheck: pageTitle('Check an evidence pack'),
  about: pageTitle('About'),
  accessibility: pageTitle('Accessibility'),
  notHeld: pageTitle('What is not held'),
  prevention: pageTitle('How prevention is organised'),
  stories: pageTitle('Stories'),
  offline: pageTitle('Use it without internet'),
  notFound: pageTitle('Page not found'),
} as const;

/** Of the parts that other sites show in a frame. */
export const EMBED_TITLES = {
  map: pageTitle('Map to embed'),
  chart: pageTitle('Chart to embed'),
  boroughs: pageTitle(`${beginning(here.authority.many)} to embed`),
  area: pageTitle('Area to embed'),
} as const;

export const HEAD_WORDS = {
  siteName: SITE,
  catalogueName: `Measures for violence prevention ${here.inArea}`,
  cardAlt: `A map of the wards of ${here.theArea} beside the name of the page.`,
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
      subtitle: `${WARD_COUNT} wards, ${here.number} ${here.authority.many}`,
    },
    { card: 'explore', title: 'Explore the map', subtitle: 'Layers, charts and a table' },
    { card: 'data', title: 'Every measure, with its source', subtitle: 'Definitions, maps and files' },
  ],
  borough: 'Wards, figures and what is done there',
  region: beginning(here.theAuthorities),
  combinedAreaKind: `of ${here.theArea}, together`,
  localAuthorityKind: `${beginning(here.authority.one)} ${here.inArea}`,
  wardKind: (borough: string) => `Ward in ${borough}`,
  source: (sources: readonly string[], release: string) =>
    `Figures: ${[...new Set(sources)].join('; ')}. Release ${release}.`,
} as const;
