/** The pattern over the areas in the highest fifth of a measure. */
import { HIGHEST_FIFTH } from '../../domain/classKeys.ts';
import type { GssCode } from '../../domain/geography.ts';
import { patternOf } from '../../domain/mapLayers.ts';
import type { MapModel } from '../../domain/mapModel.ts';
import { DIMMED_OPACITY } from '../layers.ts';
import { overPixels } from '../patternOver.ts';
import { LAYERS, SOURCES } from './ids.ts';
import { collection, PIXEL_RATIO, SHAPE_OPTIONS, shapeFeature, type GlKind, type GlLayers } from './kind.ts';

/** The areas with the pattern, and whether each is faded. */
function marked(model: MapModel): ReadonlyMap<GssCode, boolean> {
  const codes = patternOf(model)?.codes;
  return new Map(
    codes === undefined
      ? []
      : model.areas.filter(({ code }) => codes.has(code)).map(({ code, dimmed }) => [code, dimmed]),
  );
}

/** MapLibre draws a pattern between one and two times its size, as the zoom goes from one whole number to the next. */
const SHRUNK = 0.75;

export const OVER_PATTERN: GlKind = {
  sources: [
    {
      id: SOURCES.pattern,
      options: SHAPE_OPTIONS,
      dependsOn: ({ model, shapes }) => [shapes, [...marked(model)].join()],
      data: ({ model, shapes }) => {
        const areas = marked(model);
        return collection(
          shapes.areas.flatMap((shape, id) => {
            const faded = areas.get(shape.code);
            if (faded === undefined) return [];
            return [{ ...shapeFeature(shape, id), properties: { opacity: faded ? DIMMED_OPACITY : 1 } }];
          }),
        );
      },
    },
  ],
  images: ({ selectionOuter, selectionInner }) => [
    {
      id: HIGHEST_FIFTH,
      pixels: overPixels(selectionOuter, selectionInner, SHRUNK * PIXEL_RATIO),
      pixelRatio: PIXEL_RATIO,
    },
  ],
};

export const overPatternLayers: GlLayers = () => [
  {
    id: LAYERS.pattern,
    type: 'fill',
    source: SOURCES.pattern,
    paint: { 'fill-pattern': HIGHEST_FIFTH, 'fill-antialias': false, 'fill-opacity': ['get', 'opacity'] },
  },
];
