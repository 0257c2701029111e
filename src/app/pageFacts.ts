/** What the head of a page says of it, to search engines and to those who are sent a link. Only the prerenderer asks. */
import type { QueryClient } from '@tanstack/react-query';
import { FILES } from '../data/releaseFiles.ts';
import partnership from '../../content/partnership.json';
import { prefetchRelease } from '../data/prefetchCatalogue.ts';
import type { Queries } from '../data/queries.ts';
import { AUTHORITIES, COMBINED_AREA } from '../domain/place.ts';
import { profileDocument } from '../profile/profileDocument.ts';
import { embedKindIn } from '../embed/embedUrl.ts';
import type { RouteName } from '../view/routes.ts';
import { FORMER_WARD_WORDS } from '../words/formerWard.ts';
import { joinNames } from '../words/listOf.ts';
import { placeName } from '../words/measures.ts';
import { EMBED_DESCRIPTIONS, indicatorDescription, pageDescriptions } from '../words/pageDescriptions.ts';
import { EMBED_TITLES, HEAD_WORDS, pageTitle } from '../words/pages.ts';
import { areaCardLines } from './areaCardLines.ts';
import { areaCard } from './pageHead.ts';
import { pageFor } from './routes.ts';

/** schema.org, as JSON-LD. An address that begins with `/` is below the app's root. */
export type StructuredData = Readonly<Record<string, unknown>>;

export interface PageFacts {
  readonly title: string;
  readonly description: string;
  /** Name of the picture shown with a link: of a kind of page, a borough or an area. */
  readonly card: string;
  /** What the picture shows, where it is not only the name of the page beside a map. */
  readonly cardAlt?: string;
  readonly structured: readonly StructuredData[];
  /** Whether search engines should list it. */
  readonly listed: boolean;
}

const OPEN_GOVERNMENT_LICENCE = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';

const PUBLISHER: StructuredData = {
  '@type': 'Organization',
  name: partnership.name,
  url: partnership.url,
};
const REGION: StructuredData = {
  '@type': 'AdministrativeArea',
  name: COMBINED_AREA.name,
  identifier: COMBINED_AREA.code,
};

/** Pages with a card of their own. */
const CARDS: Partial<Record<RouteName, string>> = { home: 'home', explore: 'explore', data: 'data' };

/** @throws Error for a path that is no page. */
export async function pageFacts(client: QueryClient, queries: Queries, path: string): Promise<PageFacts> {
  const page = pageFor(path);
  switch (page?.name) {
    case 'indicator':
      return indicatorFacts(client, queries, page.parameter);
    case 'story':
      return storyFacts(client, queries, page.parameter);
    case 'area':
      return areaFacts(client, queries, page.parameter);
    case 'embed':
      return embedFacts(path);
  }
  if (page?.title == null || page.atBuild?.description == null) {
    throw new Error(`There is no page at ${path}, or nothing to tell search engines of it.`);
  }
  return {
    title: page.title,
    description: page.atBuild.description,
    card: CARDS[page.name] ?? 'home',
    listed: true,
    structured: page.name === 'home' ? [webSite()] : page.name === 'data' ? [dataCatalogue()] : [],
  };
}

function embedFacts(path: string): PageFacts {
  const kind = embedKindIn(path);
  if (kind === null) throw new Error(`There is nothing to embed at ${path}.`);
  return {
    title: EMBED_TITLES[kind],
    description: EMBED_DESCRIPTIONS[kind],
    card: 'home',
    listed: false,
    structured: [],
  };
}

async function storyFacts(client: QueryClient, queries: Queries, id: string): Promise<PageFacts> {
  const { release } = await prefetchRelease(client, queries);
  const { title, summary, place } = await client.query(queries.story(release.id, id));
  return {
    title: pageTitle(title),
    description: summary,
    card: AUTHORITIES.some(({ code }) => code === place.code) ? place.code : 'home',
    listed: true,
    structured: [],
  };
}

