/**
 * Circles whose areas are in proportion to figures. Their radii follow the square root of the figure, not Flannery's larger
 * power, which people read no better once there is a key of sizes (docs/adr/0019-layers-that-are-read-together.md).
 */
import { ABSENCE_KEYS } from '../domain/classKeys.ts';
import { canBeCircles } from '../domain/circles.ts';
import { formatFigure, formatFigureWithUnit, formatPeriodOf } from '../domain/format.ts';
import type { GssCode } from '../domain/geography.ts';
import type { LegendClass } from '../domain/mapLegend.ts';
import type { CirclesLayer, MapCircle } from '../domain/mapModel.ts';
import type { BoundingBox } from '../domain/mapShapes.ts';
import { measuredOf } from '../domain/observation.ts';
import { cautionTexts } from '../words/caveats.ts';
import { MEASURE_LAYER_WORDS as words } from '../words/measureLayers.ts';
import { figureOrStatus, GEOGRAPHY_WORDS, placeName, STATUS_WORDS, unitLabel } from '../words/measures.ts';
import { LARGEST_RADIUS, placesOf } from './circlePlaces.ts';
import type { HexagonLayout } from './hexagonLayout.ts';
import type { MapMeasure, MapQueryArea } from './mapQuery.ts';

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
  /** Where the map draws hexagons; null: on true shapes. */
  readonly hexagons: Pick<HexagonLayout, 'middles' | 'inradius'> | null;
}

/** Between two circles that come nearest, in units of the still map's view box. */
const GAP = 2;
/** The middle one of many circles with a smaller radius than this can hardly be seen. */
const SMALLEST_SEEN = 2;

/** The largest radius at which no two circles meet. */
function radiusWithoutCovering(
  circles: readonly Pick<MapCircle, 'position' | 'share'>[],
  extent: BoundingBox,
): number {
  const placed = placesOf({ circles, largestRadius: 1 }, { layout: 'geographic', extent });
  let largest = LARGEST_RADIUS;
  placed.forEach((one, index) => {
    for (const other of placed.slice(index + 1)) {
      const distance = Math.hypot(one.x - other.x, one.y - other.y);
      const shares = one.radius + other.radius;
      if (shares > 0) largest = Math.min(largest, Math.max(0, distance - GAP) / shares);
    }
  });
  return largest;
}

/** Round figures from one near the largest downwards: 1, 2 or 5 times a power of ten. */
function roundFigures(largest: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(largest));
  return [5, 2, 1, 0.5, 0.2, 0.1, 0.05].map((step) => step * power).filter((value) => value <= largest);
}

/**
 * Figures of the circles in the key: a round one near the largest, the next one down, and one well below; only such as the decimals of
 * the measure can write, because a circle is no other figure than its label says. Of figures too small for any, the largest itself.
 */
function keyValues(largest: number, { decimals }: MapMeasure['indicator']): readonly number[] {
  if (largest <= 0) return [];
  const written = roundFigures(largest).filter((value) => isWritten(value, decimals));
  const [first, second, , third = written[2]] = written;
  return first === undefined ? [largest] : [first, second, third].filter((value) => value !== undefined);
}

/** Whether a figure has no more digits after the point than are written. */
function isWritten(value: number, decimals: number): boolean {
  return Math.abs(Number(value.toFixed(decimals)) - value) < value * 1e-9;
}

/** A round figure without decimals that say nothing: "50", "0.5", "20%". */
function roundFigure(value: number, { unit, decimals }: MapMeasure['indicator']): string {
  if (!isWritten(value, decimals)) return formatFigure(value, { unit, decimals });
  const needed = Math.max(0, -Math.floor(Math.log10(value) + 1e-9));
  return formatFigure(value, { unit, decimals: Math.min(decimals, needed) });
}

/** What is to be said beforehand; `all`: that there are no circles, and why. */
function noticesOf(
  { measure: { indicator, geography }, level, hexagons }: CirclesQuery,
  radii: readonly number[],
): { readonly all: string | null; readonly some: string | null } {
  const { title } = indicator;
  const { many } = GEOGRAPHY_WORDS[geography];
  if (!canBeCircles(indicator)) return { all: words.noCircles(title), some: null };
  if (hexagons !== null && geography !== level)
    return { all: words.noCirclesOnHexagons(title, many), some: null };
  const middle =
    radii.filter((radius) => radius > 0).toSorted((a, b) => a - b)[
      Math.floor(radii.filter((radius) => radius > 0).length / 2)
    ] ?? SMALLEST_SEEN;
  return { all: null, some: middle < SMALLEST_SEEN ? words.smallCircles(title, many) : null };
}

