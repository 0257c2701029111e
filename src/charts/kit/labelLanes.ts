/**
 * Labels above a chart, each a flag on an upright line that is at its own place: stacked in lanes so that no two
 * labels overlap and, where there is room, no line runs through another's label.
 */
import { CHART_LINE_HEIGHT, textWidth } from './textWidth.ts';

export interface LaneRequest {
  readonly id: string;
  readonly text: string;
  /** Where the line is, in CSS pixels from the left of the chart. */
  readonly x: number;
}

export interface LaneLabel extends LaneRequest {
  readonly left: number;
  readonly width: number;
  /** 0 is the lane nearest the plot. */
  readonly lane: number;
  /** The side of its line on which the label hangs; its words start or end there. */
  readonly hangs: 'left' | 'right';
}

/** Gap between two labels of a lane, and between a label and a line passing it. */
const GAP = 6;
/** From a line to the words beside it. */
const FLAG = 4;

/** Baseline of the words in a lane above a plot that begins at `top`. */
export function laneBase(top: number, lane: number): number {
  return top - 6 - lane * CHART_LINE_HEIGHT;
}

/** Height of `lanes` lanes, in CSS pixels. */
export function lanesHeight(lanes: number): number {
  return lanes * CHART_LINE_HEIGHT + 4;
}

/**
 * Place labels inside `width` CSS pixels and at most `lanes` lanes. A label that finds no room is left out: its area
 * still has its mark, its place in the table and its words on pointing.
 *
 * The first labels from the left hang to the left of their lines, the lowest outermost, the rest to the right likewise:
 * then no line meets another's label. Every point of division is tried; the one that fits best is taken.
 */
export function placeInLanes(
  requests: readonly LaneRequest[],
  width: number,
  lanes: number,
): readonly LaneLabel[] {
  const sorted = [...requests].sort((a, b) => a.x - b.x);
  let best: readonly LaneLabel[] = [];
  let bestCost = Infinity;
  for (let divided = 0; divided <= sorted.length; divided += 1) {
    const placed: LaneLabel[] = [];
    const left = sorted.slice(0, divided).map((request) => ({ request, hangs: 'left' as const }));
    const right = sorted
      .slice(divided)
      .reverse()
      .map((request) => ({ request, hangs: 'right' as const }));
    for (const { request, hangs } of [...left, ...right]) {
      const label = flag(request, hangs, placed, width, lanes);
      if (label !== null) placed.push(label);
    }
    const cost = costOf(placed, sorted.length);
    if (cost < bestCost) [best, bestCost] = [placed, cost];
  }
  return best;
}

/** The lowest lane in which the flag overlaps nothing and lies over every line it would meet. */
function flag(
  request: LaneRequest,
  hangs: 'left' | 'right',
  placed: readonly LaneLabel[],
  width: number,
  lanes: number,
): LaneLabel | null {
  const room = textWidth(request.text);
  const wanted = hangs === 'right' ? request.x + FLAG : request.x - FLAG - room;
  const left = Math.max(2, Math.min(width - 2 - room, wanted));
  const free = Array.from({ length: lanes }, (_, lane) => ({
    ...request,
    left,
    width: room,
    lane,
    hangs,
  })).filter((label) => placed.every((other) => !overlaps(label, other)));
  return free.find((label) => placed.every((other) => !crosses(label, other))) ?? free[0] ?? null;
}

function costOf(placed: readonly LaneLabel[], asked: number): number {
  let crossings = 0;
  placed.forEach((a, i) => {
    for (const b of placed.slice(i + 1)) if (crosses(a, b)) crossings += 1;
  });
  const height = placed.reduce((sum, label) => sum + label.lane, 0);
  return (asked - placed.length) * 10_000 + crossings * 100 + height;
}

function overlaps(a: LaneLabel, b: LaneLabel): boolean {
  return a.lane === b.lane && a.left < b.left + b.width + GAP && b.left < a.left + a.width + GAP;
}

/** True when the line of the upper label runs through the lower one. */
function crosses(a: LaneLabel, b: LaneLabel): boolean {
  if (a.lane === b.lane) return false;
  const [upper, lower] = a.lane > b.lane ? [a, b] : [b, a];
  return upper.x > lower.left - 2 && upper.x < lower.left + lower.width + 2;
}
