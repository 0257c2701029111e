import { legendOf } from '../domain/mapLayers.ts';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { formatCount, formatPeriodOf } from '../domain/format.ts';
import { observationOf } from '../data/publishedFigure.ts';
import type { PublishedFigure } from '../data/profileSchema.ts';
import type { ProfileIndicator } from '../data/decodeProfile.ts';
import type { GssCode } from '../domain/geography.ts';
import { LEADING_MEASURE } from '../domain/headlines.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
import { MapLegend } from '../map/MapLegend.tsx';
import { StaticMap } from '../map/StaticMap.tsx';
import { figureText, unitLabel } from '../words/measures.ts';
import { PROFILE_WORDS } from '../words/profile.ts';
import { partsMap, type PartFigures } from './profileMaps.ts';

/** A small map with its legend and the sentences that say what it shows. */
export function PartsMap({
  figures,
  shapes,
  credit,
}: {
  readonly figures: PartFigures;
  readonly shapes: MapShapes;
  readonly credit: string;
}) {
  const map = useMemo(() => partsMap(figures, shapes), [figures, shapes]);
  const legend = legendOf(map.model);
  return (
    <figure className="profile-map">
      <figcaption className="profile-map__title">{map.model.title}</figcaption>
      <div className="profile-map__frame">
        <StaticMap model={map.model} shapes={map.shapes} />
      </div>
      <div className="profile-map__words">
        {map.model.summary.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <MapLegend legend={legend.kind === 'classes' ? { ...legend, histogram: null } : legend} />
        <p className="figure__period">{credit}</p>
      </div>
    </figure>
  );
}

export interface PartsColumn {
  readonly indicator: ProfileIndicator;
  readonly period: string;
  readonly values: readonly PublishedFigure[];
}

/** The same figures to read, row by row. What is drawn on the map is marked for `insideMap.ts`. */
export function PartsTable({
  caption,
  nameHeading,
  peopleHeading,
  parts,
  columns,
  nameOf,
}: {
  readonly caption: string;
  readonly nameHeading: string;
  readonly peopleHeading: string;
  readonly parts: readonly { readonly code: GssCode; readonly name: string; readonly residents: number }[];
  readonly columns: readonly PartsColumn[];
  readonly nameOf: (part: { readonly code: string; readonly name: string }) => ReactNode;
}) {
  return (
    <div
      className="profile-table"
      role="region"
      aria-label={PROFILE_WORDS.parts.scroll(caption)}
      tabIndex={0}
    >
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{nameHeading}</th>
            <th scope="col" className="profile-table__number">
              {peopleHeading}
            </th>
            {columns.map(({ indicator, period }) => (
              <th
                key={indicator.id}
                scope="col"
                className="profile-table__number"
                data-drawn={indicator.id === LEADING_MEASURE ? unitLabel(indicator.unit) : undefined}
              >
                {indicator.title}{' '}
                <span className="profile-table__period">{formatPeriodOf(period, indicator)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part, index) => (
            <tr key={part.code}>
              <th scope="row">{nameOf(part)}</th>
              <td className="profile-table__number">{formatCount(part.residents)}</td>
              {columns.map(({ indicator, period, values }) => {
                const figure = values[index] ?? 'notCollected';
                const observation = observationOf(figure, part.code, period, indicator);
                return (
                  <td key={indicator.id} className="profile-table__number">
                    {figureText(observation, indicator)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
