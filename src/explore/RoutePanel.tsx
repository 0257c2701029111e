import type { Route, StepTogether } from '../data/schema.ts';
import { formatCount, formatDay, formatFigureWithUnit, formatPeriod } from '../domain/format.ts';
import type { GssCode } from '../domain/geography.ts';
import type { Indicator } from '../domain/indicator.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { placeName } from '../words/measures.ts';

const words = EXPLORE_WORDS.routes;

export interface RoutePanelProps {
  readonly file: StepTogether;
  readonly indicators: readonly Indicator[];
  readonly boroughNames: ReadonlyMap<GssCode, string>;
  /** Only this borough's routes, or all. */
  readonly borough: GssCode | null;
}

/** Route lines and places that a partner supplied, with what lies near each line. */
export function RoutePanel({ file, indicators, boroughNames, borough }: RoutePanelProps) {
  const inBorough = (one: { readonly borough: string }): boolean =>
    borough === null || one.borough === borough;
  const routes = (file.routes ?? []).filter(inBorough);
  const places = (file.partnerPlaces ?? []).filter(inBorough);
  const sources = [...new Set(routes.map(({ source }) => source))];
  const nameOf = (name: string, code: string): string =>
    placeName(name, boroughNames.get(code as GssCode) ?? null);
  return (
    <section className="step-panel step-panel--routes" aria-labelledby="route-panel-title">
      <h2 id="route-panel-title">{words.title}</h2>
      <p className="step-panel__warning">{words.warning}</p>
      <dl className="step-panel__places">
        {routes.map((route) => (
          <div key={route.id} className="step-panel__borough">
            <dt>{nameOf(route.name, route.borough)}</dt>
            {routeLinesOf(route, indicators).map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
        {places.length > 0 && (
          <div className="step-panel__borough">
            <dt>{words.places}</dt>
            {places.map(({ id, name, kind, borough: code }) => (
              <dd key={id}>
                {nameOf(name, code)} <span className="step-panel__precision">({words.kinds[kind]})</span>
              </dd>
            ))}
          </div>
        )}
      </dl>
      <p>{words.method}</p>
      <p className="step-panel__source">{sources.map(EXPLORE_WORDS.steps.source).join(' ')}</p>
    </section>
  );
}

function routeLinesOf(route: Route, indicators: readonly Indicator[]): string[] {
  const { corridor, lengthMetres, validFrom, validTo } = route;
  return [
    words.walked(formatDay(validFrom), validTo === null ? null : formatDay(validTo)),
    words.near(
      formatCount(lengthMetres),
      formatCount(corridor.metres),
      formatCount(corridor.people),
      corridor.wards.map(({ name }) => name).join(', '),
    ),
    ...corridor.rates.flatMap(({ indicator: id, period, value }) => {
      const indicator = indicators.find((one) => one.id === id);
      return indicator === undefined
        ? []
        : [
            words.rate(
              indicator.title,
              formatFigureWithUnit(value, indicator),
              formatPeriod(period, indicator.yearMeans),
            ),
          ];
    }),
  ];
}