async function areaFacts(client: QueryClient, queries: Queries, code: string): Promise<PageFacts> {
  const { prefetchProfile } = await import('../profile/useProfile.ts');
  const model = await prefetchProfile(client, queries, code);
  if (model === null) return formerWardFacts(client, queries, code);
  const { area } = model.file;
  const { title } = profileDocument(model);
  const borough = model.shared.boroughs.find((one) => one.code === area.borough && one.code !== code);
  return {
    title,
    description: described(placeName(area.name, borough?.name ?? null), areaCardLines(model).join(' ')),
    card: areaCard(code),
    cardAlt: HEAD_WORDS.areaCardAlt(area.name, areaCardLines(model)),
    listed: true,
    structured: [
      {
        '@type': 'AdministrativeArea',
        name: area.name,
        identifier: area.code,
        url: `/area/${code}/`,
        ...(area.position === null
          ? {}
          : {
              geo: {
                '@type': 'GeoCoordinates',
                longitude: area.position[0],
                latitude: area.position[1],
              },
            }),
        ...(code === COMBINED_AREA.code
          ? {}
          : {
              containedInPlace:
                borough === undefined
                  ? REGION
                  : { '@type': 'AdministrativeArea', name: borough.name, identifier: borough.code },
            }),
      },
    ],
  };
}

/** Letters of a description that search engines show at most. */
const LONGEST_DESCRIPTION = 320;

/** The name before it, where there is room: short ones are alike. */
function described(name: string, lines: string): string {
  const whole = `${name}: ${lines}`;
  return whole.length > LONGEST_DESCRIPTION ? lines : whole;
}

/** Not listed: search engines are to lead to the wards of today. */
async function formerWardFacts(client: QueryClient, queries: Queries, code: string): Promise<PageFacts> {
  const { prefetchFormerWard } = await import('../data/formerWards.ts');
  const ward = await prefetchFormerWard(client, queries, code);
  if (ward === null) throw new Error(`There is no area ${code}.`);
  const { name, borough, until, successors } = ward;
  const names = joinNames(successors.map((successor) => successor.name));
  return {
    title: pageTitle(FORMER_WARD_WORDS.title(name, borough, until)),
    description: FORMER_WARD_WORDS.description(name, borough, until, names),
    card: 'home',
    listed: false,
    structured: [],
  };
}

function webSite(): StructuredData {
  return {
    '@type': 'WebSite',
    name: HEAD_WORDS.siteName,
    description: pageDescriptions().home,
    url: '/',
    inLanguage: 'en-GB',
    publisher: PUBLISHER,
    about: REGION,
  };
}

function dataCatalogue(): StructuredData {
  return {
    '@type': 'DataCatalog',
    name: HEAD_WORDS.catalogueName,
    description: pageDescriptions().data,
    url: '/data/',
    inLanguage: 'en-GB',
    publisher: PUBLISHER,
    spatialCoverage: REGION,
  };
}

async function indicatorFacts(client: QueryClient, queries: Queries, id: string): Promise<PageFacts> {
  const { release, catalogue } = await prefetchRelease(client, queries);
  const metadata = await client.query(queries.file(release, FILES.metadata));
  const indicator = catalogue.indicators.find((candidate) => candidate.id === id);
  const source = catalogue.sources.find((candidate) => candidate.id === indicator?.source);
  const own = metadata[id];
  if (indicator === undefined || source === undefined || own === undefined) {
    throw new Error(`There is no indicator ${id}.`);
  }
  const openLicence = source.licence.startsWith('Open Government Licence');
  return {
    title: pageTitle(indicator.title),
    description: indicatorDescription(indicator.title, source.publisher),
    card: 'data',
    listed: true,
    structured: [
      {
        '@type': 'Dataset',
        name: indicator.title,
        description: own.definition,
        identifier: id,
        url: `/data/${id}/`,
        version: release.id,
        dateModified: release.published,
        inLanguage: 'en-GB',
        isAccessibleForFree: true,
        ...(openLicence ? { license: OPEN_GOVERNMENT_LICENCE } : {}),
        creator: { '@type': 'Organization', name: source.publisher, url: source.url },
        publisher: PUBLISHER,
        isBasedOn: source.url,
        creditText: source.attribution,
        variableMeasured: indicator.measure,
        measurementTechnique: own.method,
        spatialCoverage: REGION,
        includedInDataCatalog: { '@type': 'DataCatalog', name: HEAD_WORDS.catalogueName, url: '/data/' },
        distribution: [
          { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: `/data/csv/${id}.csv` },
        ],
      },
    ],
  };
}
