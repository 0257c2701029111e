/** Rings of an outline as a path in the view box of a still map. */
import type { Ring } from '../domain/outline.ts';
import type { MapProjection } from '../map/project.ts';

export function ringsPath(rings: readonly Ring[], projection: MapProjection): string {
  return rings
    .filter((ring) => ring.length > 0)
    .map((ring) => {
      const corners = ring.map(([longitude, latitude]) => {
        const [x, y] = projection.project(longitude, latitude);
        return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
      });
      return `M${corners.join('L')}Z`;
    })
    .join('');
}
