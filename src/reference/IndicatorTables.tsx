import type { ChartRow } from '../charts/chartRow.ts';
import { formatFigure, formatInterval, formatPeriodOf } from '../domain/format.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { MapModel } from '../domain/mapModel.ts';
import { isMeasured, type Interval } from '../domain/observation.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { INDICATOR_WORDS as words } from '../words/indicatorPage.ts';
import { figureOrStatus, GEOGRAPHY_WORDS, STATUS_WORDS } from '../words/measures.ts';
import { localAuthorityChartRows, levelRows, newestPeriod, widerFigures } from './indicatorFigures.ts';
import type { IndicatorPageData } from './useIndicatorPage.ts';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly borough: string | null;
  readonly figure: string;
  readonly interval: Interval | null;
}

function tableRow(row: ChartRow, indicator: Indicator, withLocalAuthority: boolean): Row {
  return {
    key: row.code,
    name: row.name,
    borough: withLocalAuthority ? row.localAuthorityName : null,
    figure: row.value === null ? STATUS_WORDS[row.status].label : formatFigure(row.value, indicator),
    interval: row.interval,
  };
}

function FigureTable({
  caption,
  rows,
  indicator,
}: {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly indicator: Indicator;
}) {
  const withLocalAuthority = rows.some(({ borough }) => borough !== null);
  const withInterval = rows.some(({ interval }) => interval !== null);
  return (
    <table className="figures">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.area}</th>
          {withLocalAuthority && <th scope="col">{words.borough}</th>}
          <th scope="col" className="figures__number">
            {words.figure}
          </th>
          {withInterval && (
            <th scope="col" className="figures__number">
              {words.interval}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, borough, figure, interval }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {withLocalAuthority && <td>{borough}</td>}
            <td className="figures__number">{figure}</td>
            {withInterval && (
              <td className="figures__number">
                {interval === null ? words.none : formatInterval(interval, indicator)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The newest figures as tables: boroughs with what they are compared with, and all areas of the level shown. */
export function IndicatorTables({
  data,
  model,
}: {
  readonly data: IndicatorPageData;
  readonly model: MapModel | null;
}) {
  const { indicator, level } = data;
  const areas = GEOGRAPHY_WORDS[level].many;
  const periodText = (period: string) => formatPeriodOf(period, indicator);
  const localAuthorityPeriod = newestPeriod(indicator, 'borough');
  const period = newestPeriod(indicator, level);
  const wider = localAuthorityPeriod === null ? [] : widerFigures(data, localAuthorityPeriod);
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{words.figures}</h2>
      {localAuthorityPeriod !== null && (
        <FigureTable
          caption={`${indicator.title}. ${words.compared(periodText(localAuthorityPeriod))}`}
          indicator={indicator}
          rows={[
            ...localAuthorityChartRows(data).map((row) => tableRow(row, indicator, false)),
            ...wider.map(({ level: key, name, observation }) => ({
              key,
              name,
              borough: null,
              figure: isMeasured(observation)
                ? formatFigure(observation.value, indicator)
                : figureOrStatus(indicator, observation),
              interval: isMeasured(observation) ? observation.interval : null,
            })),
          ]}
        />
      )}
      {level === 'ward' && period !== null && (
        <Disclosure summary={words.table(areas, periodText(period))}>
          <FigureTable
            caption={`${indicator.title}. ${words.table(areas, periodText(period))}`}
            indicator={indicator}
            rows={levelRows(data, model).map((row) => tableRow(row, indicator, true))}
          />
        </Disclosure>
      )}
      {level === 'lsoa' && <p>{words.wholeList(areas)}</p>}
    </section>
  );
}
