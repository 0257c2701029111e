/** From an uploaded file to rings. GeoJSON in any of its forms, or KML; the file stays in the browser. */
import { isInside, openRing, outlineProblem, simplifyOutline, type Ring } from '../domain/outline.ts';
import type { OutlineProblem } from '../domain/outline.ts';

/** Bytes above which a file is not read. */
export const LARGEST_FILE = 5_000_000;

export type FileProblem = OutlineProblem | 'too-large' | 'unreadable';
export type OutlineReading = { readonly rings: readonly Ring[] } | { readonly problem: FileProblem };

export async function readOutlineFile(file: Pick<File, 'name' | 'size' | 'text'>): Promise<OutlineReading> {
  if (file.size > LARGEST_FILE) return { problem: 'too-large' };
  return readOutlineText(await file.text());
}

export function readOutlineText(text: string): OutlineReading {
  if (text.trim() === '') return { problem: 'empty' };
  let polygons: readonly (readonly Ring[])[] | null;
  try {
    polygons = text.trimStart().startsWith('<') ? kmlPolygons(text) : geoJsonPolygons(JSON.parse(text));
  } catch {
    return { problem: 'unreadable' };
  }
  if (polygons === null) return { problem: 'wrong-projection' };
  const rings = joined(polygons);
  const problem = outlineProblem(rings);
  if (problem !== null) return { problem };
  return { rings: simplifyOutline(rings) };
}

/** Polygons side by side; one that lies in another or is there twice adds nothing, and must not become a hole in it. */
function joined(given: readonly (readonly Ring[])[]): readonly Ring[] {
  const polygons = [...new Map(given.map((polygon) => [JSON.stringify(polygon), polygon])).values()];
  return polygons
    .filter(([outer], index) => {
      const corner = outer?.[0];
      return !polygons.some(
        ([other], place) =>
          place !== index && corner !== undefined && other !== undefined && isInside([other], corner),
      );
    })
    .flat()
    .map(openRing);
}

function geoJsonPolygons(json: unknown): readonly (readonly Ring[])[] | null {
  if (!isObject(json)) throw new Error('not an object');
  const system = JSON.stringify(json['crs'] ?? '');
  if (/\d/.test(system) && !/CRS84|4326/.test(system)) return null;
  return polygonsIn(json);
}

function polygonsIn(json: Record<string, unknown>): (readonly Ring[])[] {
  const each = (list: unknown): (readonly Ring[])[] =>
    Array.isArray(list) ? list.flatMap((one: unknown) => (isObject(one) ? polygonsIn(one) : [])) : [];
  switch (json['type']) {
    case 'FeatureCollection':
      return each(json['features']);
    case 'Feature':
      return each([json['geometry']]);
    case 'GeometryCollection':
      return each(json['geometries']);
    case 'Polygon':
      return [ringsOf(json['coordinates'])];
    case 'MultiPolygon':
      return Array.isArray(json['coordinates']) ? json['coordinates'].map(ringsOf) : [];
    case 'Point':
    case 'MultiPoint':
    case 'LineString':
    case 'MultiLineString':
      return [];
    default:
      throw new Error('not GeoJSON');
  }
}

function ringsOf(coordinates: unknown): Ring[] {
  if (!Array.isArray(coordinates)) throw new Error('no coordinates');
  return coordinates.map((ring: unknown) => {
    if (!Array.isArray(ring)) throw new Error('no ring');
    return ring.map((point: unknown) => {
      if (!Array.isArray(point)) throw new Error('no point');
      return [Number(point[0]), Number(point[1])] as const;
    });
  });
}

/** What may hold anything and is no part of the places: comments, and text that is to be taken as it is written. */
const ASIDE = /<!--.*?-->|<!\[CDATA\[.*?\]\]>/gs;

/** Elements of this name with what is in them, whatever prefix a program gives them. */
function elements(text: string, name: string): readonly string[] {
  const found = [...text.matchAll(new RegExp(`<(\\w+:)?${name}(?:\\s[^>]*)?>(.*?)</\\1${name}\\s*>`, 'gs'))];
  return found.map(([, , inside = '']) => inside);
}

/** Polygons of a KML file. Read as text: the browser's own reader answers a broken file with a page of its own styles. */
function kmlPolygons(file: string): (readonly Ring[])[] {
  const text = file.replace(ASIDE, '');
  const [document] = elements(text, 'kml');
  if (document === undefined) throw new Error('not KML');
  const polygons = elements(document, 'Polygon');
  const begun = document.match(/<(?:\w+:)?Polygon[\s>]/g) ?? [];
  if (begun.length !== polygons.length) throw new Error('broken KML');
  return polygons.map((polygon) =>
    [...elements(polygon, 'outerBoundaryIs'), ...elements(polygon, 'innerBoundaryIs')]
      .flatMap((boundary) => elements(boundary, 'coordinates'))
      .map(ringOf),
  );
}

function ringOf(coordinates: string): Ring {
  // Some programs put spaces after the commas, which the standard does not allow.
  const points = coordinates.trim().replace(/\s*,\s*/g, ',');
  return points.split(/\s+/).map((point) => {
    const [x = NaN, y = NaN] = point.split(',').map(Number);
    return [x, y] as const;
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
