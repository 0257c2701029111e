import { laneBase, type LaneLabel } from './labelLanes.ts';

export interface LaneLabelsProps<Label extends LaneLabel> {
  readonly labels: readonly Label[];
  /** Top of the plot, above which the lanes are. */
  readonly top: number;
  readonly isQuiet: (label: Label) => boolean;
}

/** The words above a plot, each at the side of its line. */
export function LaneLabels<Label extends LaneLabel>({ labels, top, isQuiet }: LaneLabelsProps<Label>) {
  return labels.map((label) => (
    <text
      key={label.id}
      className={isQuiet(label) ? 'chart__halo chart__quiet-text' : 'chart__halo'}
      x={label.hangs === 'right' ? label.left : label.left + label.width}
      y={laneBase(top, label.lane)}
      textAnchor={label.hangs === 'right' ? 'start' : 'end'}
    >
      {label.text}
    </text>
  ));
}
