/** Where the words about an area stand: beside what is drawn of it and never over it, within the map. */
import type { Box } from './placing.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Free space between the area's box and the words, and between the words and the edge of the map, in CSS pixels. */
const AWAY = 6;
const EDGE = 2;

function within(value: number, from: number, to: number): number {
  return Math.max(from, Math.min(value, to));
}

/** How far a point is from a box. */
function distance([x, y]: readonly [number, number], { left, top, right, bottom }: Box): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/**
 * The corner from which the words are drawn, in pixels of the frame: right of the area, left, below or above, whichever has room
 * and is nearest to the pointer. An area that leaves no room on any side, as one that is larger than the map, has them in the corner
 * of the map that is farthest from the pointer.
 * @param area the box around what is drawn of the area
 */
export function placeTooltip(
  area: Box,
  frame: Size,
  tip: Size,
  pointer: readonly [x: number, y: number],
): readonly [left: number, top: number] {
  const [furthestLeft, furthestTop] = [frame.width - tip.width - EDGE, frame.height - tip.height - EDGE];
  const across = within(pointer[0] - tip.width / 2, EDGE, furthestLeft);
  const down = within(pointer[1] - tip.height / 2, EDGE, furthestTop);
  const sides: readonly (readonly [number, number])[] = [
    [area.right + AWAY, down],
    [area.left - AWAY - tip.width, down],
    [across, area.bottom + AWAY],
    [across, area.top - AWAY - tip.height],
  ];
  const fitting = sides
    .filter(([left, top]) => left >= 0 && top >= 0 && left <= furthestLeft && top <= furthestTop)
    .map(([left, top]) => {
      const box = { left, top, right: left + tip.width, bottom: top + tip.height };
      return { place: [left, top] as const, distance: distance(pointer, box) };
    })
    .toSorted((a, b) => a.distance - b.distance);
  return (
    fitting[0]?.place ?? [
      pointer[0] > frame.width / 2 ? EDGE : furthestLeft,
      pointer[1] > frame.height / 2 ? EDGE : furthestTop,
    ]
  );
}
