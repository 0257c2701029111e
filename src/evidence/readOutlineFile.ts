/** From an uploaded file to one outline. The file stays in the browser. */
import { gunzipSync, unzipSync } from 'fflate';
import { isInBritain, openRing, reachesBritain, type Ring } from '../domain/outline.ts';
import { areDegrees, lookLikeDegrees, systemOfNumbers } from './coordinateSystem.ts';
import { hasDecimalCommas } from './decimalCommas.ts';
import { fileKind, otherTextKind, type OtherKind } from './fileKind.ts';
import { decodeText } from './fileText.ts';
import { jsonParts } from './geoJsonParts.ts';
import { crossingOf, joinPolygons, ringsWithArea } from './joinParts.ts';
import { isKmlLink, kmlParts } from './kmlParts.ts';
import type { FileParts } from './outlineParts.ts';

/** Bytes above which a file is not read, as it is uploaded and unpacked. */
export const LARGEST_FILE = 5_000_000;
export const LARGEST_UNPACKED = 30_000_000;
/** Corners above which joining would keep a person waiting. */
export const MOST_FILE_CORNERS = 100_000;

export type FileFault =
  | { readonly problem: 'too-large' | 'empty' | 'not-numbers' | 'swapped' | 'outside' | 'unreadable' }
  | { readonly problem: 'not-joined' | 'only-a-link' | 'nothing-packed' | 'decimal-commas' }
  | { readonly problem: 'other-kind'; readonly kind: OtherKind }
  /** In a system that is declared, or told by its numbers; null when neither says which. */
  | { readonly problem: 'wrong-projection' | 'contradicts'; readonly system: string | null }
  | { readonly problem: 'crosses-itself'; readonly place: Ring[number] }
  | { readonly problem: 'too-many-corners'; readonly corners: number };

/** How many parts of a file were left out, by reason. */
export interface LeftOut {
  readonly withoutArea: number;
  readonly notNumbers: number;
  readonly crossing: number;
}

export type OutlineReading =
  { readonly rings: readonly Ring[]; readonly taken: number; readonly leftOut: LeftOut } | FileFault;

export async function readOutlineFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
): Promise<OutlineReading> {
  if (file.size > LARGEST_FILE) return { problem: 'too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return answering(() => outlineOf(read(bytes, file.name)));
}

export function readOutlineText(text: string): OutlineReading {
  return answering(() => outlineOf(textParts(text)));
}

/** Thrown where a file cannot be used, and answered at the door. */
class Refused extends Error {
  override readonly name = 'Refused';
  readonly fault: FileFault;
  constructor(fault: FileFault) {
    super(fault.problem);
    this.fault = fault;
  }
}

function answering(act: () => OutlineReading): OutlineReading {
  try {
    return act();
  } catch (cause) {
    if (cause instanceof Refused) return cause.fault;
    // Also what the readers of JSON, TopoJSON and packed files throw at a damaged one.
    return { problem: 'unreadable' };
  }
}

function read(bytes: Uint8Array, name: string): FileParts {
  const kind = fileKind(bytes, name);
  if (kind === 'zip') return packedParts(bytes);
  if (kind === 'gzip') return read(gunzipOf(bytes), name.replace(/\.gz$/i, ''));
  if (kind !== 'text') throw new Refused({ problem: 'other-kind', kind });
  return textParts(decodeText(bytes));
}

function gunzipOf(bytes: Uint8Array): Uint8Array {
  // The last four bytes say how large it is.
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.byteLength - 4, true);
  if (size > LARGEST_UNPACKED) throw new Refused({ problem: 'too-large' });
  return gunzipSync(bytes);
}

/** A KMZ, or a ZIP file with GeoJSON or KML in it. */
function packedParts(bytes: Uint8Array): FileParts {
  const names: string[] = [];
  let size = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      // Notes of the system that packed it.
      if (/(?:^|\/)(?:__MACOSX\/|\.)/.test(name)) return false;
      names.push(name);
      if (!/\.(?:kml|json|geojson|topojson|ndjson|geojsonl)$/i.test(name)) return false;
      size += originalSize;
      if (size > LARGEST_UNPACKED) throw new Refused({ problem: 'too-large' });
      return true;
    },
  });
  const texts = Object.values(files);
  if (texts.length === 0) throw new Refused(nothingReadIn(names));
  const all = readable(texts.map(decodeText));
  return {
    parts: all.flatMap(({ parts }) => parts),
    system: all.find(({ system }) => system !== null)?.system ?? null,
    decimalCommas: all.some(({ decimalCommas }) => decimalCommas),
  };
}

