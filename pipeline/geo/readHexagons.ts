/** readHexagons: the equal-area layout of the wards, from HexJSON. */
import { parseGssCode, type GssCode } from '../../src/domain/geography.ts';
import type { BuildContext } from '../buildContext.ts';
import { ProblemList } from '../report.ts';
import { assignRows } from './assignment.ts';
import { metresBetween, type Point } from './polygons.ts';
import { isRecord } from './readBoundaries.ts';

/** Column and row; row 0 is the northernmost, odd rows stand half a hexagon to the east. */
export type Hexagon = readonly [column: number, row: number];

interface Cell {
  readonly q: number;
  readonly r: number;
}

/** A ward for which a cell is looked for. */
export interface PlacedWard {
  readonly code: GssCode;
  readonly borough: GssCode;
  readonly position: Point;
}

const REMEDY = 'use a layout of the wards in the look-ups.';

/**
 * Column and row of every ward, both from 0.
 * @param file HexJSON
 * @param wards that must each have one hexagon
 * @throws SourceError for another layout, a missing or unknown ward, or two wards in one place
 */
export function readHexagons(
  context: Pick<BuildContext, 'readJson'>,
  file: string,
  wards: readonly GssCode[],
): Map<GssCode, Hexagon> {
  const problems = new ProblemList(file);
  const raw = new Map<GssCode, Cell>();
  for (const [text, cell] of readLayout(context, file)) {
    const code = parseGssCode(text);
    if (code === null || !wards.includes(code))
      problems.add(null, text, 'the look-ups do not have it.', REMEDY);
    else raw.set(code, cell);
  }
  for (const ward of wards) if (!raw.has(ward)) problems.add(null, ward, 'it has no hexagon.', REMEDY);
  problems.throwIfAny();
  return countedFromNorth(file, raw);
}

/**
 * The same for wards of which some are newer than the layout: wards that are in it keep their cells, and those of each authority
 * that are not take its other cells, by the assignment with the smallest sum of squared distances between their positions and
 * those of the wards for which the cells were made.
 * @throws SourceError when an authority has not as many cells left as wards without one
 */
export function fitHexagons(
  context: Pick<BuildContext, 'readJson'>,
  file: string,
  wards: readonly PlacedWard[],
): Map<GssCode, Hexagon> {
  const problems = new ProblemList(file);
  const layout = readLayout(context, file);
  const known = new Set<string>(wards.map(({ code }) => code));
  const placed = new Map<GssCode, Cell>();
  for (const { code } of wards) {
    const own = layout.get(code);
    if (own !== undefined) placed.set(code, own);
  }
  for (const borough of [...new Set(wards.map((ward) => ward.borough))].sort()) {
    const without = wards.filter((ward) => ward.borough === borough && !placed.has(ward.code));
    const left = [...layout].filter(([code, cell]) => cell.borough === borough && !known.has(code));
    if (left.length !== without.length) {
      const reason = `${borough} has ${without.length} wards without a hexagon, and ${left.length} hexagons of wards that are no more.`;
      problems.add(null, borough, reason, REMEDY);
      continue;
    }
    const costs = without.map(({ position }) =>
      left.map(([, cell]) => metresBetween(position, cell.position) ** 2),
    );
    assignRows(costs).forEach((column, row) => {
      const [ward, cell] = [without[row], left[column]?.[1]];
      if (ward !== undefined && cell !== undefined) placed.set(ward.code, cell);
    });
  }
  problems.throwIfAny();
  return countedFromNorth(file, placed);
}

interface LayoutCell extends Cell {
  readonly borough: string;
  readonly position: Point;
}

/** @throws SourceError when it is not HexJSON of the layout that is known here */
function readLayout(context: Pick<BuildContext, 'readJson'>, file: string): Map<string, LayoutCell> {
  const problems = new ProblemList(file);
  const json = context.readJson(file);
  const cells = new Map<string, LayoutCell>();
  if (!isRecord(json) || json['layout'] !== 'odd-r' || !isRecord(json['hexes'])) {
    problems.add(null, 'layout', 'it is not HexJSON with the layout odd-r.', REMEDY);
  } else {
    for (const [text, hexagon] of Object.entries(json['hexes'])) {
      const cell = isRecord(hexagon) ? hexagon : {};
      const { q, r } = cell;
      if (!Number.isInteger(q) || !Number.isInteger(r)) {
        problems.add(null, text, 'q and r are not whole numbers.', REMEDY);
        continue;
      }
      cells.set(text, {
        q: q as number,
        r: r as number,
        borough: String(cell['LAD24CD']),
        position: [Number(cell['lon']), Number(cell['lat'])],
      });
    }
  }
  problems.throwIfAny();
  return cells;
}

/**
 * HexJSON counts its rows `r` from the south; in its layout "odd-r" rows of odd `r` stand half a hexagon to the east. Counting rows
 * from the north can swap odd and even: then what was shifted east is the even rows, and odd rows move one column west, which
 * keeps every hexagon where it was on the page.
 */
function countedFromNorth(file: string, raw: ReadonlyMap<GssCode, Cell>): Map<GssCode, Hexagon> {
  const problems = new ProblemList(file);
  const north = Math.max(...[...raw.values()].map(({ r }) => r));
  const swapped = north % 2 !== 0;
  const placed = [...raw].map(([code, { q, r }]) => {
    const row = north - r;
    return { code, column: swapped && row % 2 === 1 ? q - 1 : q, row };
  });
  const west = Math.min(...placed.map(({ column }) => column));
  const hexagons = new Map<GssCode, Hexagon>();
  const taken = new Map<string, GssCode>();
  for (const { code, column, row } of placed) {
    const place = `${column - west},${row}`;
    const other = taken.get(place);
    if (other !== undefined) problems.add(null, code, `it stands in the place of ${other}.`, REMEDY);
    taken.set(place, code);
    hexagons.set(code, [column - west, row]);
  }
  problems.throwIfAny();
  return hexagons;
}
