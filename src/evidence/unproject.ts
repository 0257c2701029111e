import type { MapProjection } from '../map/project.ts';

/** Longitude and latitude of a place in the picture: the way back of `project`, found by halving. */
export function unproject(
  { project }: Pick<MapProjection, 'project'>,
  [x, y]: readonly [number, number],
): [number, number] {
  const find = (low: number, high: number, isBeyond: (middle: number) => boolean): number => {
    let [from, to] = [low, high];
    for (let step = 0; step < 50; step += 1) {
      const middle = (from + to) / 2;
      if (isBeyond(middle)) to = middle;
      else from = middle;
    }
    return (from + to) / 2;
  };
  return [
    find(-180, 180, (longitude) => project(longitude, 0)[0] > x),
    // Up in the picture is a smaller number.
    find(-85, 85, (latitude) => project(0, latitude)[1] < y),
  ];
}
