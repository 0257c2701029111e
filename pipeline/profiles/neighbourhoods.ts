/** neighbourhoods: the LSOAs of one ward: their figures, their shapes, and how much land they cover. */
import { mergeArcs } from 'topojson-client';
import { publishedFigure } from '../../src/data/publishedFigure.ts';
import type { ProfileFile } from '../../src/data/profileSchema.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import {
  decodeGeometry,
  serialiseTopology,
  singleIfPossible,
  type AreaCollection,
  type AreaTopology,
} from '../geo/boundaryTopology.ts';
import { squareKilometres } from '../geo/polygons.ts';
import { isShownOfNeighbourhoods } from './makeShared.ts';
import type { Published } from './published.ts';

export interface Neighbourhoods {
  /** Indices into areas/lsoa.json of each ward's neighbourhoods. */
  readonly ofWard: ReadonlyMap<string, readonly number[]>;
  /** By ward: of the neighbourhoods counted for it. */
  readonly squareKilometres: ReadonlyMap<string, number>;
  readonly topology: AreaTopology;
}

export function groupNeighbourhoods(published: Published): Neighbourhoods {
  const { codes, wards = [] } = published.areas.lsoa;
  const ofWard = new Map<string, number[]>();
  wards.forEach((ward, index) => ofWard.set(ward, [...(ofWard.get(ward) ?? []), index]));
  // Written by this build a moment ago: an object `lsoa` of areas whose ids are codes.
  const { objects, ...rest } = published.neighbourhoodTopology as AreaTopology & {
    objects: { lsoa: AreaCollection };
  };
  const topology: AreaTopology = { ...rest, objects: { area: objects.lsoa } };
  const land = new Map(
    topology.objects.area.geometries.map((geometry) => [
      geometry.id as string,
      squareKilometres(decodeGeometry(topology, geometry)),
    ]),
  );
  const covered = [...ofWard].map(([ward, indices]) => {
    const total = indices.reduce((sum, index) => sum + (land.get(codes[index] ?? '') ?? 0), 0);
    return [ward, total] as const;
  });
  return { ofWard, squareKilometres: new Map(covered), topology };
}

export function neighbourhoodsOf(
  ward: GssCode,
  published: Published,
  { ofWard, topology }: Neighbourhoods,
): NonNullable<ProfileFile['neighbourhoods']> {
  const { codes, names, residents } = published.areas.lsoa;
  const indices = ofWard.get(ward) ?? [];
  const own = indices.flatMap((index) => codes[index] ?? []);
  const shown = published.indicators.filter(isShownOfNeighbourhoods).flatMap((indicator) => {
    const file = published.observations(indicator, 'lsoa');
    const period = indicator.geographies.lsoa?.periods.at(-1);
    if (file === null || period === undefined) return [];
    return [
      [indicator.id, { period, values: own.map((code) => publishedFigure(file, period, code)) }] as const,
    ];
  });
  return {
    codes: own,
    names: indices.map((index) => names[index] ?? ''),
    residents: indices.map((index) => residents[index] ?? 0),
    figures: Object.fromEntries(shown),
    topology: topologyOf(ward, new Set(own), topology),
  };
}

/** The shapes of some areas, with their outline as the object `borough`, in the form that `decodeGeometry.ts` reads. */
function topologyOf(ward: GssCode, own: ReadonlySet<string>, topology: AreaTopology): unknown {
  const geometries = topology.objects.area.geometries.filter(({ id }) => own.has(id));
  const outline = { ...singleIfPossible(mergeArcs(topology, geometries)), id: ward };
  // The box is that of the region, and no reader needs it.
  const withoutBox: AreaTopology = { ...topology };
  delete withoutBox.bbox;
  const collection = (of: AreaCollection['geometries']): AreaCollection => ({
    type: 'GeometryCollection',
    geometries: of,
  });
  return JSON.parse(
    serialiseTopology(withoutBox, { lsoa: collection(geometries), borough: collection([outline]) }),
  ) as unknown;
}
