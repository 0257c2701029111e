/**
 * Circles in proportion to a measure. At the zoom of the still map they are as large as there. Zoomed out they shrink with the
 * map, so that none meets another; zoomed in they grow with it until the largest has the largest size there is, and on to the next
 * whole zoom: MapLibre works out what follows both zoom and feature at whole zooms only.
 */
import type { FeatureCollection } from 'geojson';
import type { CircleLayerSpecification, ExpressionSpecification } from 'maplibre-gl';
import { circlesOf } from '../../domain/mapLayers.ts';
import type { MapCircle, MapModel } from '../../domain/mapModel.ts';
import { areFull, CASING, LARGEST_RADIUS, markOf, RING, RINGS, SMALL_RING } from '../circlePlaces.ts';
import { tierOf } from '../labelLayout.ts';
import { DIMMED_OPACITY, WIDTHS } from '../layers.ts';
import { VIEW_WIDTH } from '../project.ts';
import { fittedZoom } from './fittedZoom.ts';
import { LAYERS, SOURCES } from './ids.ts';
import { collection, type GlKind, type GlLayers, type GlScene } from './kind.ts';

type Sized = Pick<GlScene, 'model' | 'frameWidth'>;

/** The whole zoom from which circles do not grow any more. */
function lastGrowth({ model, frameWidth }: Sized): number {
  const largest = circlesOf(model)?.largestRadius ?? LARGEST_RADIUS;
  return Math.ceil(fittedZoom(model, frameWidth) + Math.log2(LARGEST_RADIUS / Math.max(largest, 1e-3)));
}

/** CSS pixels to a unit of the still map's view box, as far as circles follow the zoom. */
export function circleScaleAt(scene: Sized, zoom: number): number {
  const { model, frameWidth } = scene;
  return (frameWidth / VIEW_WIDTH) * 2 ** (Math.min(zoom, lastGrowth(scene)) - fittedZoom(model, frameWidth));
}

/** @returns radius in CSS pixels */
export function radiusAt(scene: Sized, { share }: Pick<MapCircle, 'share'>, zoom: number): number {
  return share * (circlesOf(scene.model)?.largestRadius ?? 0) * circleScaleAt(scene, zoom);
}

/** What the circles are, as one text, so that the same circles of another model are seen to be the same. */
export function circlesText(model: MapModel): string {
  return (circlesOf(model)?.circles ?? [])
    .map(({ code, share, dimmed }) => `${code} ${share.toFixed(4)}${dimmed ? ' faded' : ''}`)
    .join();
}

function circleFeatures({ model }: GlScene, isDrawn: (circle: MapCircle) => boolean): FeatureCollection {
  return collection(
    (circlesOf(model)?.circles ?? []).flatMap((circle, id) =>
      isDrawn(circle)
        ? [
            {
              type: 'Feature',
              id,
              properties: { share: circle.share, opacity: circle.dimmed ? DIMMED_OPACITY : 1 },
              geometry: { type: 'Point', coordinates: [...circle.position] },
            },
          ]
        : [],
    ),
  );
}

export const CIRCLES: GlKind = {
  sources: [
    {
      // The feature id is the place among the circles.
      id: SOURCES.circles,
      dependsOn: ({ model }) => [circlesText(model)],
      data: (scene) => circleFeatures(scene, () => true),
    },
    {
      id: SOURCES.litCircles,
      followsPointer: true,
      dependsOn: ({ model, lit }) => [
        (circlesOf(model)?.circles ?? [])
          .filter(({ code }) => lit.has(code))
          .map(({ code }) => code)
          .join(),
        circlesText(model),
      ],
      data: (scene) => circleFeatures(scene, ({ code }) => scene.lit.has(code)),
    },
  ],
};

/** Whole zooms below the last growth for which sizes are written down. */
const ZOOMS_DOWN = 12;

