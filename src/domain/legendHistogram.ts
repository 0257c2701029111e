/** The histogram over the key of a map's colours. */
import type { ClassKey } from './classKeys.ts';
import type { GssCode } from './geography.ts';

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
