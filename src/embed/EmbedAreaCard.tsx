import { useQueries, useQuery } from '@tanstack/react-query';
import { useSearch } from 'wouter';
import { decodePeriod } from '../data/decodeObservations.ts';
import { areaEntries, type AreaEntry } from '../data/queries.ts';
import type { Catalogue, ObservationsFile, Release } from '../data/schema.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import { computeFinding, type Finding } from '../domain/finding.ts';
import { parseGssCode, type GssCode } from '../domain/geography.ts';
import { COMBINED_AREA } from '../domain/place.ts';
import { HEADLINE_MEASURES } from '../domain/headlines.ts';
import { peersOf } from '../domain/observation.ts';
import { answeringMeasure, isTold, standInsFor } from '../domain/standIn.ts';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { EMBED_WORDS as words } from '../words/embed.ts';
import { quintileSentence, findingHeadline, findingSentence } from '../words/finding.ts';
import { outcomeSentence } from '../words/comparison.ts';
import { placeName } from '../words/measures.ts';
import { SITE_WORDS } from '../words/site.ts';
import { STAND_IN_WORDS } from '../words/standIn.ts';

const LEVELS = ['ward', 'borough', 'region'] as const;

/** The files of the layers, and of a partner's measures that may stand in for one of them. */
function filesOf(catalogue: Catalogue | undefined) {
  const indicators = catalogue?.indicators ?? [];
  return HEADLINE_MEASURES.flatMap((id) => [
    id,
    ...standInsFor({ id }, indicators).map((one) => one.id),
  ]).flatMap((id) => {
    const indicator = indicators.find((one) => one.id === id);
    return LEVELS.filter((level) => indicator?.geographies[level] !== undefined).map((level) => ({
      id,
      level,
    }));
  });
}

interface CardData {
  readonly area: AreaEntry;
  readonly localAuthorityName: string | null;
  readonly vintage: string;
  readonly findings: readonly {
    readonly finding: Finding;
    readonly source: string;
    readonly licence: string;
    /** Said of a partner's measure that is shown in place of a public one. */
    readonly standsIn: string | null;
  }[];
}

interface Files {
  readonly release: Release;
  readonly catalogue: Catalogue;
  readonly boroughs: readonly AreaEntry[];
  readonly fileOf: (id: string, level: (typeof LEVELS)[number]) => ObservationsFile | undefined;
}

/** The finding of an area, or of its borough where nothing is published for wards. */
function findingOf(
  { release, catalogue, boroughs, fileOf }: Files,
  area: AreaEntry,
  id: string,
): CardData['findings'] {
  const indicators = catalogue.indicators;
  const asked = indicators.find((candidate) => candidate.id === id);
  if (asked === undefined) return [];
  const indicator =
    area.geography === 'ward'
      ? answeringMeasure(asked, indicators, (one) => {
          const period = one.geographies.ward?.periods.at(-1);
          const file = fileOf(one.id, 'ward');
          if (period === undefined || file === undefined) return false;
          return isTold(decodePeriod(file, period, one).get(area.code));
        })
      : asked;
  const source = catalogue.sources.find((candidate) => candidate.id === indicator.source);
  const level = area.geography === 'ward' && indicator.geographies.ward !== undefined ? 'ward' : 'borough';
  const period = indicator.geographies[level]?.periods.at(-1);
  const file = fileOf(indicator.id, level);
  if (source === undefined || period === undefined || file === undefined) return [];
  const borough = boroughs.find(({ code }) => code === area.borough);
  const told = level === 'ward' ? area : (borough ?? area);
  const figures = decodePeriod(file, period, indicator);
  const observation = figures.get(told.code);
  const region = fileOf(indicator.id, 'region');
  const compared =
    region === undefined ? undefined : decodePeriod(region, period, indicator).get(COMBINED_AREA.code);
  if (observation === undefined) return [];
  const finding = computeFinding({
    indicator,
    area: {
      code: told.code,
      name: told.name,
      geography: level,
      localAuthorityName: level === 'ward' ? (borough?.name ?? null) : null,
    },
    observation,
    comparator: compared === undefined ? null : { name: words.region, observation: compared },
    peers: peersOf(figures.values()),
    release: release.id,
  });
  return [
    {
      finding,
      source: `${source.publisher}, ${source.title}`,
      licence: source.licence,
      standsIn: indicator === asked ? null : STAND_IN_WORDS.figure(asked.title, source.publisher),
    },
  ];
}

function useCard(code: GssCode | null): CardData | null | 'unknown' {
  const queries = usePublishedQueries();
  const manifest = useQuery(queries.manifest());
  const current = manifest.data?.current;
  const release = useQuery({ ...queries.release(current ?? ''), enabled: current !== undefined });
  const of = release.data;
  const enabled = of !== undefined && code !== null;
  const catalogue = useQuery({ ...queries.catalogue(of), enabled });
  const boroughs = useQuery({ ...queries.areas(of, 'borough'), enabled });
  const wards = useQuery({ ...queries.areas(of, 'ward'), enabled });
  const needed = filesOf(catalogue.data);
  const files = useQueries({
    queries: needed.map(({ id, level }) => ({ ...queries.observations(of, id, level), enabled })),
    combine: (results) => ({
      data: results.map(({ data }) => data),
      waiting: results.some(({ isLoading }) => isLoading),
    }),
  });
  if (code === null) return 'unknown';
  if (of === undefined || catalogue.data === undefined) return null;
  if (boroughs.data === undefined || wards.data === undefined || files.waiting) return null;
  const all = areaEntries(boroughs.data);
  const area = [...all, ...areaEntries(wards.data)].find((candidate) => candidate.code === code);
  if (area === undefined) return 'unknown';
  const gathered: Files = {
    release: of,
    catalogue: catalogue.data,
    boroughs: all,
    fileOf: (id, level) => files.data[needed.findIndex((file) => file.id === id && file.level === level)],
  };
  const isWard = area.geography === 'ward';
  return {
    area,
    localAuthorityName: isWard ? (all.find((borough) => borough.code === area.borough)?.name ?? null) : null,
    vintage: (isWard ? wards.data : boroughs.data).vintage,
    findings: HEADLINE_MEASURES.flatMap((id) => findingOf(gathered, area, id)),
  };
}

/** The first figures of a ward or a borough, for a frame in another site's page. */
export function EmbedAreaCard() {
  const code = parseGssCode(new URLSearchParams(useSearch()).get('area') ?? '');
  const card = useCard(code);
  if (card === 'unknown') {
    return (
      <main id="main" className="page" tabIndex={-1}>
        <h1>{words.noArea}</h1>
        <p>{words.noAreaText}</p>
      </main>
    );
  }
  if (card === null) {
    return (
      <main id="main" className="page" tabIndex={-1} aria-busy>
        <LoadingBlock label={SITE_WORDS.loading} size="chart" />
      </main>
    );
  }
  return (
    <main id="main" className="page" tabIndex={-1}>
      <h1>{placeName(card.area.name, card.localAuthorityName)}</h1>
      <p>{words.vintage(card.vintage)}</p>
      <ul className="embed-card__list">
        {card.findings.map(({ finding, source, licence, standsIn }) => (
          <li key={finding.indicator.id} className="embed-card__item">
            <h2>{findingHeadline(finding)}</h2>
            <p>
              {[findingSentence(finding), quintileSentence(finding), outcomeSentence(finding)]
                .filter((sentence) => sentence !== null)
                .join(' ')}
            </p>
            {standsIn !== null && <p>{standsIn}</p>}
            <p className="embed__foot">{words.source(source, licence)}</p>
          </li>
        ))}
      </ul>
    </main>
  );
}
