/**
 * fillGaps: closes the tiny gaps that are left where outlines of different origin meet. A gap is a hole in the
 * outline of all areas together; it is given to the neighbour that has the longest edge along it.
 */
import { mergeArcs } from 'topojson-client';
import type { Polygon } from 'topojson-specification';
import {
  decodeGeometry,
  ringsOf,
  singleIfPossible,
  type AreaGeometry,
  type AreaTopology,
} from './boundaryTopology.ts';
import { SourceError } from '../report.ts';
import { ringArea } from './polygons.ts';

export interface FilledGaps {
  readonly topology: AreaTopology;
  /** Number of gaps closed, and their area in square metres. */
  readonly count: number;
  readonly area: number;
}

/**
 * @param file source named in messages
 * @param largest square metres; a larger hole is taken for a missing area
 * @throws SourceError when a hole is larger than that
 */
export function fillGaps(file: string, full: AreaTopology, largest: number): FilledGaps {
  const areas = full.objects.area.geometries;
  const outline = mergeArcs(full, areas);
  const parts = decodeGeometry(full, outline);
  let geometries: AreaGeometry[] = areas;
  let count = 0;
  let area = 0;
  outline.arcs.forEach((part, partIndex) => {
    part.forEach((hole, ringIndex) => {
      if (ringIndex === 0) return;
      const ring = parts[partIndex]?.[ringIndex] ?? [];
      const size = Math.abs(ringArea(ring));
      if (size > largest) {
        throw new SourceError([
          {
            file,
            row: null,
            column: null,
            reason: `its areas leave a hole of ${Math.round(size)} square metres near ${String(ring[0])}; an area may be missing.`,
            remedy:
              'use the whole file; if the hole is meant, raise LARGEST_GAP in pipeline/geo/readAreas.ts.',
          },
        ]);
      }
      geometries = fillHole(full, geometries, hole);
      count += 1;
      area += size;
    });
  });
  return {
    topology: { ...full, objects: { area: { type: 'GeometryCollection', geometries } } },
    count,
    area,
  };
}

/** Give a hole to the area along its longest arc: the two are merged as two neighbours would be. */
function fillHole(full: AreaTopology, geometries: AreaGeometry[], hole: number[]): AreaGeometry[] {
  // The hole's arcs run as those of the areas around it; as an area of its own it runs the other way.
  const gap: Polygon = { type: 'Polygon', arcs: [hole.map((arc) => ~arc).reverse()] };
  const longest = hole.reduce((best, arc) => (arcLength(full, arc) > arcLength(full, best) ? arc : best));
  return geometries.map((geometry): AreaGeometry => {
    const owner = ringsOf(geometry)
      .flat(2)
      .some((arc) => arc === longest || arc === ~longest);
    if (!owner) return geometry;
    return { ...singleIfPossible(mergeArcs(full, [geometry, gap])), id: geometry.id };
  });
}

function arcLength(full: AreaTopology, arc: number): number {
  const points = full.arcs[arc < 0 ? ~arc : arc] ?? [];
  let length = 0;
  points.forEach((point, index) => {
    const previous = points[index - 1];
    if (previous)
      length += Math.hypot((point[0] ?? 0) - (previous[0] ?? 0), (point[1] ?? 0) - (previous[1] ?? 0));
  });
  return length;
}
