import { useCallback } from 'react';
import { useSearch } from 'wouter';
import type { ObservationsByArea } from '../data/decodeObservations.ts';
import { figuresAt } from '../data/figuresAt.ts';
import { areaEntries, type AreaEntry } from '../data/queries.ts';
import { FILES } from '../data/releaseFiles.ts';
import type { OpenRelease } from '../data/releaseReader.ts';
import type { Catalogue } from '../data/schema.ts';
import { useRelease } from '../data/useRelease.ts';
import { computeFinding, type Finding } from '../domain/finding.ts';
import { parseGssCode, type Geography, type GssCode } from '../domain/geography.ts';
import { COMBINED_AREA } from '../domain/place.ts';
import { HEADLINE_MEASURES } from '../domain/headlines.ts';
import type { Indicator } from '../domain/indicator.ts';
import { peersOf } from '../domain/observation.ts';
import { answeringMeasure, isTold } from '../domain/standIn.ts';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { EMBED_WORDS as words } from '../words/embed.ts';
import { quintileSentence, findingHeadline, findingSentence } from '../words/finding.ts';
import { outcomeSentence } from '../words/comparison.ts';
import { placeName } from '../words/measures.ts';
import { SITE_WORDS } from '../words/site.ts';
import { STAND_IN_WORDS } from '../words/standIn.ts';

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

/** The finding of an area, or of its borough where nothing is published for wards. */
function findingOf(
  files: OpenRelease,
  { indicators, sources }: Catalogue,
  boroughs: readonly AreaEntry[],
  area: AreaEntry,
  id: string,
): CardData['findings'] {
  const asked = indicators.find((candidate) => candidate.id === id);
  if (asked === undefined) return [];
  const newest = (one: Indicator, geography: Geography): ObservationsByArea | undefined =>
    figuresAt(files, one, geography, one.geographies[geography]?.periods.at(-1) ?? '');
  const isWard = area.geography === 'ward';
  const indicator = isWard
    ? answeringMeasure(asked, indicators, (one) => isTold(newest(one, 'ward')?.get(area.code)))
    : asked;
  const source = sources.find((candidate) => candidate.id === indicator.source);
  const level = isWard && indicator.geographies.ward !== undefined ? 'ward' : 'borough';
  const borough = boroughs.find(({ code }) => code === area.borough);
  const told = level === 'ward' ? area : (borough ?? area);
  const figures = newest(indicator, level);
  const observation = figures?.get(told.code);
  const compared =
    observation === undefined
      ? undefined
      : figuresAt(files, indicator, 'region', observation.period)?.get(COMBINED_AREA.code);
  if (source === undefined || figures === undefined || observation === undefined) return [];
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
    release: files.release.id,
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

/** @returns null while a file is lacking */
function makeCard(files: OpenRelease, code: GssCode): CardData | null | 'unknown' {
  const catalogue = files.read(FILES.catalogue);
  const [localAuthoritiesFile, wardsFile] = [
    files.read(FILES.areas('borough')),
    files.read(FILES.areas('ward')),
  ];
  if (catalogue === undefined || localAuthoritiesFile === undefined || wardsFile === undefined) return null;
  const boroughs = areaEntries(localAuthoritiesFile);
  const area = [...boroughs, ...areaEntries(wardsFile)].find((candidate) => candidate.code === code);
  if (area === undefined) return 'unknown';
  const isWard = area.geography === 'ward';
  return {
    area,
    localAuthorityName: isWard ? (boroughs.find((one) => one.code === area.borough)?.name ?? null) : null,
    vintage: (isWard ? wardsFile : localAuthoritiesFile).vintage,
    findings: HEADLINE_MEASURES.flatMap((id) => findingOf(files, catalogue, boroughs, area, id)),
  };
}

/** The first figures of a ward or a borough, for a frame in another site's page. */
export function EmbedAreaCard() {
  const code = parseGssCode(new URLSearchParams(useSearch()).get('area') ?? '');
  const make = useCallback(
    (files: OpenRelease) => (code === null ? 'unknown' : makeCard(files, code)),
    [code],
  );
  const { view } = useRelease(make);
  const card = code === null ? 'unknown' : view;
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
