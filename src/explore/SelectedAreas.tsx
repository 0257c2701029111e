import { Link } from 'wouter';
import type { AreaEntry } from '../data/queries.ts';
import { formatCount, formatFigureWithUnit, formatPeriod } from '../domain/format.ts';
import type { GssCode } from '../domain/geography.ts';
import { isMeasured, measuredValues } from '../domain/observation.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { cautionTexts } from '../words/caveats.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { findingHeadline, findingSentences } from '../words/finding.ts';
import { NO_INTERVAL_WORDS } from '../words/measures.ts';
import { areaFinding } from './areaFinding.ts';
import { figuresKey, type ExploreData, type Measure } from './exploreData.ts';

const words = EXPLORE_WORDS.selected;

interface AreaFiguresProps {
  readonly data: ExploreData;
  readonly measure: Measure;
  readonly area: AreaEntry;
  readonly peers: readonly number[];
}

/** The sentences about one area and one measure, with where the figure comes from in one more press. */
function AreaFigures({ data, measure, area, peers }: AreaFiguresProps) {
  const finding = areaFinding(measure, area, data.boroughNames, peers, data.release.id);
  if (finding === null) return null;
  const { observation } = finding;
  const source = data.catalogue.sources.find(({ id }) => id === finding.source);
  const residentRate = measure.indicator.unit === 'per-1000-residents';
  const cityCentre = residentRate && measure.areasFile.cityCentre?.includes(area.code) === true;
  const policeGap = residentRate && measure.areasFile.policeGaps?.includes(area.code) === true;
  return (
    <div className="area-figures">
      <h4 className="area-figures__title">{findingHeadline(finding)}</h4>
      {findingSentences(finding).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {isMeasured(observation) && observation.alternative !== null && (
        <p className="area-figures__caution">
          {words.lookup(formatFigureWithUnit(observation.alternative, measure.indicator))}
        </p>
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
            {source.publisher}: {source.title}. {formatPeriod(finding.period, measure.indicator.yearMeans)}.{' '}
            {source.licence}.
          </p>
        )}
      </Disclosure>
    </div>
  );
}

export interface SelectedAreasProps {
  readonly data: ExploreData;
  readonly onRemove: (code: GssCode) => void;
  readonly onClear: () => void;
}

/** What the measures say about the selected areas, in words. */
export function SelectedAreas({ data, onRemove, onClear }: SelectedAreasProps) {
  const { view, first, second } = data;
  const measures = second === null ? [first] : [first, second];
  const peers = measures.map(({ observations }) => measuredValues(observations.values()));
  return (
    <section className="selected-areas" aria-labelledby="selected-areas-title">
      <h2 id="selected-areas-title">{words.title(view.areas.length)}</h2>
      {view.areas.length === 0 && <p className="selected-areas__none">{words.none}</p>}
      <div className="selected-areas__list">
        {view.areas.map((code) => {
          const area = first.areas.find((candidate) => candidate.code === code);
          const redrawn =
            first.geography === 'ward' &&
            area !== undefined &&
            first.areasFile.redrawn?.includes(area.borough);
          return (
            <article key={code} className="selected-area">
              <header className="selected-area__header">
                <h3 className="selected-area__name">{area?.name ?? code}</h3>
                <Button
                  variant="quiet"
                  aria-label={words.remove(area?.name ?? code)}
                  onClick={() => {
                    onRemove(code);
                  }}
                >
                  {words.removeShort}
                </Button>
              </header>
              {area === undefined ? (
                <p>{words.notDrawn(code, EXPLORE_WORDS.geographies[first.geography].toLowerCase())}</p>
              ) : (
                <>
                  {measures.map((measure, index) => {
                    const drawn = measure.areas.find((candidate) => candidate.code === code);
                    const boroughOf = measure.areas.find((candidate) => candidate.code === area.borough);
                    const shown = drawn ?? boroughOf;
                    return shown === undefined ? null : (
                      <AreaFigures
                        key={`${figuresKey(data)} ${measure.indicator.id}`}
                        data={data}
                        measure={measure}
                        area={shown}
                        peers={peers[index] ?? []}
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
        })}
      </div>
      {view.areas.length > 1 && <Button onClick={onClear}>{words.clear}</Button>}
    </section>
  );
}
