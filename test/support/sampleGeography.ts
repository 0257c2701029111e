/** A small made-up country of square wards, for tests that need shapes but not these seven boroughs. */
import type { Area, GssCode } from '../../src/domain/geography.ts';
import type { AreaShape, MapShapes } from '../../src/domain/mapShapes.ts';

const WEST = -2;
const SOUTH = 52.4;
const STEP = 0.05;
const COLUMNS = 4;
const ROWS = 3;

export const SAMPLE_LOCAL_AUTHORITIES = ['E08000025', 'E08000031'] as GssCode[];

function square(column: number, row: number, columns = 1, rows = 1): AreaShape['polygons'] {
  const [w, s] = [WEST + column * STEP, SOUTH + row * STEP];
  const [e, n] = [w + columns * STEP, s + rows * STEP];
  return [
    [
      [
        [w, s],
        [w, n],
        [e, n],
        [e, s],
        [w, s],
      ],
    ],
  ];
}

const cells = Array.from({ length: COLUMNS * ROWS }, (_, index) => ({
  code: `E0500${String(index + 1).padStart(4, '0')}` as GssCode,
  name: `Ward ${String.fromCharCode(65 + index)}`,
  column: index % COLUMNS,
  row: Math.floor(index / COLUMNS),
}));

/** Twelve wards, four across and three up (A to D the southern row), the western half one borough, the eastern another. */
export const SAMPLE_AREAS: readonly Area[] = cells.map(({ code, name, column, row }) => ({
  code,
  name,
  geography: 'ward',
  borough: SAMPLE_LOCAL_AUTHORITIES[column < COLUMNS / 2 ? 0 : 1]!,
  ward: null,
  position: [WEST + (column + 0.5) * STEP, SOUTH + (row + 0.5) * STEP],
  residents: 10_000,
}));

export const SAMPLE_SHAPES: MapShapes = {
  geography: 'ward',
  areas: cells.map(({ code, column, row }) => ({ code, polygons: square(column, row) })),
  boroughs: SAMPLE_LOCAL_AUTHORITIES.map((code, half) => ({ code, polygons: square(half * 2, 0, 2, ROWS) })),
  hexagons: cells.map(({ code, column, row }) => ({ code, column, row: ROWS - 1 - row })),
};
