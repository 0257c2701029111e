import type { MapProjection } from './project.ts';

/** Longitude and latitude of a place in the picture: the inverse of `project`, which is Web Mercator moved and scaled. */
export function unproject(
  { project }: Pick<MapProjection, 'project'>,
  [x, y]: readonly [number, number],
): [longitude: number, latitude: number] {
  const [left, equator] = project(0, 0);
  const pixelsPerRadian = (project(180, 0)[0] - left) / Math.PI;
  const degrees = 180 / Math.PI;
  return [
    ((x - left) / pixelsPerRadian) * degrees,
    Math.atan(Math.sinh((equator - y) / pixelsPerRadian)) * degrees,
  ];
}
