/** The classes an area may fall in on a map, by the names that addresses and style sheets have for them. */
import type { AbsentStatus } from './observation.ts';

/** The five classes, low to high. */
export const SEQUENTIAL_KEYS = ['class-0', 'class-1', 'class-2', 'class-3', 'class-4'] as const;
/** The two-measure cells, row by row; rows: first measure, columns: second measure, low to high. */
export const CELL_KEYS = [
  'cell-0-0',
  'cell-0-1',
  'cell-0-2',
  'cell-1-0',
  'cell-1-1',
  'cell-1-2',
  'cell-2-0',
  'cell-2-1',
  'cell-2-2',
] as const;
export const ABSENCE_KEYS = [
  'suppressed',
  'notCollected',
  'incomplete',
] as const satisfies readonly AbsentStatus[];
/** Classes of a map of change in the order of its key; areas of the two `unclear` ones moved no more than figures usually do. */
export const CHANGE_KEYS = [
  'change-lower',
  'change-lower-unclear',
  'change-same',
  'change-higher-unclear',
  'change-higher',
] as const;
/** Both figures of a change are there and nothing can be told: too few events, or the outcome is not settled. */
export const UNTOLD_KEY = 'change-untold';
/** Classes that are drawn as a pattern. */
export const PATTERNED_KEYS = [...ABSENCE_KEYS, UNTOLD_KEY] as const;
export type PatternedKey = (typeof PATTERNED_KEYS)[number];
/** Every class that has a colour or a pattern, in the order of the legend. */
export const CLASS_KEYS = [
  ...SEQUENTIAL_KEYS,
  ...CELL_KEYS,
  ...CHANGE_KEYS,
  'zero',
  ...PATTERNED_KEYS,
  'outline',
] as const;

/**
 * The class an area falls in; also the key of its colour in the palette.
 * `class-0` … `class-4` (light to deep: low to high values, or high to low where `ClassBreaks.deepIsLow`), `zero`, an absence, or a bivariate cell `cell-<row>-<column>`
 * (row: first measure, column: second measure, each 0 low to 2 high), a class of a change, or `outline` (no value known yet).
 */
export type ClassKey = (typeof CLASS_KEYS)[number];

/** What a pattern over the areas means: they are in the highest fifth of its measure. */
export const HIGHEST_FIFTH = 'highest-fifth';

/** Whether an area is in that fifth cannot be told; it is drawn without the pattern. */
export const FIFTH_UNTOLD = 'fifth-untold';

/** Classes that can be pressed in a key. */
export const PICKABLE_KEYS = [
  ...SEQUENTIAL_KEYS,
  ...CELL_KEYS,
  'zero',
  ...CHANGE_KEYS,
  ...PATTERNED_KEYS,
  HIGHEST_FIFTH,
  FIFTH_UNTOLD,
] as const;
export type PickableKey = (typeof PICKABLE_KEYS)[number];