/** The files with places in them: beside them may lie settings in the same form. */
function readable(texts: readonly string[]): readonly FileParts[] {
  const faults: unknown[] = [];
  const read = texts.flatMap((text) => {
    try {
      return [textParts(text)];
    } catch (fault) {
      faults.push(fault);
      return [];
    }
  });
  if (read.length === 0) throw faults[0];
  return read;
}

function nothingReadIn(names: readonly string[]): FileFault {
  const has = (ending: RegExp): boolean => names.some((name) => ending.test(name));
  if (has(/\.(?:shp|shx|dbf)$/i)) return { problem: 'other-kind', kind: 'shapefile' };
  if (has(/^(?:word|xl|ppt)\/|^mimetype$/)) return { problem: 'other-kind', kind: 'office' };
  if (has(/\.gpx$/i)) return { problem: 'other-kind', kind: 'gpx' };
  if (has(/\.(?:gpkg|gdb\/.*)$/i)) return { problem: 'other-kind', kind: 'geopackage' };
  if (has(/\.(?:tab|mif)$/i)) return { problem: 'other-kind', kind: 'mapinfo' };
  return { problem: 'nothing-packed' };
}

function textParts(text: string): FileParts {
  if (text.trim() === '') throw new Refused({ problem: 'empty' });
  const kind = otherTextKind(text);
  if (kind !== null) throw new Refused({ problem: 'other-kind', kind });
  if (!text.trimStart().startsWith('<')) return jsonOf(text);
  const read = kmlParts(text);
  if (read.parts.length === 0 && isKmlLink(text)) throw new Refused({ problem: 'only-a-link' });
  return read;
}

/** A decimal comma before a nought is no JSON at all. */
function jsonOf(text: string): FileParts {
  try {
    return jsonParts(text);
  } catch (cause) {
    if (hasDecimalCommas(text)) throw new Refused({ problem: 'decimal-commas' });
    throw cause;
  }
}

function outlineOf(file: FileParts): OutlineReading {
  const reading = outlineOfParts(file);
  return 'problem' in reading && file.decimalCommas ? { problem: 'decimal-commas' } : reading;
}

function outlineOfParts({ parts, system }: FileParts): OutlineReading {
  const numbered = parts.filter((part): part is readonly Ring[] => part !== null && part.flat().length > 0);
  const numeric = numbered.filter((part) => part.flat().every(isNumeric));
  if (numeric.length === 0) return { problem: numbered.length > 0 ? 'not-numbers' : 'empty' };
  const points = numeric.flat(2);
  if (points.length > MOST_FILE_CORNERS) return { problem: 'too-many-corners', corners: points.length };
  const places = numeric.filter((part) => areDegrees(part.flat()));
  if (system !== null) {
    const problem = lookLikeDegrees(points) ? 'contradicts' : 'wrong-projection';
    return { problem, system };
  }
  if (places.length === 0) return { problem: 'wrong-projection', system: systemOfNumbers(points) };
  if (!reachesBritain(places.flat())) {
    return { problem: places.flat(2).some(([x, y]) => isInBritain([y, x])) ? 'swapped' : 'outside' };
  }
  const enclosing = places.filter((part) => ringsWithArea(part).length > 0);
  const crossings = enclosing.map(crossingOf);
  const usable = enclosing.filter((_, index) => crossings[index] === null);
  const [first] = usable;
  if (first === undefined) {
    const place = crossings.find((one) => one !== null);
    return place == null ? { problem: 'empty' } : { problem: 'crosses-itself', place };
  }
  const leftOut = {
    withoutArea: parts.length - numbered.length + (places.length - enclosing.length),
    notNumbers: numbered.length - places.length,
    crossing: enclosing.length - usable.length,
  };
  const rings = joined(usable);
  // A hole may take all of the shape that it lies in.
  if (rings.length === 0) return { problem: 'empty' };
  return { rings, taken: usable.length, leftOut };
}

function joined(parts: readonly (readonly Ring[])[]): readonly Ring[] {
  try {
    return joinPolygons(parts.map((part) => ringsWithArea(part.map(openRing))));
  } catch {
    throw new Refused({ problem: 'not-joined' });
  }
}

function isNumeric([x, y]: Ring[number]): boolean {
  return Number.isFinite(x) && Number.isFinite(y);
}
