/** IndicatorDefinition: an indicator as typed data, and how its figures are made from the sources. */
import type { Indicator } from '../../src/domain/indicator.ts';
import type { IndicatorMetadata } from '../../src/domain/indicatorMetadata.ts';
import type { FigureTable } from './figureTable.ts';
import type { Inputs } from '../read/inputs.ts';

export type IndicatorBase = Omit<Indicator, 'geographies'>;

export interface IndicatorDefinition extends IndicatorBase {
  /** A low figure is the greater need: the lowest class takes the deepest colour. */
  readonly deepIsLow?: boolean;
  /** Numbers too small to be drawn as a map: no class breaks. */
  readonly noMap?: boolean;
  readonly metadata: Omit<IndicatorMetadata, 'id' | 'method'> & {
    /** A function where it names the best fit of neighbourhoods to wards, which is not the same in all releases. */
    readonly method: string | ((bestFit: string) => string);
  };
  /** `tableOf` gives the figures of another indicator, for composites. */
  readonly makeFigures: (
    inputs: Inputs,
    indicator: IndicatorBase,
    tableOf: (id: string) => FigureTable,
  ) => FigureTable;
}
