/** What a map's key says of its colours, as plain data. */
import type { ClassKey } from './classKeys.ts';
import type { ColourFamily } from './colourFamily.ts';
import type { GssCode } from './geography.ts';

export interface LegendClass {
  readonly classKey: ClassKey;
  /** "10 to under 15", "Not published" … */
  readonly label: string;
  /** Of areas in the class. */
  readonly count: number;
}

/** Areas counted into narrow equal bins, for the histogram over the legend. */
export interface LegendHistogram {
  readonly bins: readonly {
    readonly from: number;
    readonly to: number;
    readonly count: number;
    readonly classKey: ClassKey;
  }[];
  readonly extent: readonly [number, number];
  /** Selected areas marked on the histogram. */
  readonly marks: readonly {
    readonly code: GssCode;
    readonly name: string;
    readonly value: number;
    readonly text: string;
  }[];
  readonly breaks: readonly { readonly value: number; readonly text: string }[];
}

export type Legend =
  | {
      readonly kind: 'classes';
      /** Whose colours the five classes have; left out where they are none of the five, as of a change. */
      readonly family?: ColourFamily;
      readonly title: string;
      readonly unit: string;
      readonly classes: readonly LegendClass[];
      readonly absences: readonly LegendClass[];
      readonly histogram: LegendHistogram | null;
      readonly method: string;
    }
  | {
      readonly kind: 'bivariate';
      readonly title: string;
      readonly rowTitle: string;
      readonly columnTitle: string;
      /** Row by row, first measure low to high; within a row, second measure low to high. */
      readonly cells: readonly LegendClass[];
      readonly absences: readonly LegendClass[];
      readonly method: string;
    }
  | { readonly kind: 'outline'; readonly title: string };
