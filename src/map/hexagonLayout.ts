/** Equal-size hexagons: every area the same size, each near its true place, so that small inner-city wards can be seen. */
import type { MapShapes } from '../domain/mapShapes.ts';
import type { GssCode } from '../domain/geography.ts';
import type { MapLabel } from '../domain/mapModel.ts';
import { contains } from './pointInShape.ts';
import { VIEW_HEIGHT, VIEW_WIDTH } from './project.ts';

export interface HexagonLayout {
  /** Corners path by area, in view-box units × `HEXAGON_SCALE`. */
  readonly paths: ReadonlyMap<GssCode, string>;
  /** Middle of each hexagon, in view-box units. */
  readonly middles: ReadonlyMap<GssCode, readonly [x: number, y: number]>;
  /** From the middle of a hexagon to the middle of its side, in view-box units. */
  readonly inradius: number;
  /** Edges between hexagons of different boroughs, and round the outside. */
  readonly localAuthorityPath: string;
  /** Each name at the middle of its borough's hexagons. */
  readonly labels: readonly (Pick<MapLabel, 'text' | 'rank'> & { readonly x: number; readonly y: number })[];
}

/** Grid units per view-box unit. */
export const HEXAGON_SCALE = 10;
const MARGIN = 20;
/** Corners asked for the borough they lie in. */
const PROBES = 9;
/** Corners of a hexagon that is on its point, clockwise from the top, in circumradii. */
const CORNERS = [0, 1, 2, 3, 4, 5].map((k) => {
  const angle = (Math.PI / 3) * k - Math.PI / 2;
  return [Math.cos(angle), Math.sin(angle)] as const;
});

interface Cell {
  readonly code: GssCode;
  readonly x: number;
  readonly y: number;
  readonly borough: GssCode | null;
}

/**
 * Lay out hexagons. Row 0 is the northernmost; odd rows stand half a hexagon to the east.
 * @param labels names of boroughs, each at a point inside its borough
 * @returns null when the shapes have no hexagons
 */
export function layoutHexagons(shapes: MapShapes, labels: readonly MapLabel[]): HexagonLayout | null {
  if (shapes.hexagons === null || shapes.hexagons.length === 0) return null;
  const centres = shapes.hexagons.map(({ code, column, row }) => ({
    code,
    x: Math.sqrt(3) * (column + (Math.abs(row) % 2) / 2),
    y: 1.5 * row,
  }));
  const xs = centres.map(({ x }) => x);
  const ys = centres.map(({ y }) => y);
  const [left, right] = [Math.min(...xs) - Math.sqrt(3) / 2, Math.max(...xs) + Math.sqrt(3) / 2];
  const [top, bottom] = [Math.min(...ys) - 1, Math.max(...ys) + 1];
  const radius = Math.min(
    (VIEW_WIDTH - 2 * MARGIN) / (right - left),
    (VIEW_HEIGHT - 2 * MARGIN) / (bottom - top),
  );
  const localAuthorityOf = localAuthoritiesOfAreas(shapes);
  const cells: Cell[] = centres.map(({ code, x, y }) => ({
    code,
    x: VIEW_WIDTH / 2 + (x - (left + right) / 2) * radius,
    y: VIEW_HEIGHT / 2 + (y - (top + bottom) / 2) * radius,
    borough: localAuthorityOf.get(code) ?? null,
  }));
  return {
    paths: new Map(cells.map((cell) => [cell.code, cellPath(cell, radius)])),
    middles: new Map(cells.map(({ code, x, y }) => [code, [x, y]])),
    inradius: (radius * Math.sqrt(3)) / 2,
    localAuthorityPath: localAuthorityEdges(cells, radius),
    labels: labels.flatMap(({ text, rank, position }) => {
      const borough = shapes.boroughs.find(({ polygons }) => contains(polygons, position));
      const own = cells.filter((cell) => cell.borough !== null && cell.borough === borough?.code);
      if (own.length === 0) return [];
      const mean = (pick: (cell: Cell) => number): number =>
        Math.round(own.reduce((sum, cell) => sum + pick(cell), 0) / own.length);
      return [{ text, rank, x: mean(({ x }) => x), y: mean(({ y }) => y) }];
    }),
  };
}

function corner(cell: Cell, radius: number, k: number): readonly [number, number] {
  const [dx, dy] = CORNERS[k % 6] ?? [0, 0];
  return [
    Math.round((cell.x + dx * radius) * HEXAGON_SCALE),
    Math.round((cell.y + dy * radius) * HEXAGON_SCALE),
  ];
}

function cellPath(cell: Cell, radius: number): string {
  const points = CORNERS.map((_, k) => corner(cell, radius, k).join(' '));
  return `M${points.join('L')}z`;
}

/** Edges that two hexagons of one borough do not share. */
function localAuthorityEdges(cells: readonly Cell[], radius: number): string {
  // Two hexagons compute a shared corner from different middles; a coarse grid makes them meet.
  const snap = ([x, y]: readonly [number, number]): string =>
    `${Math.round(x / HEXAGON_SCALE / 2)},${Math.round(y / HEXAGON_SCALE / 2)}`;
  const edges = new Map<string, { path: string; boroughs: (GssCode | null)[] }>();
  for (const cell of cells)
    for (let k = 0; k < 6; k += 1) {
      const [from, to] = [corner(cell, radius, k), corner(cell, radius, k + 1)];
      const key = [snap(from), snap(to)].sort().join(' ');
      const edge = edges.get(key) ?? { path: `M${from.join(' ')}L${to.join(' ')}`, boroughs: [] };
      edge.boroughs.push(cell.borough);
      edges.set(key, edge);
    }
  return [...edges.values()]
    .filter(({ boroughs }) => boroughs.length === 1 || boroughs[0] !== boroughs[1])
    .map(({ path }) => path)
    .join('');
}

/** The borough each area lies in, by the middle of its box or, where that falls outside it, by most of its corners. */
function localAuthoritiesOfAreas(shapes: MapShapes): ReadonlyMap<GssCode, GssCode> {
  const found = new Map<GssCode, GssCode>();
  for (const area of shapes.areas) {
    const ring = area.polygons[0]?.[0] ?? [];
    const middle = ring.reduce<readonly [number, number]>(
      ([x, y], [longitude, latitude]) => [x + longitude / ring.length, y + latitude / ring.length] as const,
      [0, 0],
    );
    // Corners pulled a little towards the middle lie inside their own borough, not on its edge.
    const step = Math.max(1, Math.floor(ring.length / PROBES));
    const probes = ring
      .filter((_, index) => index % step === 0)
      .map(
        ([longitude, latitude]) =>
          [longitude + (middle[0] - longitude) * 0.05, latitude + (middle[1] - latitude) * 0.05] as const,
      );
    let most = 0;
    for (const borough of shapes.boroughs) {
      const votes = probes.filter((probe) => contains(borough.polygons, probe)).length;
      if (votes > most) {
        most = votes;
        found.set(area.code, borough.code);
      }
    }
  }
  return found;
}
