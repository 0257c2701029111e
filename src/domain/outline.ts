/**
 * Outline: a patch that a person draws, uploads or takes around a point, as rings of longitude and latitude. A point is
 * inside when it lies within an odd number of rings, so that a ring inside another is a hole.
 */

export type Ring = readonly (readonly [longitude: number, latitude: number])[];

export type OutlineProblem =
  'empty' | 'wrong-projection' | 'swapped' | 'crosses-itself' | 'too-detailed' | 'outside';

/** Great Britain with the sea around it. */
const BRITAIN = { west: -9, east: 2.5, south: 49, north: 61 };
/** Corners above which the test for crossings would keep a person waiting. */
const MOST_CORNERS = 4000;

/** What is wrong with rings as they were given; null when they can be used. */
export function outlineProblem(rings: readonly Ring[]): OutlineProblem | null {
  const points = rings.flat();
  if (rings.length === 0 || rings.some((ring) => openRing(ring).length < 3)) return 'empty';
  if (points.some(([x, y]) => !Number.isFinite(x) || !Number.isFinite(y))) return 'empty';
  if (points.some(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 90)) return 'wrong-projection';
  const inside = ([x, y]: readonly [number, number]): boolean =>
    x >= BRITAIN.west && x <= BRITAIN.east && y >= BRITAIN.south && y <= BRITAIN.north;
  if (!points.some(inside)) return points.some(([x, y]) => inside([y, x])) ? 'swapped' : 'outside';
  if (points.length > MOST_CORNERS) return 'too-detailed';
  return crosses(rings) ? 'crosses-itself' : null;
}

/** The ring without its last point where that is its first again. */
export function openRing(ring: Ring): Ring {
  const [first] = ring;
  const last = ring.at(-1);
  const closed = ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return closed ? ring.slice(0, -1) : ring;
}

interface Edge {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

function edgesOf(ring: Ring): Edge[] {
  const open = openRing(ring);
  return open.map((a, index) => ({ a, b: open[(index + 1) % open.length] ?? a }));
}

function crosses(rings: readonly Ring[]): boolean {
  const edges = rings.flatMap(edgesOf);
  return edges.some((one, index) => edges.slice(index + 1).some((other) => properlyCross(one, other)));
}

/** Whether two edges cross in a point that is no end of either. */
function properlyCross({ a, b }: Edge, { a: c, b: d }: Edge): boolean {
  if (Math.max(a[0], b[0]) < Math.min(c[0], d[0]) || Math.max(c[0], d[0]) < Math.min(a[0], b[0]))
    return false;
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1]))
    return false;
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function side(
  a: readonly [number, number],
  b: readonly [number, number],
  c: readonly [number, number],
): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

/** Whether a point lies within an odd number of the rings. */
export function isInside(rings: readonly Ring[], [x, y]: readonly [number, number]): boolean {
  let odd = false;
  for (const ring of rings) {
    for (let index = 0, before = ring.length - 1; index < ring.length; before = index, index += 1) {
      const [x1, y1] = ring[index] ?? [0, 0];
      const [x2, y2] = ring[before] ?? [0, 0];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd;
    }
  }
  return odd;
}

/** Degrees of latitude in a step of the written form: about a metre. */
const STEPS_PER_DEGREE = 1e5;
/** Corners kept in all, so that the address stays short enough for letters and forms. */
const CORNERS_KEPT = 160;

/** Fewer corners, each where one was given: more are left out the longer the outline is. */
export function simplifyOutline(rings: readonly Ring[]): readonly Ring[] {
  let tolerance = 0.00005;
  let kept = rings.map(openRing);
  while (kept.flat().length > CORNERS_KEPT && tolerance < 0.01) {
    kept = rings.map((ring) => simplifyRing(openRing(ring), tolerance)).filter((ring) => ring.length >= 3);
    tolerance *= 1.6;
  }
  return kept;
}

function simplifyRing(ring: Ring, tolerance: number): Ring {
  // Two halves between the first corner and the one furthest from it.
  const [first = [0, 0]] = ring;
  const far = ring.reduce(
    (best, point, index) =>
      Math.hypot(point[0] - first[0], point[1] - first[1]) > best.distance
        ? { index, distance: Math.hypot(point[0] - first[0], point[1] - first[1]) }
        : best,
    { index: 0, distance: -1 },
  ).index;
  const there = simplifyLine(ring.slice(0, far + 1), tolerance);
  const back = simplifyLine([...ring.slice(far), first], tolerance);
  return [...there.slice(0, -1), ...back.slice(0, -1)];
}

/** Ramer, Douglas and Peucker. */
function simplifyLine(line: Ring, tolerance: number): Ring {
  const [first] = line;
  const last = line.at(-1);
  if (first === undefined || last === undefined || line.length < 3) return line;
  let furthest = 0;
  let distance = 0;
  const length = Math.hypot(last[0] - first[0], last[1] - first[1]);
  line.forEach((point, index) => {
    const off =
      length === 0
        ? Math.hypot(point[0] - first[0], point[1] - first[1])
        : Math.abs(
            (last[0] - first[0]) * (first[1] - point[1]) - (first[0] - point[0]) * (last[1] - first[1]),
          ) / length;
    if (off > distance) [furthest, distance] = [index, off];
  });
  if (distance <= tolerance) return [first, last];
  return [
    ...simplifyLine(line.slice(0, furthest + 1), tolerance).slice(0, -1),
    ...simplifyLine(line.slice(furthest), tolerance),
  ];
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Rings as short text for an address: steps of about a metre from corner to corner, five bits a sign; rings parted by `.`. */
export function encodeOutline(rings: readonly Ring[]): string {
  return rings
    .map((ring) => {
      let [x, y] = [0, 0];
      return openRing(ring)
        .map(([longitude, latitude]) => {
          const [nextX, nextY] = [
            Math.round(longitude * STEPS_PER_DEGREE),
            Math.round(latitude * STEPS_PER_DEGREE),
          ];
          const text = encodeNumber(nextX - x) + encodeNumber(nextY - y);
          [x, y] = [nextX, nextY];
          return text;
        })
        .join('');
    })
    .join('.');
}

function encodeNumber(value: number): string {
  let rest = value < 0 ? -value * 2 - 1 : value * 2;
  let text = '';
  do {
    const digit = rest % 32;
    rest = Math.floor(rest / 32);
    text += DIGITS[rest > 0 ? digit + 32 : digit] ?? '';
  } while (rest > 0);
  return text;
}

/** @returns null when the text is not an outline. */
export function decodeOutline(text: string): readonly Ring[] | null {
  if (!/^[\w.-]+$/.test(text)) return null;
  const rings = text.split('.').map(decodeRing);
  return rings.some((ring) => ring === null || ring.length < 3) ? null : (rings as Ring[]);
}

function decodeRing(text: string): Ring | null {
  const numbers: number[] = [];
  let value = 0;
  let scale = 1;
  for (const sign of text) {
    const digit = DIGITS.indexOf(sign);
    value += (digit % 32) * scale;
    scale *= 32;
    if (digit >= 32) continue;
    numbers.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
    [value, scale] = [0, 1];
  }
  if (scale !== 1 || numbers.length % 2 !== 0) return null;
  let [x, y] = [0, 0];
  const ring: [number, number][] = [];
  for (let index = 0; index < numbers.length; index += 2) {
    x += numbers[index] ?? 0;
    y += numbers[index + 1] ?? 0;
    ring.push([x / STEPS_PER_DEGREE, y / STEPS_PER_DEGREE]);
  }
  return ring;
}
