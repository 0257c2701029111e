/** The small map of an area page: the neighbourhoods of a ward, the wards of a borough, the boroughs of the region. */
import { outlinesLayer } from '../map/overLayers.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
import { observationOf } from '../data/publishedFigure.ts';
import type { PublishedFigure } from '../data/profileSchema.ts';
import type { ProfileIndicator } from '../data/decodeProfile.ts';
import type { GssCode, MapGeography } from '../domain/geography.ts';
import { indicatorAt, type ClassBreaks } from '../domain/indicator.ts';
import type { MapModel } from '../domain/mapModel.ts';
import { buildMapModel } from '../map/buildMapModel.ts';

export interface PartFigures {
  readonly geography: MapGeography;
  readonly parts: readonly { readonly code: GssCode; readonly name: string }[];
  readonly indicator: ProfileIndicator;
  readonly period: string;
  /** In the order of `parts`. */
  readonly values: readonly PublishedFigure[];
  readonly breaks: ClassBreaks;
  /** The area whose parts they are: its outline is drawn, and the map shows it alone. */
  readonly whole: GssCode;
  readonly wholeName: string;
  readonly release: string;
}

/** @param shapes of the parts and perhaps more areas of their level; what is not a part is not drawn. */
export function partsMap(figures: PartFigures, shapes: MapShapes): { model: MapModel; shapes: MapShapes } {
  const { geography, parts, period, values, breaks, whole, release } = figures;
  const codes = new Set(parts.map(({ code }) => code));
  const outlines = shapes.boroughs.filter(({ code }) => code === whole);
  const own: MapShapes = {
    geography,
    areas: shapes.areas.filter(({ code }) => codes.has(code)),
    boroughs: outlines.length > 0 ? outlines : shapes.boroughs,
    hexagons: null,
  };
  const published: ProfileIndicator = {
    ...figures.indicator,
    geographies: { [geography]: { periods: [period], months: null, breaks } },
  };
  const indicator = indicatorAt(published, geography);
  const model = buildMapModel({
    first: {
      indicator,
      geography,
      period,
      observations: new Map(
        parts.map(({ code }, index) => [
          code,
          observationOf(values[index] ?? 'notCollected', code, period, indicator),
        ]),
      ),
      comparator: null,
    },
    second: null,
    askedGeography: geography,
    areas: parts.map(({ code, name }) => ({ code, name, borough: null })),
    shapes: own,
    localAuthorityNames: new Map([[whole, figures.wholeName]]),
    selected: [],
    borough: null,
    layout: 'geographic',
    uncertainty: false,
    over: [outlinesLayer()],
    release,
  });
  return { model, shapes: own };
}
