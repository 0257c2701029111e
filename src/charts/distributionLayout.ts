/** Where everything is in the distribution chart: plain numbers, no page. */
import { group, max } from 'd3-array';
import type { GssCode } from '../domain/geography.ts';
import { lookOf, measuredRows, type ChartRow, type LookKey } from './chartRow.ts';
import { dodge } from './kit/dodge.ts';
import { lanesHeight, placeInLanes, type LaneLabel } from './kit/labelLanes.ts';
import { remembered } from './kit/remembered.ts';
import { valueAxis, type ValueAxis } from './kit/valueAxis.ts';

/** More dots than this are drawn as columns: a swarm of them takes too long and says no more. */
export const MOST_DOTS = 400;
/** Dot radii tried from the largest; the first swarm that fits is taken. */
const RADII = [5.5, 5, 4.5, 4, 3.5, 3, 2.5, 2] as const;
/** Width of a column in CSS pixels, with its gap. */
const COLUMN = 4;
/** Room beside the plot, so that the words under the first and last tick fit. */
const SIDE = 18;
/** Room under the line for ticks and their words. */
const AXIS = 26;
/** Gap between two dots, so that each keeps its outline. */
const DOT_GAP = 1;

export interface DistributionInput {
  readonly rows: readonly ChartRow[];
  readonly comparators: readonly { readonly name: string; readonly value: number; readonly text: string }[];
  /** Words at a selected area. */
  readonly labelOf: (row: ChartRow) => string;
  readonly width: number;
  /** Of the drawing when all lanes of labels are needed; lanes that are not needed are left away. */
  readonly height: number;
  /** Height of the plot, in place of what `height` leaves. */
  readonly room?: number;
  /** Areas that are named; those selected unless it is given. */
  readonly isNamed?: (row: ChartRow) => boolean;
  /** Values the axis must hold besides those of the rows, so that it stays put from one period to the next. */
  readonly extent: readonly [number, number] | null;
}

export interface PlacedArea {
  readonly code: GssCode;
  readonly row: ChartRow;
  readonly value: number;
  readonly x: number;
  readonly y: number;
  readonly classKey: LookKey;
}

export interface PlacedColumn {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly classKey: LookKey;
}

export interface DistributionLayout {
  readonly kind: 'dots' | 'columns';
  readonly radius: number;
  /** Every area with a figure, in order of value; in a column chart, its place in its column. */
  readonly areas: readonly PlacedArea[];
  readonly selected: readonly PlacedArea[];
  readonly columns: readonly PlacedColumn[];
  /** `y` is where the line of the label ends: at its dot, or at the top of the plot. */
  readonly labels: readonly (LaneLabel & { readonly kind: 'area' | 'comparator'; readonly y: number })[];
  readonly comparators: readonly { readonly name: string; readonly x: number }[];
  readonly axis: ValueAxis;
  readonly height: number;
  readonly top: number;
  readonly baseline: number;
}

/** Lanes that labels may take for labels: names take more lanes where the chart is narrow. */
function laneCount(width: number): number {
  return width < 480 ? 6 : 4;
}

function isSelected({ selected }: ChartRow): boolean {
  return selected;
}

/** Place all areas that have a figure, the labels of the selected ones and the comparators. */
export function distributionLayout(input: DistributionInput): DistributionLayout {
  const { rows, comparators, width, extent, isNamed = isSelected } = input;
  const measured = measuredRows(rows)
    .map(({ row, figure: { value } }) => ({ row, value }))
    .sort((a, b) => a.value - b.value);
  const lanes = laneCount(width);
  const values = [...measured.map((m) => m.value), ...comparators.map((c) => c.value), ...(extent ?? [])];
  const axis = valueAxis(values, [SIDE, width - SIDE], { cutTail: measured.length > MOST_DOTS });
  const xs = measured.map((m) => axis.position(m.value));
  const requests = [
    ...measured
      .filter(({ row }) => isNamed(row))
      .map(({ row, value }) => ({ id: row.code, text: input.labelOf(row), x: axis.position(value) })),
    ...comparators.map((c) => ({ id: c.name, text: c.text, x: axis.position(c.value) })),
  ];
  const placed = placeInLanes(requests, width, lanes);
  const used = Math.max(0, ...placed.map(({ lane }) => lane + 1));
  // The plot keeps its height, so that no dot moves against another when an area is selected.
  const room = input.room ?? input.height - AXIS - lanesHeight(lanes);
  const top = lanesHeight(used);
  const baseline = top + room;

  const swarm = measured.length > MOST_DOTS ? null : fittingSwarm([room, ...xs]);
  const piled = swarm === null ? pileColumns(measured, xs, baseline, room) : null;
  const areas = measured.map(({ row, value }, index): PlacedArea => {
    const x = xs[index] ?? 0;
    const y =
      swarm === null
        ? (piled?.centres[index] ?? baseline)
        : baseline - 2 - swarm.radius - (swarm.heights[index] ?? 0);
    return { code: row.code, row, value, x, y, classKey: lookOf(row) };
  });

  const selected = areas.filter((area) => area.row.selected);
  const names = new Set(comparators.map((c) => c.name));
  return {
    kind: swarm === null ? 'columns' : 'dots',
    radius: swarm?.radius ?? 3,
    areas,
    selected,
    columns: piled?.columns ?? [],
    labels: placed.map((label) => ({
      ...label,
      kind: names.has(label.id) ? 'comparator' : 'area',
      y: areas.find((area) => area.code === label.id)?.y ?? top,
    })),
    comparators: comparators.map((c) => ({ name: c.name, x: axis.position(c.value) })),
    axis,
    height: baseline + AXIS,
    top,
    baseline,
  };
}

/** Swarms of as many charts as a view may have. */
const SWARMS = 12;

/** @param numbers the room, then the places along the line */
const fittingSwarm = remembered(
  ([room = 0, ...xs]): { readonly radius: number; readonly heights: readonly number[] } | null => {
    for (const radius of RADII) {
      const heights = dodge(xs, 2 * radius + DOT_GAP, room - 2 * radius - 2);
      if (heights !== null) return { radius, heights };
    }
    return null;
  },
  SWARMS,
);

/** Columns of equal width; the areas of a column are on each other in order of value, so its classes do too. */
function pileColumns(
  measured: readonly { readonly row: ChartRow }[],
  xs: readonly number[],
  baseline: number,
  room: number,
): { readonly columns: readonly PlacedColumn[]; readonly centres: readonly number[] } {
  const bins = group(xs.keys(), (index) => Math.floor((xs[index] ?? 0) / COLUMN));
  const tallest = max(bins.values(), (members) => members.length) ?? 1;
  const unit = Math.min(8, room / tallest);
  const centres = new Array<number>(xs.length).fill(baseline);
  const columns: { x: number; y: number; width: number; height: number; classKey: LookKey }[] = [];
  for (const [bin, members] of bins) {
    let previous: (typeof columns)[number] | null = null;
    members.forEach((index, place) => {
      const row = measured[index]?.row;
      const classKey = row === undefined ? 'outline' : lookOf(row);
      const y = baseline - (place + 1) * unit;
      centres[index] = y + unit / 2;
      if (previous?.classKey === classKey) {
        previous.y = y;
        previous.height += unit;
      } else {
        previous = { x: bin * COLUMN, y, width: COLUMN - 1, height: unit, classKey };
        columns.push(previous);
      }
    });
  }
  return { columns, centres };
}
