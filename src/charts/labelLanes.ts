/**
 * Labels above a chart, each tied by an upright line to its own place: stacked in lanes so that no two labels overlap
 * and, where there is room, no line runs through another's label.
 */
import { CHART_LINE_HEIGHT, textWidth } from './textWidth.ts';

export interface LaneRequest {
  readonly id: string;
  readonly text: string;
  /** Where the line stands, in CSS pixels from the left of the chart. */
  readonly x: number;
}

export interface LaneLabel extends LaneRequest {
  readonly left: number;
  readonly width: number;
  /** 0 is the lane nearest the plot. */
  readonly lane: number;
}

/** Gap between two labels of a lane, and between a label and a line passing it. */
const GAP = 6;

/** Height of `lanes` lanes, in CSS pixels. */
export function lanesHeight(lanes: number): number {
  return lanes * CHART_LINE_HEIGHT + 4;
}

/**
 * Place labels inside `width` CSS pixels and at most `lanes` lanes. A label that finds no room is left out: its area
 * still has its mark, its place in the table and its words on pointing.
 */
export function placeInLanes(
  requests: readonly LaneRequest[],
  width: number,
  lanes: number,
): readonly LaneLabel[] {
  const placed: LaneLabel[] = [];
  for (const request of [...requests].sort((a, b) => a.x - b.x)) {
    const candidates = lanePlaces(request, width, lanes).filter((c) => placed.every((p) => !overlaps(c, p)));
    const best = candidates.find((c) => placed.every((p) => !crosses(c, p))) ?? candidates[0];
    if (best !== undefined) placed.push(best);
  }
  return placed;
}

function lanePlaces(request: LaneRequest, width: number, lanes: number): readonly LaneLabel[] {
  const room = textWidth(request.text);
  const within = (left: number) => Math.max(2, Math.min(width - 2 - room, left));
  const lefts = [request.x - room / 2, request.x - 4, request.x + 4 - room].map(within);
  return Array.from({ length: lanes }, (_, lane) => lane).flatMap((lane) =>
    lefts.map((left) => ({ ...request, left, width: room, lane })),
  );
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
