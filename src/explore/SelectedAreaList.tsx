import { useQuery } from '@tanstack/react-query';
import { FILES } from '../data/releaseFiles.ts';
import { Link } from 'wouter';
import type { AreaEntry } from '../data/queries.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import { formatCount, formatPeriodOf } from '../domain/format.ts';
import { geographyOf, isMapGeography, type GssCode } from '../domain/geography.ts';
import { isVisitorRate } from '../domain/indicatorTraits.ts';
import { NO_PEERS, peersOf, type Peers } from '../domain/observation.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { cautionTexts } from '../words/caveats.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { findingHeadline, findingSentences } from '../words/finding.ts';
import { NO_INTERVAL_WORDS, placeName } from '../words/measures.ts';
import { SITE_WORDS } from '../words/site.ts';
import { areaFinding } from './areaFinding.ts';
import { figuresKey, type ExploreData, type Measure } from './exploreData.ts';

const words = EXPLORE_WORDS.selected;

interface AreaFiguresProps {
  readonly data: ExploreData;
  readonly measure: Measure;
  readonly area: AreaEntry;
  readonly peers: Peers;
}

/** The sentences about one area and one measure, with where the figure comes from in one more press. */
function AreaFigures({ data, measure, area, peers }: AreaFiguresProps) {
  const finding = areaFinding(measure, area, data.localAuthorityNames, peers, data.release.id);
  if (finding === null) return null;
  const source = data.catalogue.sources.find(({ id }) => id === finding.source);
  const residentRate = measure.indicator.unit === 'per-1000-residents';
  const cityCentre =
    isVisitorRate(measure.indicator) && measure.areasFile.cityCentre?.includes(area.code) === true;
  const policeGap = residentRate && measure.areasFile.policeGaps?.includes(area.code) === true;
  return (
    <div className="area-figures">
      <h4 className="area-figures__title">{findingHeadline(finding)}</h4>
      {findingSentences(finding).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {policeGap && <p className="area-figures__caution">{words.policeGap}</p>}
      {cityCentre && <p className="area-figures__caution">{words.cityCentre}</p>}
      <Disclosure summary={words.details}>
        <ul>
          {finding.noInterval !== null && <li>{NO_INTERVAL_WORDS[finding.noInterval]}</li>}
          {cautionTexts([measure.indicator]).map((caution) => (
            <li key={caution}>{caution}</li>
          ))}
        </ul>
        {source !== undefined && (
          <p>
            {source.publisher}: {source.title}. {formatPeriodOf(finding.period, measure.indicator)}.{' '}
            {source.licence}.
          </p>
        )}
      </Disclosure>
    </div>
  );
}

/** The name of an area of a level that the map does not draw: undefined until it is known, null where there is no such area. */
function useOtherName(data: ExploreData, code: GssCode, isDrawn: boolean): string | null | undefined {
  const queries = usePublishedQueries();
  const level = geographyOf(code);
  const hasMap = isMapGeography(level);
  const { data: file } = useQuery({
    ...queries.file(data.release, FILES.areas(hasMap ? level : 'ward')),
    enabled: hasMap && !isDrawn,
  });
  if (!hasMap) return null;
  if (file === undefined) return undefined;
  const index = file.codes.indexOf(code);
  const borough = file.boroughs[index];
  const name = file.names[index];
  return name === undefined ? null : placeName(name, data.localAuthorityNames.get(borough ?? code) ?? null);
}

interface SelectedAreaProps {
  readonly data: ExploreData;
  readonly code: GssCode;
  readonly measures: readonly Measure[];
  readonly peers: readonly Peers[];
  readonly onRemove: (code: GssCode) => void;
}

function SelectedArea({ data, code, measures, peers, onRemove }: SelectedAreaProps) {
  const { ground } = data;
  const area = ground.areas.find((candidate) => candidate.code === code);
  const other = useOtherName(data, code, area !== undefined);
  const name = area?.name ?? other ?? words.title(1);
  const redrawn =
    ground.geography === 'ward' && area !== undefined && ground.areasFile.redrawn?.includes(area.borough);
  return (
    <article className="selected-area">
      <header className="selected-area__header">
        <h3 className="selected-area__name">{name}</h3>
        <Button
          variant="quiet"
          aria-label={words.remove(name)}
          onClick={() => {
            onRemove(code);
          }}
        >
          {words.removeShort}
        </Button>
      </header>
      {area === undefined ? (
        <p>
          {other === null
            ? words.unknown(code)
            : other === undefined
              ? SITE_WORDS.loading
              : words.notDrawn(other, ground.geography)}
        </p>
      ) : (
        <>
          {measures.map((measure, index) => {
            const drawn = measure.areas.find((candidate) => candidate.code === code);
            const localAuthorityOf = measure.areas.find((candidate) => candidate.code === area.borough);
            const shown = drawn ?? localAuthorityOf;
            return shown === undefined ? null : (
              <AreaFigures
                key={`${figuresKey(data)} ${measure.indicator.id}`}
                data={data}
                measure={measure}
                area={shown}
                peers={peers[index] ?? NO_PEERS}
              />
            );
          })}
          {area.geography !== 'lsoa' && (
            <p>
              <Link href={`/area/${area.code}`}>{words.openProfile(area.name)}</Link>
            </p>
          )}
          <p className="selected-area__people">{words.countedPeople(formatCount(area.residents))}</p>
          {redrawn === true && <p className="area-figures__caution">{words.redrawn(area.name)}</p>}
        </>
      )}
    </article>
  );
}

export interface SelectedAreaListProps {
  readonly data: ExploreData;
  readonly onRemove: (code: GssCode) => void;
}

/** What the measures say about the selected areas, in words. */
export function SelectedAreaList({ data, onRemove }: SelectedAreaListProps) {
  const { view } = data;
  const measures = data.measures.map(({ measure }) => measure);
  const peers = measures.map(({ observations }) => peersOf(observations.values()));
  return (
    <div className="selected-areas__list">
      {view.areas.map((code) => (
        <SelectedArea
          key={code}
          data={data}
          code={code}
          measures={measures}
          peers={peers}
          onRemove={onRemove}
        />
      ))}
    </div>
  );
}
