/** Polygons of a KML file. Read as text: the browser's own reader answers a broken file with a page of its own styles. */
import type { Ring } from '../domain/outline.ts';
import { hasDecimalCommas } from './decimalCommas.ts';
import { NotThisForm, type FileParts, type Part } from './outlineParts.ts';

/** What may hold anything and is no part of the places: comments, and text that is to be taken as it is written. */
const ASIDE = /<!--.*?-->|<!\[CDATA\[.*?\]\]>/gs;

/** @throws NotThisForm */
export function kmlParts(file: string): FileParts {
  const text = file.replace(ASIDE, '');
  const [document] = elements(text, 'kml');
  if (document === undefined) throw new NotThisForm();
  const polygons = elements(document, 'Polygon');
  // Polygons that have nothing in them at all are written as one sign.
  const begun = document.match(/<(?:\w+:)?Polygon(?:\s(?:[^>]*[^/>])?)?>/g) ?? [];
  if (begun.length !== polygons.length) throw new NotThisForm();
  const others =
    document.match(/<(?:\w+:)?(?:(?:Point|LineString|Track|MultiTrack)[\s>]|Polygon\s*\/>)/g) ?? [];
  return {
    parts: [...polygons.map(partOf), ...others.map(() => null)],
    system: null,
    decimalCommas: hasDecimalCommas(document),
  };
}

/** Whether the file has no places of its own and only says where others are. */
export function isKmlLink(text: string): boolean {
  return /<(?:\w+:)?NetworkLink[\s>]/.test(text.replace(ASIDE, ''));
}

function partOf(polygon: string): Part {
  return [...elements(polygon, 'outerBoundaryIs'), ...elements(polygon, 'innerBoundaryIs')]
    .flatMap((boundary) => elements(boundary, 'coordinates'))
    .map(ringOf);
}

/** Elements of this name with what is in them, whatever prefix a program gives them. */
function elements(text: string, name: string): readonly string[] {
  const found = [
    ...text.matchAll(new RegExp(`<(\\w+:)?${name}(?:\\s(?:[^>]*[^/>])?)?>(.*?)</\\1${name}\\s*>`, 'gs')),
  ];
  return found.map(([, , inside = '']) => inside);
}

function ringOf(coordinates: string): Ring {
  // Some programs put spaces after the commas, which the standard does not allow.
  const points = coordinates.trim().replace(/\s*,\s*/g, ',');
  if (points === '') return [];
  return points.split(/\s+/).map((point): Ring[number] => {
    const [x, y] = point.split(',');
    return [numberOf(x), numberOf(y)];
  });
}

/** The minus sign of typesetting, and the dash that word processors make of a minus. */
const SIGN_OF_TYPE = /^[\u2212\u2013]/;

function numberOf(text = ''): number {
  const plain = text.replace(SIGN_OF_TYPE, '-');
  return !/\d/.test(plain) || !Number.isFinite(Number(plain)) ? NaN : Number(plain);
}
