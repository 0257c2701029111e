/** Landmarks of the region's size and number, at made-up places: as many and as dense as a release may have. */
import type { LandmarksFile } from '../../src/data/landmarksSchema.ts';

/** Numbers from 0 to 1 that are the same each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const STREETS = ['Lozells', 'New Street', 'Upper Stoke', 'St Thomas', 'Heath Town', 'Perry Beeches', 'Lye'];

function points(count: number, seed: number, kind: string) {
  const next = numbers(seed);
  const at = Array.from({ length: count }, () => [-2.2 + 0.75 * next(), 52.38 + 0.27 * next()] as const);
  return {
    dated: 'June 2026',
    source: `A publisher of ${kind}`,
    names: at.map((_, index) => `${STREETS[index % STREETS.length] ?? ''} ${kind}`),
    longitudes: at.map(([x]) => x),
    latitudes: at.map(([, y]) => y),
  };
}

export function sampleLandmarks(): LandmarksFile {
  const ranks = [1, 2, 3, 4] as const;
  return {
    stations: points(74, 1, 'station'),
    schools: points(250, 2, 'Academy'),
    hospitals: points(11, 3, 'Hospital'),
    places: { ...points(300, 4, 'End'), ranks: Array.from({ length: 300 }, (_, i) => ranks[i % 4] ?? 4) },
    railways: {
      dated: '2018',
      source: 'A publisher of lines',
      lines: [
        [
          [-2.1, 52.5],
          [-1.6, 52.45],
        ],
      ],
      tunnels: [
        [
          [-1.92, 52.48],
          [-1.89, 52.478],
        ],
      ],
    },
  };
}
