import type { Indicator } from '../domain/indicator.ts';

/** What a chart needs to know of an indicator. */
export type ChartIndicator = Pick<
  Indicator,
  'title' | 'measure' | 'unit' | 'decimals' | 'yearMeans' | 'periodWords'
>;
