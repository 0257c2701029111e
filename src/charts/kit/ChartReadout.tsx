import type { Lit, Pointing } from '../../domain/linking.ts';
import { useLit } from '../../ui/useLit.ts';
import './chartFrame.css';

export interface ChartReadoutProps {
  readonly pointing: Pointing;
  /** Words of what answers; null where the chart has none for it. */
  readonly labelOf: (lit: Lit) => string | null;
  /** How to point at something. */
  readonly hint: string;
}

/** What is pointed at, in a place that keeps its height. The listbox says it aloud, so it is not said twice. */
export function ChartReadout({ pointing, labelOf, hint }: ChartReadoutProps) {
  const lit = useLit(pointing);
  const label = labelOf(lit) ?? lit.said;
  return (
    <p
      className={label === null ? 'chart__readout chart__readout--hint' : 'chart__readout'}
      aria-hidden="true"
    >
      {label ?? hint}
    </p>
  );
}

/** Finds the label of the one area that answers among rows. */
export function rowLabel<Row extends { readonly code: string }>(
  rows: readonly Row[],
  label: (row: Row) => string,
): ChartReadoutProps['labelOf'] {
  return ({ area }) => {
    const row = area === null ? undefined : rows.find(({ code }) => code === area);
    return row === undefined ? null : label(row);
  };
}