/** The circles, largest first, and the radius of the largest. */
function sizedCircles(
  query: CirclesQuery,
  figures: readonly { readonly area: CircleArea; readonly value: number }[],
): Pick<CirclesLayer, 'circles' | 'largestRadius'> {
  const { measure, localAuthorityNames, borough, extent, hexagons } = query;
  const { indicator, geography } = measure;
  const largest = figures[0]?.value ?? 0;
  const nameOf = ({ name, borough: own }: MapQueryArea): string =>
    placeName(name, own === null || geography === 'borough' ? null : (localAuthorityNames.get(own) ?? null));
  const circles = figures.map(({ area, value }): MapCircle => {
    const hexagon = hexagons?.middles.get(area.code);
    return {
      code: area.code,
      name: area.name,
      position: area.position,
      ...(hexagon === undefined ? {} : { hexagon }),
      share: largest === 0 ? 0 : Math.sqrt(value / largest),
      get label() {
        return words.said(indicator.title, `${nameOf(area)}, ${formatFigureWithUnit(value, indicator)}`);
      },
      dimmed: borough !== null && area.borough !== borough && area.code !== borough,
    };
  });
  const largestRadius =
    hexagons === null
      ? radiusWithoutCovering(circles, extent)
      : Math.min(LARGEST_RADIUS, hexagons.inradius - GAP / 2);
  return { circles, largestRadius };
}

/** The circles of a measure, at its own level. */
export function circlesLayer(query: CirclesQuery): CirclesLayer {
  const { measure, areas, level } = query;
  const { indicator, geography, period, observations, source = null } = measure;
  const { title } = indicator;
  const { one, many } = GEOGRAPHY_WORDS[geography];
  const figures = areas
    .flatMap((area) => {
      const value = measuredOf(observations.get(area.code))?.value;
      return value === undefined ? [] : [{ area, value }];
    })
    .toSorted((a, b) => b.value - a.value);
  const sized = sizedCircles(query, figures);
  const notices = noticesOf(
    query,
    sized.circles.map(({ share }) => share * sized.largestRadius),
  );
  const isDrawn = notices.all === null;
  const zeros = figures.filter(({ value }) => value === 0).length;
  const largest = figures[0]?.value ?? 0;
  const notice = notices.all ?? notices.some;
  const byCode = new Map(areas.map((area) => [area.code, area]));
  return {
    kind: 'circles',
    id: query.id,
    title,
    period: formatPeriodOf(period, indicator),
    source,
    summary: isDrawn
      ? [
          words.circles(title, String(figures.length - zeros), many),
          ...(zeros === 0 ? [] : [words.zeros(title, zeros, one, many)]),
        ]
      : [],
    notShown: [
      ...(geography === level ? [] : [words.circlesCoarser(title, many)]),
      ...cautionTexts([indicator]),
    ],
    inTitle: isDrawn ? words.asCircles(title, one) : null,
    ...(isDrawn ? { counted: words.countedCircles(String(figures.length), many) } : {}),
    ...(notice === null ? {} : { notice }),
    sayOf: (code) => {
      const area = byCode.get(code) ?? byCode.get(query.boroughOf(code) ?? code);
      if (area === undefined) return null;
      const figure = figureOrStatus(indicator, observations.get(area.code) ?? null);
      return area.code === code ? words.said(title, figure) : words.saidOfWhole(title, figure, area.name);
    },
    geography,
    circles: isDrawn ? sized.circles : [],
    largestRadius: sized.largestRadius,
    unit: unitLabel(indicator.unit),
    sizes: isDrawn
      ? [
          ...keyValues(largest, indicator).map((value) => ({
            share: Math.sqrt(value / largest),
            label: roundFigure(value, indicator),
          })),
          ...(zeros === 0
            ? []
            : [
                {
                  share: 0,
                  label: words.zeroKey(formatFigure(0, { ...indicator, decimals: 0 }), zeros, one, many),
                },
              ]),
        ]
      : [],
    absences: absencesOf(areas, observations),
  };
}

function absencesOf(
  areas: readonly CircleArea[],
  observations: MapMeasure['observations'],
): readonly LegendClass[] {
  return ABSENCE_KEYS.map((status): LegendClass => ({
    classKey: status,
    label: STATUS_WORDS[status].label,
    count: areas.filter(({ code }) => (observations.get(code)?.status ?? 'notCollected') === status).length,
  })).filter(({ count }) => count > 0);
}