/** A size that follows the zoom and a circle's share. @param size in CSS pixels, from the radius of the largest circle */
function byZoom(scene: Sized, size: (largest: number) => ExpressionSpecification): ExpressionSpecification {
  const last = lastGrowth(scene);
  const stops = Array.from({ length: ZOOMS_DOWN + 1 }, (_, step) => last - ZOOMS_DOWN + step).flatMap(
    (zoom) => [zoom, size(radiusAt(scene, { share: 1 }, zoom))],
  );
  // A list spread into an expression is not told apart from any other list.
  return ['interpolate', ['exponential', 2], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}

const CLEAR = 'rgba(0, 0, 0, 0)';

export const circleLayers: GlLayers = (scene) => {
  const { model, palette, frameWidth } = scene;
  const layer = circlesOf(model);
  const full = layer !== null && areFull(layer);
  const wide = (RINGS[tierOf(frameWidth).id] * frameWidth) / VIEW_WIDTH;
  const radius = (largest: number): ExpressionSpecification => ['*', largest, ['get', 'share']];
  const ring = (largest: number): ExpressionSpecification => [
    'min',
    wide,
    ['*', SMALL_RING * largest, ['get', 'share']],
  ];
  // The stroke of a circle lies outside its radius; its casing is in proportion to the ring.
  const inside = (largest: number, casing: number): ExpressionSpecification => [
    'max',
    0,
    ['-', radius(largest), ['*', 1 + casing / RING, ring(largest)]],
  ];
  const circle = (id: string, colour: string, casing: number): CircleLayerSpecification => ({
    id,
    type: 'circle',
    source: SOURCES.circles,
    filter: ['>', ['get', 'share'], 0],
    paint: {
      'circle-radius': byZoom(scene, (largest) =>
        full ? ['+', radius(largest), casing] : inside(largest, casing),
      ),
      'circle-color': full ? colour : CLEAR,
      'circle-stroke-color': colour,
      'circle-stroke-width': full
        ? 0
        : byZoom(scene, (largest) => ['*', 1 + (2 * casing) / RING, ring(largest)]),
      'circle-opacity': ['get', 'opacity'],
      'circle-stroke-opacity': ['get', 'opacity'],
    },
  });
  return [
    circle(LAYERS.circleCasing, palette.labelHalo, CASING),
    circle(LAYERS.circle, palette.circle, 0),
    ...zeroLayers(scene),
    ...litLayers(scene),
  ];
};

/** The marks of zeros have one size at every zoom. */
const zeroLayers: GlLayers = ({ model, palette, frameWidth }) => {
  const { radius, ring } = markOf(circlesOf(model) ?? { largestRadius: LARGEST_RADIUS }, { share: 0 });
  const pixels = frameWidth / VIEW_WIDTH;
  return [
    {
      id: LAYERS.circleZero,
      type: 'circle',
      source: SOURCES.circles,
      filter: ['==', ['get', 'share'], 0],
      paint: {
        'circle-radius': (radius - ring) * pixels,
        'circle-color': palette.labelHalo,
        'circle-stroke-color': palette.circle,
        'circle-stroke-width': ring * pixels,
        'circle-opacity': ['get', 'opacity'],
        'circle-stroke-opacity': ['get', 'opacity'],
      },
    },
  ];
};

/** A circle that answers has a ring of a dark and a light line at its radius. */
const litLayers: GlLayers = (scene) => {
  const lines = [
    [LAYERS.litCircleOuter, scene.palette.selectionOuter, WIDTHS.litCircleOuter],
    [LAYERS.litCircleInner, scene.palette.selectionInner, WIDTHS.litCircleInner],
  ] as const;
  return lines.map(([id, colour, width]) => ({
    id,
    type: 'circle',
    source: SOURCES.litCircles,
    paint: {
      'circle-radius': byZoom(scene, (largest) => [
        'max',
        0,
        ['-', ['*', largest, ['get', 'share']], width / 2],
      ]),
      'circle-color': CLEAR,
      'circle-stroke-color': colour,
      'circle-stroke-width': width,
    },
  }));
};
