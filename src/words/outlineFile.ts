/** Words about an outline that a person uploads: why it cannot be used, and what was done with it. */
import { formatCount, formatShare } from '../domain/format.ts';
import { PLACE_WORDS as here } from '../domain/place.ts';

const KEPT = 'What you had chosen is kept.';
const SAVE = 'Save it as WGS 84 (EPSG:4326) and try again.';
const EXPORT =
  'Open it in a map program, such as QGIS, and export its polygons as GeoJSON in WGS 84 (EPSG:4326). Then upload that file.';
const DRAW = 'Upload a GeoJSON or KML file with a polygon instead, or draw the outline below.';

const place = ([longitude, latitude]: readonly [number, number]): string =>
  `longitude ${longitude.toFixed(4)}, latitude ${latitude.toFixed(4)}`;

const parts = (count: number, one: string, many: string): string =>
  count === 1 ? `1 part of the file ${one}.` : `${formatCount(count)} parts of the file ${many}.`;

export const OUTLINE_FILE_WORDS = {
  taken: 'Taken from your file',
  faults: {
    empty: `There is no area in it: an outline needs at least three corners. ${KEPT}`,
    'not-numbers': `A corner in it has no number where longitude and latitude should be. Look for empty or null coordinates, and for degrees with minutes or letters (half a degree is written as .5, not as 30′), mend them and try again. ${KEPT}`,
    'decimal-commas': `Its numbers have a comma where a point belongs, so longitude and latitude cannot be told apart. Set the program that made it to English (UK) numbers, export it again and try again. ${KEPT}`,
    swapped: `Latitude and longitude seem to be the wrong way round. Save it with longitude first and try again. ${KEPT}`,
    'missing-minus': `Its longitudes are east of Greenwich, and ${here.theAuthorities} are west of it: the minus sign seems to be missing. Put a minus before each longitude and try again. ${KEPT}`,
    'wrong-sign': `The sign of its longitudes seems to be wrong: on the other side of Greenwich it would be in ${here.theAuthorities}. Longitudes west of Greenwich have a minus, those east of it have none. Correct them and try again. ${KEPT}`,
    outside: `It is outside ${here.theAuthorities}, so there are no figures for it. ${KEPT}`,
    'nobody-inside': `No postcode of ${here.theAuthorities} lies inside, so there are no figures for it. Make it larger or move it. ${KEPT}`,
    unreadable: `The file could not be read as GeoJSON, TopoJSON, KML or KMZ: it may be damaged or not complete. Export it again as GeoJSON in WGS 84 (EPSG:4326) and try again. ${KEPT}`,
    'only-a-link': `The file holds no places of its own: it only says where on the internet they are. Open that address, download the places as KML or KMZ and upload that file. ${KEPT}`,
    'nothing-packed': `There is no GeoJSON or KML file in the packed file. ${DRAW} ${KEPT}`,
    'too-detailed': `The outline has too much detail for the link of a pack. Simplify it, or upload fewer areas, and try again. ${KEPT}`,
    'not-joined': `The polygons in it could not be joined into one outline. Merge them in a map program and try again. ${KEPT}`,
    notLoaded: `The part of this page that reads files did not load. Check your connection and try again. ${KEPT}`,
  },
  tooLarge: (megabytes: number, unpacked: number) =>
    `The file is larger than ${formatCount(megabytes)} MB, or than ${formatCount(unpacked)} MB when unpacked. Simplify the outline and try again. ${KEPT}`,
  wrongProjection: (system: string | null) =>
    system === null
      ? `Its numbers are not longitude and latitude. ${SAVE} ${KEPT}`
      : `Its numbers are not longitude and latitude of WGS 84 but are in ${system}. ${SAVE} ${KEPT}`,
  contradicts: (system: string | null) =>
    `The file says that it is in ${system ?? ''}, but its numbers look like longitude and latitude. Export it again as WGS 84 (EPSG:4326), so that both say the same. ${KEPT}`,
  crossesItself: (where: readonly [number, number]) =>
    `The outline crosses itself at ${place(where)}, so inside and outside cannot be told apart. Move the corners there and try again. ${KEPT}`,
  tooManyCorners: (corners: number, most: number) =>
    `The file has ${formatCount(corners)} corners; up to ${formatCount(most)} can be read. Simplify the outline and try again. ${KEPT}`,
  tooLong: (rings: number) =>
    `The file has ${formatCount(rings)} separate lines around its areas and gaps, more than fit into the link of a pack. Upload fewer areas, or join those that are near one another, and try again. ${KEPT}`,
  tooIntricate: (share: number) =>
    `The outline has too much detail for the link of a pack: made simple enough, it would be out by ${formatShare(share)} of its residents. Upload fewer areas or simpler ones and try again. ${KEPT}`,
  otherKinds: {
    shapefile: `This is a shapefile, or part of one, which cannot be read here. ${EXPORT} ${KEPT}`,
    gpx: `A GPX file holds tracks and points, which have no area. Draw the area as a polygon and save it as GeoJSON or KML, or draw it below. ${KEPT}`,
    geopackage: `This is a GeoPackage or another database of places, which cannot be read here. ${EXPORT} ${KEPT}`,
    flatgeobuf: `This is a FlatGeobuf file, which cannot be read here. ${EXPORT} ${KEPT}`,
    gml: `This is a GML file, which cannot be read here. ${EXPORT} ${KEPT}`,
    osm: `This is an OpenStreetMap file, which cannot be read here. ${EXPORT} ${KEPT}`,
    wkt: `This is an outline as well-known text (WKT), which cannot be read here. ${EXPORT} ${KEPT}`,
    mapinfo: `This is a MapInfo file, which cannot be read here. ${EXPORT} ${KEPT}`,
    dxf: `This is a DXF drawing, which cannot be read here. ${EXPORT} ${KEPT}`,
    parquet: `This is a Parquet file, which cannot be read here. ${EXPORT} ${KEPT}`,
    table: `This is a table, which holds no outline. ${DRAW} ${KEPT}`,
    picture: `This is a picture, which holds no outline. ${DRAW} ${KEPT}`,
    pdf: `This is a PDF file, which holds no outline. ${DRAW} ${KEPT}`,
    office: `This is an Office document, which holds no outline. ${DRAW} ${KEPT}`,
    packed: `This is a packed file that cannot be opened here. Unpack it, or pack it as ZIP, and upload the GeoJSON or KML file in it. ${KEPT}`,
    webPage: `This is a web page and not a file of places: a download may have failed. Download the file again and try again. ${KEPT}`,
  },
  notes: {
    withoutArea: (count: number) =>
      parts(
        count,
        'has no area (a point, a line or an empty shape) and was left out',
        'have no area (points, lines or empty shapes) and were left out',
      ),
    notNumbers: (count: number) =>
      parts(
        count,
        'has a corner that is not a longitude and latitude, and was left out',
        'have corners that are not longitude and latitude, and were left out',
      ),
    crossing: (count: number) =>
      parts(
        count,
        'crosses itself, so that inside and outside cannot be told apart, and was left out',
        'cross themselves, so that inside and outside cannot be told apart, and were left out',
      ),
    far: (count: number, all: number, furthest: readonly [number, number]) =>
      `${formatCount(count)} of ${formatCount(all)} corners ${count === 1 ? 'lies' : 'lie'} far outside ${here.theAuthorities}, the furthest at ${place(furthest)}. If that is a mistake, mend the file and upload it again: everything within ${here.theAuthorities} that lies inside the outline is counted.`,
    gapsClosed:
      'Narrow gaps between its areas were closed: they were drawn one by one, or taken from different maps.',
    differs: (file: number, link: number) =>
      `The outline was simplified to fit into a link. About ${formatCount(file)} people live inside the outline of the file, about ${formatCount(link)} inside the simplified one, which the figures below are for.`,
  },
} as const;
