/** writeDownloads: ward and borough outlines as GeoJSON (RFC 7946) for people's own maps. Not simplified. */
import type { BuildContext } from '../buildContext.ts';
import type { Lookups } from '../read/lookups.ts';
import { BOUNDARY_ATTRIBUTION } from './attributions.ts';
import { ringArea, roundDegrees, type Polygons } from './polygons.ts';
import type { Outlines } from './readAreas.ts';
import type { PlaceArea } from '../../src/data/areaSchema.ts';
import type { LocalAuthorityOutline } from './writeShapes.ts';

const LICENCE = 'Open Government Licence v3.0';

export function writeDownloads(
  context: BuildContext,
  lookups: Lookups,
  place: PlaceArea,
  wards: Outlines,
  boroughs: readonly LocalAuthorityOutline[],
): void {
  const localAuthorityName = (code: LocalAuthorityOutline['code']): string =>
    lookups.boroughs.get(code)?.name ?? '';
  const { vintages } = place;
  const wardVintage = context.wards();
  context.write(
    context.geoPath(`download/${wardVintage.download}.geojson`),
    featureCollection(
      wardVintage.name,
      wards.areas.map(({ code, name, borough, polygons }) => ({
        properties: {
          code,
          name,
          borough_code: borough,
          borough_name: localAuthorityName(borough),
          vintage: wardVintage.name,
        },
        polygons,
      })),
    ),
  );
  context.write(
    context.geoPath('download/boroughs.geojson'),
    featureCollection(
      vintages.authority,
      boroughs.map(({ code, polygons }) => ({
        properties: { code, name: localAuthorityName(code), vintage: vintages.authority },
        polygons,
      })),
    ),
  );
}

function featureCollection(
  title: string,
  features: readonly { properties: Readonly<Record<string, string>>; polygons: Polygons }[],
): string {
  const head = { type: 'FeatureCollection', title, licence: LICENCE, attribution: BOUNDARY_ATTRIBUTION };
  const lines = features.map(({ properties, polygons }) => {
    const rounded = polygons.map(windForGeoJson);
    const geometry =
      rounded.length === 1
        ? { type: 'Polygon', coordinates: rounded[0] }
        : { type: 'MultiPolygon', coordinates: rounded };
    return JSON.stringify({ type: 'Feature', id: properties['code'], properties, geometry });
  });
  // One feature a line, so that a change of one boundary shows as one changed line.
  return `${JSON.stringify(head).slice(0, -1)},"features":[\n${lines.join(',\n')}\n]}\n`;
}

/** RFC 7946: the outer ring runs anticlockwise, holes clockwise (TopoJSON's custom is the other way round). */
function windForGeoJson(polygon: Polygons[number]): Polygons[number] {
  return polygon.map((ring, index) => {
    const rounded = ring.map(([x, y]): [number, number] => [roundDegrees(x), roundDegrees(y)]);
    return ringArea(rounded) > 0 === (index === 0) ? rounded : rounded.reverse();
  });
}
