/** A partner's routes and places as the release's file of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { decodeGeometry } from '../../src/data/decodeGeometry.ts';
import { decodePeriod } from '../../src/data/decodeObservations.ts';
import { StepTogetherSchema, type StepTogether } from '../../src/data/layerSchema.ts';
import { CatalogueSchema, ObservationsFileSchema } from '../../src/data/schema.ts';
import { roundForFile } from '../../src/domain/fileValue.ts';
import { CORRIDOR_METRES } from '../../src/domain/corridor.ts';
import { measuredOf } from '../../src/domain/observation.ts';
import { PROGRAMME_FILE } from '../../src/domain/programme.ts';
import type { BuildContext } from '../buildContext.ts';
import { corridorMean, corridorOf, routeLength, type Corridor } from './corridor.ts';
import { outlinesOf, type Gazetteer } from './gazetteer.ts';
import type { PartnerData } from './readPartner.ts';
import type { PartnerRoute } from './readRoutes.ts';

/** Measures whose mean within a route's corridor is given. */
const CORRIDOR_MEASURES = ['violence-with-injury', 'violence-and-sexual-offences', 'income-deprivation'];

export function writePlaces(
  context: BuildContext,
  { routes, places }: PartnerData,
  gazetteer: Gazetteer,
  file: StepTogether,
): void {
  const content: StepTogether = {
    ...file,
    ...(routes.length === 0 ? {} : { routes: describeRoutes(context, routes, gazetteer) }),
    ...(places.length === 0 ? {} : { partnerPlaces: [...places] }),
  };
  context.write(
    `data/${context.release.id}/${PROGRAMME_FILE}.json`,
    JSON.stringify(v.parse(StepTogetherSchema, content)),
  );
  // For downloads; that it is there tells the app that there are lines.
  if (content.routes !== undefined)
    context.write(`data/${context.release.id}/routes.geojson`, routesGeoJson(content.routes));
  context.report.step(`  ${routes.length} routes, ${places.length} places`);
}

function routesGeoJson(routes: NonNullable<StepTogether['routes']>): string {
  const features = routes.map(({ lines, corridor, ...properties }) => ({
    type: 'Feature',
    properties: { ...properties, peopleNear: corridor.people, nearMetres: corridor.metres },
    geometry: { type: 'MultiLineString', coordinates: lines },
  }));
  return `${JSON.stringify({ type: 'FeatureCollection', features })}\n`;
}

function describeRoutes(
  context: BuildContext,
  routes: readonly PartnerRoute[],
  { lookups, areasFile }: Gazetteer,
): NonNullable<StepTogether['routes']> {
  const topology: unknown = JSON.parse(
    readFileSync(outlinesOf(join(context.out, 'data', context.release.id), 'lsoa'), 'utf8'),
  );
  const shapes = decodeGeometry('lsoa', topology, areasFile('lsoa'));
  const neighbourhoods = shapes.areas.flatMap((shape) => {
    const lsoa = lookups.lsoas.get(shape.code);
    return lsoa === undefined ? [] : [{ code: lsoa.code, ward: lsoa.ward, residents: lsoa.residents, shape }];
  });
  return routes.map(({ lines, ...route }) => {
    const corridor = corridorOf(lines, neighbourhoods);
    return {
      ...route,
      lines: lines.map((line) =>
        line.map(([longitude, latitude]): [number, number] => [longitude, latitude]),
      ),
      lengthMetres: routeLength(lines),
      corridor: {
        metres: CORRIDOR_METRES,
        people: corridor.people,
        wards: corridor.wards.map((code) => ({ code, name: lookups.wards.get(code)?.name ?? code })),
        rates: CORRIDOR_MEASURES.flatMap((indicator) => corridorRate(context, indicator, corridor)),
      },
    };
  });
}

/** Mean of the newest figures of the neighbourhoods in a corridor, weighted by the people of each in it; none where some lack one. */
function corridorRate(
  context: BuildContext,
  id: string,
  corridor: Corridor,
): { indicator: string; period: string; value: number }[] {
  const read = (path: string): unknown =>
    JSON.parse(readFileSync(join(context.out, 'data', context.release.id, path), 'utf8'));
  const { indicators } = v.parse(CatalogueSchema, read('indicators.json'));
  const indicator = indicators.find((one) => one.id === id);
  const file = v.parse(ObservationsFileSchema, read(`observations/${id}.lsoa.json`));
  const period = file.series.at(-1)?.period;
  if (indicator === undefined || period === undefined) return [];
  const figures = decodePeriod(file, period, indicator);
  const value = corridorMean(corridor, (code) => measuredOf(figures.get(code))?.value ?? null);
  return value === null ? [] : [{ indicator: id, period, value: roundForFile(value, indicator.decimals) }];
}
