import type { BoundingBox, MapShapes } from '../domain/mapShapes.ts';
import { geometryOf } from '../map/mapGeometry.ts';
import { fitView, VIEW_HEIGHT, VIEW_WIDTH, type MapProjection } from '../map/project.ts';
import { unproject } from '../map/unproject.ts';

/** So small a view is a dot. */
const LEAST = 40;

/** Where in the region the map is: its outlines, and the view as a frame over them. Words beside the map say what it shows. */
export function PatchLocator({
  shapes,
  whole,
  projection,
}: {
  readonly shapes: MapShapes;
  readonly whole: BoundingBox;
  readonly projection: MapProjection;
}) {
  const { localAuthorityPath, scale } = geometryOf(shapes, 'geographic', whole);
  const { project } = fitView(whole);
  const [left, top] = project(...unproject(projection, [0, 0]));
  const [right, bottom] = project(...unproject(projection, [VIEW_WIDTH, VIEW_HEIGHT]));
  const [width, height] = [Math.max(LEAST, right - left), Math.max(LEAST, bottom - top)];
  const frame = { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height };
  return (
    <svg className="patch-map__locator" viewBox={`0 0 ${VIEW_WIDTH} ${VIEW_HEIGHT}`} aria-hidden="true">
      <path transform={`scale(${1 / scale})`} d={localAuthorityPath} />
      <rect className="patch-map__casing" {...frame} />
      <rect className="patch-map__line" {...frame} />
    </svg>
  );
}
