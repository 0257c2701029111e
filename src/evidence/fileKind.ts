/** What kind of file it is that somebody uploads, by its first bytes: names are often wrong. */

/** Kinds that hold no outline that is read here, each with words of its own. */
export type OtherKind =
  | 'shapefile'
  | 'gpx'
  | 'geopackage'
  | 'flatgeobuf'
  | 'gml'
  | 'osm'
  | 'wkt'
  | 'mapinfo'
  | 'dxf'
  | 'parquet'
  | 'table'
  | 'picture'
  | 'pdf'
  | 'office'
  | 'packed'
  | 'webPage';

/** Kinds that are read, or opened to look further. */
export type FileKind = OtherKind | 'zip' | 'gzip' | 'text';

const SIGNATURES: readonly (readonly [start: string, kind: FileKind])[] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['\x1f\x8b', 'gzip'],
  ['\x00\x00\x27\x0a', 'shapefile'],
  ['SQLite format 3', 'geopackage'],
  ['fgb', 'flatgeobuf'],
  ['PAR1', 'parquet'],
  ['%PDF', 'pdf'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['II*\x00', 'picture'],
  ['MM\x00*', 'picture'],
  ['RIFF', 'picture'],
  ['\xd0\xcf\x11\xe0', 'office'],
  ['Rar!', 'packed'],
  ['7z\xbc\xaf', 'packed'],
];

/** Parts of a shapefile other than its shapes, which have no signature of their own. */
const SHAPEFILE_PARTS = /\.(?:dbf|prj|shx|cpg|sbn|sbx|qpj)$/i;

export function fileKind(bytes: Uint8Array, name: string): FileKind {
  const signature = SIGNATURES.find(([signs]) =>
    Array.from(signs).every((sign, index) => bytes[index] === sign.charCodeAt(0)),
  );
  if (signature !== undefined) return signature[1];
  if (SHAPEFILE_PARTS.test(name)) return 'shapefile';
  return 'text';
}

/** Kinds of text that are no GeoJSON and no KML; null where the text may be either. */
export function otherTextKind(text: string): OtherKind | null {
  const start = text.slice(0, 2000).trimStart();
  if (start.startsWith('<')) {
    const [, root = ''] = /<(?![?!])(?:\w+:)?([\w-]+)/.exec(start) ?? [];
    if (/^gpx$/i.test(root)) return 'gpx';
    if (/^osm(?:Change)?$/i.test(root)) return 'osm';
    if (/^(?:html|body)$/i.test(root)) return 'webPage';
    if (/^svg$/i.test(root)) return 'picture';
    return /opengis\.net\/(?:gml|wfs)/.test(start) && !/^kml$/i.test(root) ? 'gml' : null;
  }
  if (/^(?:SRID=\d+;)?\s*(?:MULTI)?(?:POLYGON|POINT|LINESTRING)\s*Z?M?\s*\(/i.test(start)) return 'wkt';
  if (/^!table|^Version\s+\d+\s+Charset/i.test(start)) return 'mapinfo';
  if (/^0\s+SECTION/.test(start)) return 'dxf';
  const [line = ''] = start.split(/\r?\n/);
  const isJson = ['[', '{', '\x1e'].includes(start.charAt(0));
  return !isJson && /[,;\t]/.test(line) && /\n/.test(start) ? 'table' : null;
}
