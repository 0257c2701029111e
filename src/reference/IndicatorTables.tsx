import type { ChartRow } from '../charts/chartRow.ts';
import { formatPeriodOf } from '../domain/format.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { MapModel } from '../domain/mapModel.ts';
import { measuredOf, type Observation } from '../domain/observation.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { INDICATOR_WORDS as words } from '../words/indicatorPage.ts';
import { figureText, GEOGRAPHY_WORDS, intervalText } from '../words/measures.ts';
import { localAuthorityChartRows, levelRows, newestPeriod, widerFigures } from './indicatorFigures.ts';
import type { IndicatorPageData } from './useIndicatorPage.ts';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly borough: string | null;
  readonly observation: Observation | null;
}

function tableRow(row: ChartRow, withLocalAuthority: boolean): Row {
  return {
    key: row.code,
    name: row.name,
    borough: withLocalAuthority ? row.localAuthorityName : null,
    observation: row.observation,
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
  const withInterval = rows.some(({ observation }) => measuredOf(observation)?.interval);
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
        {rows.map(({ key, name, borough, observation }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {withLocalAuthority && <td>{borough}</td>}
            <td className="figures__number">{figureText(observation, indicator)}</td>
            {withInterval && (
              <td className="figures__number">{intervalText(observation, indicator) ?? words.none}</td>
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
            ...localAuthorityChartRows(data).map((row) => tableRow(row, false)),
            ...wider.map(({ level: key, name, observation }) => ({
              key,
              name,
              borough: null,
              observation,
            })),
          ]}
        />
      )}
      {level === 'ward' && period !== null && (
        <Disclosure summary={words.table(areas, periodText(period))}>
          <FigureTable
            caption={`${indicator.title}. ${words.table(areas, periodText(period))}`}
            indicator={indicator}
            rows={levelRows(data, model).map((row) => tableRow(row, true))}
          />
        </Disclosure>
      )}
      {level === 'lsoa' && <p>{words.wholeList(areas)}</p>}
    </section>
  );
}
