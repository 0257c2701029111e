/** Bivariate classes: two measures at once in three by three cells, low, middle and high of each. */
import { classIndex } from './classification.ts';
import type { ClassBreaks } from './indicator.ts';
import type { ClassKey } from './classKeys.ts';

export type Level = 0 | 1 | 2;
/** Names of the levels, in order. */
const LEVELS = ['low', 'middle', 'high'] as const;
export type LevelName = (typeof LEVELS)[number];
export type CellKey = Extract<ClassKey, `cell-${string}`>;

/** The nine cells row by row: first measure low to high, and within a row the second low to high. */
export const BIVARIATE_CELLS: readonly {
  readonly classKey: CellKey;
  readonly row: Level;
  readonly column: Level;
}[] = ([0, 1, 2] as const).flatMap((row) =>
  ([0, 1, 2] as const).map((column) => ({ classKey: `cell-${row}-${column}` as const, row, column })),
);

/** Low, middle or high by the three-class breaks; with one break low or high, with none middle. */
export function levelOf(value: number, breaks: ClassBreaks): Level {
  const index = classIndex(value, breaks.three);
  if (breaks.three.length === 0) return 1;
  if (breaks.three.length === 1) return index === 0 ? 0 : 2;
  return index as Level;
}

/** The cell of two measured values: row by the first, column by the second. */
export function bivariateCell(a: number, b: number, breaksA: ClassBreaks, breaksB: ClassBreaks): CellKey {
  return `cell-${levelOf(a, breaksA)}-${levelOf(b, breaksB)}`;
}

/** Number of areas in each cell, in the order of `BIVARIATE_CELLS`; pass only areas with both values. */
export function bivariateCellCounts(
  pairs: readonly (readonly [a: number, b: number])[],
  breaksA: ClassBreaks,
  breaksB: ClassBreaks,
): { classKey: CellKey; count: number }[] {
  const counts = new Map<CellKey, number>();
  for (const [a, b] of pairs) {
    const cell = bivariateCell(a, b, breaksA, breaksB);
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return BIVARIATE_CELLS.map(({ classKey }) => ({ classKey, count: counts.get(classKey) ?? 0 }));
}

/** The two level names of a cell; null for a class that is no cell. */
export function cellLevels(classKey: ClassKey): { first: LevelName; second: LevelName } | null {
  const cell = BIVARIATE_CELLS.find((candidate) => candidate.classKey === classKey);
  return cell ? { first: LEVELS[cell.row], second: LEVELS[cell.column] } : null;
}
