import type { Route, StepTogether } from '../data/layerSchema.ts';
import { formatCount, formatDay, formatFigureWithUnit, formatPeriodOf } from '../domain/format.ts';
import type { GssCode } from '../domain/geography.ts';
import type { Indicator } from '../domain/indicator.ts';
import { CORRIDOR_METRES } from '../domain/corridor.ts';
import { routeState } from '../domain/stepRoute.ts';
import { MAP_WORDS } from '../words/map.ts';
import { placeName } from '../words/measures.ts';
import { ROUTE_WORDS, STEP_WORDS } from '../words/steps.ts';

const words = ROUTE_WORDS;

export interface RoutePanelProps {
  readonly file: StepTogether;
  readonly indicators: readonly Indicator[];
  readonly localAuthorityNames: ReadonlyMap<GssCode, string>;
  /** Only this borough's routes, or all. */
  readonly borough: GssCode | null;
  /** The release's day of publication: a route that is not walked then is listed and not drawn. */
  readonly day: string;
}

/** Route lines and places that a partner supplied, with what lies near each line: everything that the map draws of them. */
export function RoutePanel({ file, indicators, localAuthorityNames, borough, day }: RoutePanelProps) {
  const inLocalAuthority = (one: { readonly borough: GssCode }): boolean =>
    borough === null || one.borough === borough;
  const routes = (file.routes ?? []).filter(inLocalAuthority);
  const places = (file.partnerPlaces ?? []).filter(inLocalAuthority);
  const sources = [...new Set(routes.map(({ source }) => source))];
  const nameOf = ({ name, borough: code }: { readonly name: string; readonly borough: GssCode }): string =>
    placeName(name, localAuthorityNames.get(code) ?? null);
  return (
    <section className="step-panel step-panel--routes" aria-labelledby="route-panel-title">
      <h2 id="route-panel-title">{file.routes === undefined ? words.placesTitle : words.title}</h2>
      {routes.length > 0 && <p className="step-panel__warning">{words.warning}</p>}
      <dl className="step-panel__places">
        {routes.map((route) => (
          <div key={route.id} className="step-panel__borough">
            <dt>{nameOf(route)}</dt>
            {routeLinesOf(route, indicators, day).map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
        {places.length > 0 && (
          <div className="step-panel__borough">
            <dt>{words.places}</dt>
            {places.map((place) => (
              <dd key={place.id}>
                {nameOf(place)}{' '}
                <span className="step-panel__precision">({MAP_WORDS.partnerPlaces[place.kind].title})</span>
              </dd>
            ))}
          </div>
        )}
      </dl>
      {routes.length > 0 && (
        <>
          <details>
            <summary>{words.asTable}</summary>
            <RouteTable routes={routes} nameOf={nameOf} />
          </details>
          <p>{words.method}</p>
          <p className="step-panel__source">{sources.map(STEP_WORDS.source).join(' ')}</p>
        </>
      )}
    </section>
  );
}

interface RouteTableProps {
  readonly routes: readonly Route[];
  readonly nameOf: (route: Route) => string;
}

function RouteTable({ routes, nameOf }: RouteTableProps) {
  const caption = words.caption(formatCount(CORRIDOR_METRES));
  return (
    <div className="step-panel__table" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {Object.entries(words.columns).map(([id, title]) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {routes.map((route) => (
            <tr key={route.id}>
              <th scope="row">{nameOf(route)}</th>
              <td>{formatDay(route.validFrom)}</td>
              <td>{route.validTo === null ? words.noEnd : formatDay(route.validTo)}</td>
              <td>{formatCount(route.lengthMetres)}</td>
              <td>{formatCount(route.corridor.people)}</td>
              <td>{route.corridor.wards.map(({ name }) => name).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function routeLinesOf(route: Route, indicators: readonly Indicator[], day: string): string[] {
  const { corridor, lengthMetres, validFrom, validTo } = route;
  const state = routeState(route, day);
  return [
    words.walked(formatDay(validFrom), validTo === null ? null : formatDay(validTo), state === 'to-come'),
    ...(state === 'walked' ? [] : [words.notDrawn(state)]),
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
              formatPeriodOf(period, indicator),
            ),
          ];
    }),
  ];
}
