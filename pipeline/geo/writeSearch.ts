/** writeSearch: `search.json`, what the search box knows besides postcodes and present areas. */
import type { GssCode } from '../../src/domain/geography.ts';
import type { SearchFile } from '../../src/data/findSchema.ts';
import type { BuildContext } from '../buildContext.ts';
import { containsPoint, offsetPoint, type Point } from './polygons.ts';
import type { Boundary } from './readBoundaries.ts';
import type { NamedPlace } from './writeContext.ts';

/** Metres: wards this near to a place's centre are offered with it; about five minutes on foot. */
const NEAR = 500;

export interface Searched extends Pick<SearchFile, 'formerWards' | 'districts'> {
  readonly places: readonly NamedPlace[];
  readonly wards: readonly Boundary[];
  readonly landmarks: SearchFile['landmarks'] | null;
}

export function writeSearch(
  context: Pick<BuildContext, 'write' | 'release'>,
  { places, wards, formerWards, districts, landmarks }: Searched,
): void {
  const file: SearchFile = {
    places: places.flatMap(({ name, position }) => {
      const near = wardsNear(wards, position);
      // A place whose point lies in no ward is outside the region.
      return near === null ? [] : [{ name, longitude: position[0], latitude: position[1], wards: near }];
    }),
    formerWards,
    districts,
    ...(landmarks == null ? {} : { landmarks }),
  };
  context.write(`data/${context.release.id}/search.json`, JSON.stringify(file));
}

/** The ward a point lies in, then, in code order, those met at eight points round it; null when it lies in none. */
export function wardsNear(wards: readonly Boundary[], centre: Point): GssCode[] | null {
  const wardAt = (point: Point): GssCode | undefined =>
    wards.find(({ polygons }) => containsPoint(polygons, point))?.code;
  const home = wardAt(centre);
  if (home === undefined) return null;
  const around = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((eighth) => {
    const angle = (eighth * Math.PI) / 4;
    return wardAt(offsetPoint(centre, NEAR * Math.sin(angle), NEAR * Math.cos(angle))) ?? [];
  });
  return [home, ...[...new Set(around)].filter((code) => code !== home).sort()];
}
