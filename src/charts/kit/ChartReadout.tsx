import './chartFrame.css';

export interface ChartReadoutProps {
  /** Words of what is pointed at; null when nothing is. */
  readonly label: string | null;
  /** How to point at something. */
  readonly hint: string;
}

/** What is pointed at, in a place that keeps its height. The listbox says it aloud, so it is not said twice. */
export function ChartReadout({ label, hint }: ChartReadoutProps) {
  return (
    <p
      className={label === null ? 'chart__readout chart__readout--hint' : 'chart__readout'}
      aria-hidden="true"
    >
      {label ?? hint}
    </p>
  );
}
