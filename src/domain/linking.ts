/** Which areas answer to what is pointed at: itself, the areas it is made of, and those it lies in. */
import type { Area, GssCode } from './geography.ts';

/** An area with those it lies in. */
export type TiedArea = Pick<Area, 'code' | 'borough' | 'ward'>;

/** Areas lit together: a class of a key, a bin of a histogram. */
export interface LitGroup {
  readonly codes: ReadonlySet<GssCode>;
  /** What they have in common, in words ("20 and over"); null where nothing is to be said of it. */
  readonly label: string | null;
}

/** What answers at one level. */
export interface Lit {
  /** The one area that answers: the one pointed at, or the one it lies in. Null for several or none. */
  readonly area: GssCode | null;
  /** All areas of the level that answer. */
  readonly codes: ReadonlySet<GssCode>;
  /** Words of several areas; null for one or none. */
  readonly said: string | null;
}

/** What answers at one level, as it changes. `get` gives the same object until it does. */
export interface Pointing {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => Lit;
}

export const NOTHING_LIT: Lit = { area: null, codes: new Set(), said: null };
/** For drawings that answer to nothing. */
export const NO_POINTING: Pointing = { subscribe: () => () => undefined, get: () => NOTHING_LIT };

/**
 * The areas of a level that answer to areas of any level: a ward to its borough and to its neighbourhoods, a borough to its
 * wards, a ward to itself.
 * @param level the areas of the level asked for
 * @param tiesOf an area of any level with those it lies in
 */
export function litAreas(
  pointed: ReadonlySet<GssCode>,
  level: readonly TiedArea[],
  tiesOf: (code: GssCode) => TiedArea | undefined,
): ReadonlySet<GssCode> {
  if (pointed.size === 0) return NOTHING_LIT.codes;
  const above = new Set<GssCode | null>();
  for (const code of pointed) {
    const ties = tiesOf(code);
    above
      .add(code)
      .add(ties?.ward ?? null)
      .add(ties?.borough ?? null);
  }
  const isIn = (code: GssCode | null): boolean => code !== null && pointed.has(code);
  return new Set(
    level
      .filter(({ code, ward, borough }) => above.has(code) || isIn(ward) || isIn(borough))
      .map(({ code }) => code),
  );
}
