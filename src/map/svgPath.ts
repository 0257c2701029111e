/** Path strings for SVG: whole numbers and relative moves, so that a prerendered page stays small. */
import type { MapProjection } from './project.ts';

type Ring = readonly (readonly [number, number])[];

/**
 * Grid corners of a closed ring, without repeats and without the closing corner. Every corner is rounded by itself,
 * not from the corner before it, so that two areas that share an edge keep sharing it.
 */
function gridCorners(ring: Ring, projection: MapProjection, scale: number): readonly [number, number][] {
  const corners: [number, number][] = [];
  for (const [longitude, latitude] of ring) {
    const [px, py] = projection.project(longitude, latitude);
    const corner: [number, number] = [Math.round(px * scale), Math.round(py * scale)];
    const last = corners.at(-1);
    if (last === undefined || last[0] !== corner[0] || last[1] !== corner[1]) corners.push(corner);
  }
  const [first, last] = [corners[0], corners.at(-1)];
  if (corners.length > 1 && first !== undefined && first[0] === last?.[0] && first[1] === last[1])
    corners.pop();
  return withoutStraight(corners);
}

/**
 * Corners on a straight line from the one before to the one after are left out: the line stays the same to the last point, so a
 * neighbour that keeps the corner still fits.
 */
function withoutStraight(corners: readonly (readonly [number, number])[]): readonly [number, number][] {
  const kept: (readonly [number, number])[] = [];
  for (const corner of corners) {
    const [before, last] = kept.slice(-2);
    if (before !== undefined && last !== undefined && isBetween(before, last, corner)) kept.pop();
    kept.push(corner);
  }
  return kept.map(([x, y]) => [x, y]);
}

function isBetween(
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
  [cx, cy]: readonly [number, number],
): boolean {
  const turn = (bx - ax) * (cy - by) - (by - ay) * (cx - bx);
  // Not where the line turns back on itself.
  return turn === 0 && (bx - ax) * (cx - bx) + (by - ay) * (cy - by) > 0;
}

/** "3,-2" → "3-2": a minus sign already parts two numbers. */
function pair(x: number, y: number): string {
  return y < 0 ? `${x}${y}` : `${x} ${y}`;
}

function cornersPath(corners: readonly (readonly [number, number])[]): string {
  let path = '';
  let [lastX, lastY] = [0, 0];
  corners.forEach(([x, y], index) => {
    const step = pair(x - lastX, y - lastY);
    if (index === 0) path = `M${step}`;
    else path += index === 1 ? `l${step}` : step.startsWith('-') ? step : ` ${step}`;
    [lastX, lastY] = [x, y];
  });
  return path;
}

/**
 * Polygons as one path of closed rings. A ring smaller than the grid disappears.
 * @param scale grid units per view-box unit: 2 draws to the nearest half unit
 */
export function polygonsPath(
  polygons: readonly (readonly Ring[])[],
  projection: MapProjection,
  scale: number,
): string {
  let path = '';
  for (const polygon of polygons)
    for (const ring of polygon) {
      const corners = gridCorners(ring, projection, scale);
      if (corners.length > 2) path += `${cornersPath(corners)}z`;
    }
  return path;
}

/** Open lines as one path. */
export function linesPath(lines: readonly Ring[], projection: MapProjection, scale: number): string {
  return lines
    .map((line) => {
      const corners = gridCorners(line, projection, scale);
      return corners.length > 1 ? cornersPath(corners) : '';
    })
    .join('');
}
