/** Outlines of local authorities. */
import { hasOutlines } from '../../domain/mapLayers.ts';
import { WIDTHS } from '../layers.ts';
import { LAYERS, SOURCES } from './ids.ts';
import { collection, SHAPE_OPTIONS, shapeFeature, type GlKind, type GlLayers } from './kind.ts';

export const OUTLINES: GlKind = {
  sources: [
    {
      id: SOURCES.boroughs,
      options: SHAPE_OPTIONS,
      dependsOn: ({ shapes }) => [shapes.boroughs],
      data: ({ shapes }) => collection(shapes.boroughs.map(shapeFeature)),
    },
  ],
};

export const outlineLayers: GlLayers = ({ model, palette }) => {
  const layout = { 'line-join': 'round', visibility: hasOutlines(model) ? 'visible' : 'none' } as const;
  const lines = [
    [LAYERS.boroughCasing, palette.boroughCasing, WIDTHS.boroughCasing],
    [LAYERS.borough, palette.localAuthorityLine, WIDTHS.borough],
  ] as const;
  return lines.map(([id, colour, width]) => ({
    id,
    type: 'line',
    source: SOURCES.boroughs,
    layout,
    paint: { 'line-color': colour, 'line-width': width },
  }));
};
