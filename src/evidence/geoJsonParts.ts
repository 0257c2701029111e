/** Polygons of a JSON file: GeoJSON in any of its forms, one to a line too; TopoJSON; Esri's form. */
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { Ring } from '../domain/outline.ts';
import { otherSystem } from './coordinateSystem.ts';
import { hasDecimalCommas } from './decimalCommas.ts';
import { NotThisForm, type FileParts, type Part } from './outlineParts.ts';

type Json = Readonly<Record<string, unknown>>;

/** @throws NotThisForm or SyntaxError */
export function jsonParts(text: string): FileParts {
  const read = readJson(text);
  const documents = read.flatMap((one) => (Array.isArray(one) ? (one as unknown[]) : [one]));
  if (documents.length === 0) throw new NotThisForm();
  return {
    parts: documents.flatMap((one) => partsOf(one, true)),
    system: documents.map(declaredSystem).find((system) => system !== null) ?? null,
    decimalCommas: hasDecimalCommas(text),
  };
}

const TEXT_OR_NO_NUMBER = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;

/** A whole document, or one on each line or after each record separator. Python's NaN and Infinity are read as no number. */
function readJson(text: string): readonly unknown[] {
  const parse = (one: string): unknown => {
    try {
      return JSON.parse(one);
    } catch {
      return JSON.parse(one.replace(TEXT_OR_NO_NUMBER, (sign) => (sign.startsWith('"') ? sign : 'null')));
    }
  };
  if (!text.includes('\x1e')) {
    try {
      return [parse(text)];
    } catch (cause) {
      const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
      if (lines.length < 2) throw cause;
      return lines.map(parse);
    }
  }
  return text
    .split('\x1e')
    .filter((one) => one.trim() !== '')
    .map(parse);
}

function partsOf(json: unknown, isWhole = false): readonly Part[] {
  if (!isObject(json)) return refuse(isWhole);
  switch (json['type']) {
    case 'FeatureCollection':
      return each(json['features']);
    case 'Feature':
      return partsOf(json['geometry']);
    case 'GeometryCollection':
      return each(json['geometries']);
    case 'Polygon':
      return [ringsOf(json['coordinates'])];
    case 'MultiPolygon':
      return Array.isArray(json['coordinates']) ? json['coordinates'].map(ringsOf) : [null];
    case 'Point':
    case 'MultiPoint':
    case 'LineString':
    case 'MultiLineString':
      return [null];
    case 'Topology':
      return topologyParts(json);
    default:
      return esriParts(json) ?? refuse(isWhole);
  }
}

function refuse(isWhole: boolean): readonly Part[] {
  if (isWhole) throw new NotThisForm();
  return [null];
}

function each(list: unknown): readonly Part[] {
  return Array.isArray(list) ? list.flatMap((one: unknown) => partsOf(one)) : [];
}

function topologyParts(json: Json): readonly Part[] {
  const { objects } = json;
  if (!isObject(objects)) throw new NotThisForm();
  // Checked by what comes of it: an arc that is missing throws.
  const topology = json as unknown as Topology;
  return Object.values(objects).flatMap((object) => partsOf(feature(topology, object as GeometryObject)));
}

/** A set of features, one feature or one geometry as services of Esri give them. */
function esriParts(json: Json): readonly Part[] | null {
  if (Array.isArray(json['rings'])) return [ringsOf(json['rings'])];
  if (isObject(json['geometry'])) return partsOf(json['geometry']);
  return json['type'] === undefined && Array.isArray(json['features']) ? each(json['features']) : null;
}

function ringsOf(rings: unknown): Part {
  if (!Array.isArray(rings)) return null;
  return rings.map((ring: unknown): Ring => (Array.isArray(ring) ? ring.map(cornerOf) : []));
}

function cornerOf(corner: unknown): Ring[number] {
  if (!Array.isArray(corner)) return [NaN, NaN];
  return [numberOf(corner[0]), numberOf(corner[1])];
}

/** Only what is a number, or a number in quotes: nothing is not nought. */
function numberOf(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) ? value : NaN;
  return typeof value === 'string' && /^\s*[-+]?\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : NaN;
}

/** Looked for where programs write it: with the whole, with a feature or with its geometry. */
function declaredSystem(json: unknown): string | null {
  if (!isObject(json)) return null;
  const own = otherSystem(json['crs']) ?? otherSystem(json['spatialReference']);
  if (own !== null) return own;
  const inside = [
    json['geometry'],
    ...(Array.isArray(json['features']) ? (json['features'] as unknown[]) : []),
  ];
  return inside.map(declaredSystem).find((system) => system !== null) ?? null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
