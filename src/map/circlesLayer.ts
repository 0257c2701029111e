/**
 * Circles whose areas are in proportion to figures. Their radii follow the square root of the figure, not Flannery's larger
 * power, which people read no better once there is a key of sizes (docs/adr/0019-layers-that-are-read-together.md).
 */
import { ABSENCE_KEYS } from '../domain/classKeys.ts';
import { canBeCircles } from '../domain/circles.ts';
import { formatFigure, formatFigureWithUnit, formatPeriodOf } from '../domain/format.ts';
import type { GssCode } from '../domain/geography.ts';
import type { CirclesLayer, LegendClass, MapCircle } from '../domain/mapModel.ts';
import type { BoundingBox } from '../domain/mapShapes.ts';
import { measuredOf } from '../domain/observation.ts';
import { cautionTexts } from '../words/caveats.ts';
import { MEASURE_LAYER_WORDS as words } from '../words/measureLayers.ts';
import { figureOrStatus, GEOGRAPHY_WORDS, placeName, STATUS_WORDS } from '../words/measures.ts';
import type { MapMeasure, MapQueryArea } from './mapQuery.ts';
import { fitView } from './project.ts';

/** An area of the circles' level with the place its circle stands at. */
export interface CircleArea extends MapQueryArea {
  readonly position: readonly [longitude: number, latitude: number];
}

export interface CirclesQuery {
  /** Id of the layer, as asked for. */
  readonly id: string;
  readonly measure: MapMeasure;
  /** Areas of the measure's own level. */
  readonly areas: readonly CircleArea[];
  /** Borough of every area of the map, to say a borough's figure of its wards. */
  readonly boroughOf: (code: GssCode) => GssCode | null;
  readonly localAuthorityNames: ReadonlyMap<GssCode, string>;
  /** The level of the map's areas. */
  readonly level: MapMeasure['geography'];
  /** The borough the map is narrowed to; circles elsewhere are faded. */
  readonly borough: GssCode | null;
  readonly extent: BoundingBox;
}

/** Largest radius in units of the still map's view box, where circles are far from each other. */
const LARGEST_RADIUS = 44;
/** Between two circles that come nearest. */
const GAP = 2;

/** The largest radius at which no two circles meet. */
function radiusWithoutCovering(
  circles: readonly Pick<MapCircle, 'position' | 'share'>[],
  extent: BoundingBox,
): number {
  const { project } = fitView(extent);
  const placed = circles.map(({ position, share }) => ({ at: project(...position), share }));
  let largest = LARGEST_RADIUS;
  placed.forEach((one, index) => {
    for (const other of placed.slice(index + 1)) {
      const distance = Math.hypot(one.at[0] - other.at[0], one.at[1] - other.at[1]);
      const shares = one.share + other.share;
      if (shares > 0) largest = Math.min(largest, Math.max(0, distance - GAP) / shares);
    }
  });
  return largest;
}

/** The largest round figure up to this one: 1, 2 or 5 times a power of ten. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = [5, 2, 1].find((step) => step * power <= value) ?? 1;
  return digit * power;
}

/** Figures of the circles in the key: a round one near the largest, and about a half and a seventh of it. */
function keyValues(largest: number): readonly number[] {
  if (largest <= 0) return [];
  return [...new Set([largest, largest / 2.2, largest / 7].map(roundDown))];
}

/** The circles of a measure, at its own level. */
export function circlesLayer(query: CirclesQuery): CirclesLayer {
  const { measure, areas, level, localAuthorityNames, borough, extent } = query;
  const { indicator, geography, period, observations, source = null } = measure;
  const { title } = indicator;
  const { many } = GEOGRAPHY_WORDS[geography];
  const drawable = canBeCircles(indicator);
  const figures = areas.flatMap((area) => {
    const value = measuredOf(observations.get(area.code))?.value;
    return value === undefined || !drawable ? [] : [{ area, value }];
  });
  const largest = Math.max(0, ...figures.map(({ value }) => value));
  const nameOf = ({ name, borough: own }: MapQueryArea): string =>
    placeName(name, own === null || geography === 'borough' ? null : (localAuthorityNames.get(own) ?? null));
  const circles = figures
    .toSorted((a, b) => b.value - a.value)
    .map(({ area, value }): MapCircle => ({
      code: area.code,
      name: area.name,
      position: area.position,
      share: largest === 0 ? 0 : Math.sqrt(value / largest),
      label: words.said(title, `${nameOf(area)}, ${formatFigureWithUnit(value, indicator)}`),
      dimmed: borough !== null && area.borough !== borough && area.code !== borough,
    }));
  const absences = ABSENCE_KEYS.map((status): LegendClass => ({
    classKey: status,
    label: STATUS_WORDS[status].label,
    count: areas.filter(({ code }) => (observations.get(code)?.status ?? 'notCollected') === status).length,
  })).filter(({ count }) => count > 0);
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const notice = drawable ? null : words.noCircles(title);
  return {
    kind: 'circles',
    id: query.id,
    title,
    period: formatPeriodOf(period, indicator),
    source,
    summary: notice === null ? [words.circles(title, String(circles.length), many)] : [],
    notShown: [
      ...(geography === level ? [] : [words.circlesCoarser(title, many)]),
      ...cautionTexts([indicator]),
    ],
    inTitle: notice === null ? words.asCircles(title, GEOGRAPHY_WORDS[geography].one) : null,
    ...(notice === null ? {} : { notice }),
    sayOf: (code) => {
      const area = byCode.get(code) ?? byCode.get(query.boroughOf(code) ?? code);
      if (area === undefined) return null;
      const figure = figureOrStatus(indicator, observations.get(area.code) ?? null);
      return area.code === code ? words.said(title, figure) : words.saidOfWhole(title, figure, area.name);
    },
    geography,
    circles,
    largestRadius: radiusWithoutCovering(circles, extent),
    sizes: keyValues(largest).map((value) => ({
      share: Math.sqrt(value / largest),
      label: formatFigure(value, indicator),
    })),
    absences,
  };
}
