/** Which coordinate system a file says, or shows by its numbers, that it is in. */
import { isInBritain, type Ring } from '../domain/outline.ts';

/** Longitude and latitude within about a metre of WGS 84 in Great Britain: WGS 84 itself and ETRS89, flat or with heights. */
const LIKE_WGS84 = new Set(['4326', '4979', '4258', '4937']);

/** Systems that people here do use, by their EPSG codes. Names as publishers write them. */
const NAMES: Readonly<Record<string, string>> = {
  '27700': 'British National Grid',
  '7405': 'British National Grid',
  '3857': 'Web Mercator',
  '3785': 'Web Mercator',
  '900913': 'Web Mercator',
  '102100': 'Web Mercator',
  '102113': 'Web Mercator',
  '4277': 'OSGB36',
  '4230': 'ED50',
  '32630': 'UTM zone 30N',
  '25830': 'UTM zone 30N',
  '23030': 'UTM zone 30N',
  '3035': 'ETRS89 LAEA Europe',
  '29902': 'Irish Grid',
  '29903': 'Irish Grid',
};

/**
 * The name of the system that is declared, where it is not one in degrees like WGS 84; null where it is, and where nothing
 * that is known is declared.
 * @param declared the `crs` of GeoJSON or the `spatialReference` of Esri's form
 */
export function otherSystem(declared: unknown): string | null {
  const text = JSON.stringify(declared ?? '');
  const isGrid = /PROJC|UTM|Mercator|National[ _]Grid/i.test(text);
  const [, listed, alone] = CODE.exec(text) ?? [];
  const code = listed ?? alone;
  if (code !== undefined) return LIKE_WGS84.has(code) ? null : named(code);
  if (!isGrid) return /OSGB/i.test(text) ? named('4277') : null;
  if (/National[ _]Grid/i.test(text)) return named('27700');
  if (/Mercator/i.test(text) && !/Transverse/i.test(text)) return named('3857');
  return /UTM[ _]zone[ _]\w+/i.exec(text)?.[0].replaceAll('_', ' ') ?? 'UTM';
}

/** After the name of the list or the member that holds the code; the version of the list may be between. */
const CODE = /(?:EPSG|wkid|code)\D{0,12}?(?:[\d.]+[:/])?(\d{4,6})\b|^"?(\d{4,6})"?$/i;

function named(code: string): string {
  const name = NAMES[code];
  return name === undefined ? `EPSG:${code}` : `${name} (EPSG:${code})`;
}

/** The whole of Great Britain in metres of each. */
const GRIDS: readonly { readonly code: string; readonly box: readonly [number, number, number, number] }[] = [
  { code: '27700', box: [0, 0, 700_000, 1_300_000] },
  { code: '3857', box: [-1_100_000, 6_200_000, 300_000, 8_700_000] },
  { code: '32630', box: [100_000, 5_400_000, 900_000, 6_900_000] },
];

/** The system that numbers beyond degrees seem to be in; null where they may be in any. */
export function systemOfNumbers(points: Ring): string | null {
  const grid = GRIDS.find(({ box: [west, south, east, north] }) =>
    points.every(([x, y]) => x >= west && x <= east && y >= south && y <= north),
  );
  return grid === undefined ? null : named(grid.code);
}

/** Whether numbers can be longitude and latitude. */
export function areDegrees(points: Ring): boolean {
  return points.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90);
}

/** Whether numbers look like degrees of places in Great Britain, in either order. */
export function lookLikeDegrees(points: Ring): boolean {
  return points.length > 0 && points.every(([x, y]) => isInBritain([x, y]) || isInBritain([y, x]));
}
