import { legendOf } from '../domain/mapLayers.ts';
import { StillLocalAuthorityBars, StillDistribution } from '../charts/StillCharts.tsx';
import { formatPeriodOf } from '../domain/format.ts';
import { indicatorAt } from '../domain/indicator.ts';
import type { MapModel } from '../domain/mapModel.ts';
import { MapLegend } from '../map/MapLegend.tsx';
import { StaticMap } from '../map/StaticMap.tsx';
import { INDICATOR_WORDS as words } from '../words/indicatorPage.ts';
import { GEOGRAPHY_WORDS } from '../words/measures.ts';
import {
  localAuthorityChartRows,
  comparatorsOf,
  levelRows,
  newestPeriod,
  widerFigures,
} from './indicatorFigures.ts';
import type { IndicatorPageData } from './useIndicatorPage.ts';
import 'virtual:families.css';

/** The map with its key and its words, and the charts that suit the levels. */
export function IndicatorPicture({
  data,
  model,
}: {
  readonly data: IndicatorPageData;
  readonly model: MapModel | null;
}) {
  const { indicator, level, shapes } = data;
  const newest = newestPeriod(indicator, level);
  const localAuthorityPeriod = newestPeriod(indicator, 'borough');
  const bars = localAuthorityChartRows(data);
  return (
    <section aria-labelledby="picture">
      <h2 id="picture">{words.pictureOf}</h2>
      {model === null ? (
        <p>{words.noMap}</p>
      ) : (
        <div className="indicator__map">
          <div>
            <h3 className="indicator__map-title">{model.title}</h3>
            <div className="indicator__picture">
              <StaticMap model={model} shapes={shapes} />
            </div>
          </div>
          <div className="indicator__key">
            <MapLegend legend={legendOf(model)} />
            {model.summary.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        </div>
      )}
      <div className="indicator__charts">
        {level !== 'borough' && newest !== null && (
          <StillDistribution
            rows={levelRows(data, model)}
            indicator={indicatorAt(indicator, level)}
            areas={GEOGRAPHY_WORDS[level].many}
            period={formatPeriodOf(newest, indicator)}
            comparators={comparatorsOf(indicator, widerFigures(data, newest))}
            extent={null}
          />
        )}
        {bars.length > 0 && localAuthorityPeriod !== null && (
          <StillLocalAuthorityBars
            rows={bars}
            indicator={indicatorAt(indicator, 'borough')}
            period={formatPeriodOf(localAuthorityPeriod, indicator)}
            comparators={comparatorsOf(indicator, widerFigures(data, localAuthorityPeriod))}
          />
        )}
      </div>
    </section>
  );
}
