/** Outlines of the areas that are selected, and of those that answer to what is pointed at. */
import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { WIDTHS } from '../layers.ts';
import { zoomOfLargeArea } from '../smallAreas.ts';
import { LAYERS, SOURCES } from './ids.ts';
import { collection, SHAPE_OPTIONS, shapeFeature, type GlKind, type GlLayers, type GlScene } from './kind.ts';

function selectedIn({ model }: Pick<GlScene, 'model'>): readonly string[] {
  return model.areas.filter((area) => area.selected).map(({ code }) => code);
}

function markFeatures(scene: GlScene): FeatureCollection {
  const selected = new Set(selectedIn(scene));
  return collection(
    scene.shapes.areas.flatMap((shape, id) => {
      const kind = selected.has(shape.code) ? 'selected' : scene.lit.has(shape.code) ? 'hovered' : null;
      if (kind === null) return [];
      return [{ ...shapeFeature(shape, id), properties: { kind, largeFrom: zoomOfLargeArea(shape) } }];
    }),
  );
}

export const AREA_MARKS: GlKind = {
  sources: [
    {
      id: SOURCES.marks,
      options: SHAPE_OPTIONS,
      followsPointer: true,
      dependsOn: (scene) => [scene.shapes, [...scene.lit, '|', ...selectedIn(scene)].join()],
      data: markFeatures,
    },
  ],
};

/** Zooms between which areas of this region grow from small to large on the screen. */
const MARK_ZOOMS = [7, 7.5, 8, 8.5, 9, 9.5, 10, 10.5, 11, 11.5, 12, 12.5, 13, 13.5, 14] as const;

/** Wide for a selected area from the zoom at which it is large. Only steps may join zoom and a feature's own value. */
function markWidth(selected: number, small: number, hovered: number): ExpressionSpecification {
  const widthAt = (zoom: number): ExpressionSpecification => [
    'case',
    ['==', ['get', 'kind'], 'hovered'],
    hovered,
    ['<=', ['get', 'largeFrom'], zoom],
    selected,
    small,
  ];
  const steps = MARK_ZOOMS.flatMap((zoom) => [zoom, widthAt(zoom)]);
  // A list spread into an expression is not told apart from any other list.
  return ['step', ['zoom'], widthAt(0), ...steps] as unknown as ExpressionSpecification;
}

export const areaMarkLayers: GlLayers = ({ palette }) => {
  const line = (id: string, colour: string, width: ExpressionSpecification): LayerSpecification => ({
    id,
    type: 'line',
    source: SOURCES.marks,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': width },
  });
  return [
    line(
      LAYERS.markOuter,
      palette.selectionOuter,
      markWidth(WIDTHS.selectedOuter, WIDTHS.selectedSmallOuter, WIDTHS.hoveredOuter),
    ),
    line(
      LAYERS.markInner,
      palette.selectionInner,
      markWidth(WIDTHS.selectedInner, WIDTHS.selectedSmallInner, WIDTHS.hoveredInner),
    ),
  ];
};
