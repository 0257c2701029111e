/** Labels beside dots of a scatter: each in the first free place round its dot, near places first. */
import { CHART_LINE_HEIGHT, textWidth } from './textWidth.ts';

export interface AroundRequest {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface AroundLabel extends AroundRequest {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const DISTANCES = [0, 16, 34, 56, 80] as const;
const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
] as const;
const GAP = 3;

/** Place each label inside `bounds`, off all the dots named and off each other. One without a free place is left out. */
export function placeAround(
  requests: readonly AroundRequest[],
  radius: number,
  bounds: Bounds,
): readonly AroundLabel[] {
  const placed: AroundLabel[] = [];
  for (const request of requests) {
    const free = placesRound(request, radius).find(
      (place) =>
        place.left >= bounds.left &&
        place.left + place.width <= bounds.right &&
        place.top >= bounds.top &&
        place.top + place.height <= bounds.bottom &&
        placed.every((other) => !overlap(place, other)) &&
        requests.every((dot) => !covers(place, dot, radius)),
    );
    if (free !== undefined) placed.push(free);
  }
  return placed;
}

function placesRound(request: AroundRequest, radius: number): readonly AroundLabel[] {
  const width = textWidth(request.text);
  const height = CHART_LINE_HEIGHT;
  return DISTANCES.flatMap((distance) =>
    DIRECTIONS.map(([dx, dy]) => {
      const reach = radius + GAP + 2 + distance;
      const left = request.x + dx * reach - (dx === 0 ? width / 2 : dx < 0 ? width : 0);
      const top = request.y + dy * reach - (dy === 0 ? height / 2 : dy < 0 ? height : 0);
      return { ...request, left, top, width, height };
    }),
  );
}

function overlap(a: AroundLabel, b: AroundLabel): boolean {
  return (
    a.left < b.left + b.width + GAP &&
    b.left < a.left + a.width + GAP &&
    a.top < b.top + b.height + GAP &&
    b.top < a.top + a.height + GAP
  );
}

function covers(
  label: AroundLabel,
  dot: { readonly x: number; readonly y: number },
  radius: number,
): boolean {
  const x = Math.max(label.left, Math.min(dot.x, label.left + label.width));
  const y = Math.max(label.top, Math.min(dot.y, label.top + label.height));
  return Math.hypot(x - dot.x, y - dot.y) < radius + GAP;
}
