/** readHexagons: the equal-area layout of the wards, from HexJSON. */
import { parseGssCode, type GssCode } from '../../src/domain/geography.ts';
import type { BuildContext } from '../buildContext.ts';
import { ProblemList } from '../report.ts';
import { isRecord } from './readBoundaries.ts';

/** Column and row; row 0 is the northernmost, odd rows stand half a hexagon to the east. */
export type Hexagon = readonly [column: number, row: number];

/**
 * Column and row of every ward, both from 0. HexJSON counts its rows `r` from the south; in its layout "odd-r" rows of
 * odd `r` stand half a hexagon to the east. Counting rows from the north can swap odd and even: then what was shifted
 * east is the even rows, and odd rows move one column west, which keeps every hexagon where it was on the page.
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
  const remedy = 'use a layout of the wards in the look-ups.';
  const json = context.readJson(file);
  const raw = new Map<GssCode, { q: number; r: number }>();
  if (!isRecord(json) || json['layout'] !== 'odd-r' || !isRecord(json['hexes'])) {
    problems.add(null, 'layout', 'it is not HexJSON with the layout odd-r.', remedy);
  } else {
    for (const [text, hexagon] of Object.entries(json['hexes'])) {
      const code = parseGssCode(text);
      const q = isRecord(hexagon) ? hexagon['q'] : null;
      const r = isRecord(hexagon) ? hexagon['r'] : null;
      if (code === null || !wards.includes(code))
        problems.add(null, text, 'the look-ups do not have it.', remedy);
      else if (!Number.isInteger(q) || !Number.isInteger(r))
        problems.add(null, text, 'q and r are not whole numbers.', remedy);
      else raw.set(code, { q: q as number, r: r as number });
    }
    for (const ward of wards) if (!raw.has(ward)) problems.add(null, ward, 'it has no hexagon.', remedy);
  }
  problems.throwIfAny();

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
    if (other !== undefined) problems.add(null, code, `it stands in the place of ${other}.`, remedy);
    taken.set(place, code);
    hexagons.set(code, [column - west, row]);
  }
  problems.throwIfAny();
  return hexagons;
}
