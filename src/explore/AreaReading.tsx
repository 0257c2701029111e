import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { AreaEntry } from '../data/queries.ts';
import { FILES } from '../data/releaseFiles.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import { formatCount, formatPeriodOf } from '../domain/format.ts';
import { geographyOf, isMapGeography, type GssCode } from '../domain/geography.ts';
import { isVisitorRate } from '../domain/indicatorTraits.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { beginning } from '../words/beginning.ts';
import { cautionTexts } from '../words/caveats.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { findingHeadline, findingSentences } from '../words/finding.ts';
import { NO_INTERVAL_WORDS, placeName } from '../words/measures.ts';
import { READING_WORDS } from '../words/reading.ts';
import { SITE_WORDS } from '../words/site.ts';
import { figuresKey, type ExploreData } from './exploreData.ts';
import './reading.css';
import { readingsOf, type LayerReading, type MeasureReading } from './reading.ts';

const words = EXPLORE_WORDS.selected;

/** The sentences about one area and one measure, with where the figure comes from in one more press. */
function AreaFigures({ data, reading }: { readonly data: ExploreData; readonly reading: MeasureReading }) {
  const { measure, finding, level, change } = reading;
  if (finding === null) return null;
  const source = data.catalogue.sources.find(({ id }) => id === finding.source);
  const residentRate = measure.indicator.unit === 'per-1000-residents';
  const { code } = finding.area;
  const cityCentre =
    isVisitorRate(measure.indicator) && measure.areasFile.cityCentre?.includes(code) === true;
  const policeGap = residentRate && measure.areasFile.policeGaps?.includes(code) === true;
  return (
    <div className="area-figures">
      <h4 className="area-figures__title">{change?.title ?? findingHeadline(finding)}</h4>
      {[level, ...(change?.sentences ?? findingSentences(finding))].map(
        (sentence) => sentence !== null && <p key={sentence}>{sentence}</p>,
      )}
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
            {source.publisher}: {source.title}.{' '}
            {beginning(change?.periods ?? formatPeriodOf(finding.period, measure.indicator))}.{' '}
            {source.licence}.
          </p>
        )}
      </Disclosure>
    </div>
  );
}

function Reading({ data, reading }: { readonly data: ExploreData; readonly reading: LayerReading }) {
  if (reading.kind === 'measure') return <AreaFigures data={data} reading={reading} />;
  return (
    <div className="area-figures">
      <h4 className="area-figures__title">{reading.title}</h4>
      {reading.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="area-figures__caution">{reading.caution}</p>
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

export interface AreaReadingProps {
  readonly data: ExploreData;
  readonly code: GssCode;
  /** What the button beside the name does: lets a kept area go, or keeps one that is pointed at. */
  readonly button: { readonly label: (name: string) => string; readonly short: string };
  readonly onPress: (code: GssCode) => void;
}

/** What every layer that is on says of one area, with the way to all its figures. */
export function AreaReading({ data, code, button, onPress }: AreaReadingProps) {
  const { ground } = data;
  const area = ground.areas.find((candidate) => candidate.code === code);
  const other = useOtherName(data, code, area !== undefined);
  const name = area?.name ?? other ?? words.title(1);
  return (
    <article className="selected-area">
      <header className="selected-area__header">
        <h3 className="selected-area__name">{name}</h3>
        <Button variant="quiet" aria-label={button.label(name)} onClick={() => onPress(code)}>
          {button.short}
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
        <DrawnArea data={data} area={area} />
      )}
    </article>
  );
}

function DrawnArea({ data, area }: { readonly data: ExploreData; readonly area: AreaEntry }) {
  const { geography, areasFile } = data.ground;
  const readings = readingsOf(data, area);
  return (
    <>
      {readings.length === 0 && <p>{READING_WORDS.nothingOn}</p>}
      {readings.map((reading) => (
        <Reading key={`${figuresKey(data)} ${reading.id}`} data={data} reading={reading} />
      ))}
      {area.geography !== 'lsoa' && (
        <p>
          <Link href={`/area/${area.code}`}>{words.openProfile(area.name)}</Link>
        </p>
      )}
      <p className="selected-area__people">{words.countedPeople(formatCount(area.residents))}</p>
      {geography === 'ward' && areasFile.redrawn?.includes(area.borough) === true && (
        <p className="area-figures__caution">{words.redrawn(area.name)}</p>
      )}
    </>
  );
}
