/** The box around what a still map draws of an area. */
import type { GssCode } from '../domain/geography.ts';
import type { MapModel } from '../domain/mapModel.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
import { layoutHexagons } from './hexagonLayout.ts';
import type { Box } from './placing.ts';
import { extentOf, fitView, VIEW_WIDTH } from './project.ts';

/** The shape of an area of the map, or of a local authority that only has a circle on it. */
export function shapeOf(shapes: MapShapes, code: GssCode): MapShapes['areas'][number] | undefined {
  const isIt = (shape: { readonly code: GssCode }): boolean => shape.code === code;
  return shapes.areas.find(isIt) ?? shapes.boroughs.find(isIt);
}

/**
 * @param frameWidth of the map in CSS pixels, in which the box is
 * @returns null where the area is not drawn
 */
export function stillBoxOf(
  shapes: MapShapes,
  { layout, extent }: Pick<MapModel, 'layout' | 'extent'>,
  code: GssCode,
  frameWidth: number,
): Box | null {
  const unit = frameWidth / VIEW_WIDTH;
  const hexagons = layout === 'hexagons' ? layoutHexagons(shapes, []) : null;
  if (hexagons !== null) {
    const middle = hexagons.middles.get(code);
    if (middle === undefined) return null;
    const [x, y] = middle;
    const up = (hexagons.inradius * 2) / Math.sqrt(3);
    return {
      left: (x - hexagons.inradius) * unit,
      right: (x + hexagons.inradius) * unit,
      top: (y - up) * unit,
      bottom: (y + up) * unit,
    };
  }
  const shape = shapeOf(shapes, code);
  if (shape === undefined) return null;
  const [west, south, east, north] = extentOf([shape]);
  const { project } = fitView(extent);
  const [left, top] = project(west, north);
  const [right, bottom] = project(east, south);
  return { left: left * unit, top: top * unit, right: right * unit, bottom: bottom * unit };
}
