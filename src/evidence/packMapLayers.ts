/** What a pack's address asks its map to show over the colours: measures of the pack, and the programme's places or routes. */
import { PROGRAMME_PLACES } from '../data/layerFiles.ts';
import { figuresAt } from '../data/figuresAt.ts';
import type { AreaEntry } from '../data/queries.ts';
import type { OpenRelease } from '../data/releaseReader.ts';
import type { GssCode } from '../domain/geography.ts';
import { indicatorAt } from '../domain/indicator.ts';
import type { MapLayer, MarksLayer } from '../domain/mapModel.ts';
import type { BoundingBox, MapShapes } from '../domain/mapShapes.ts';
import { programmeMarks } from '../layers/programmeLayer.ts';
import { circlesLayer } from '../map/circlesLayer.ts';
import type { MapMeasure } from '../map/mapQuery.ts';
import { patternLayer } from '../map/patternLayer.ts';
import { contains } from '../map/pointInShape.ts';
import { fitView, VIEW_HEIGHT, VIEW_WIDTH } from '../map/project.ts';
import type { PackMapLayer } from '../view/packMapLayers.ts';
import type { PackSource, PackStatement } from './packDocument.ts';

export interface OverSources {
  readonly files: Pick<OpenRelease, 'read' | 'release'>;
  readonly statements: readonly PackStatement[];
  /** Wards and boroughs that the map shows. */
  readonly wards: readonly AreaEntry[];
  readonly boroughs: readonly AreaEntry[];
  readonly shapes: MapShapes;
  readonly extent: BoundingBox;
}

export interface PackOver {
  readonly layers: readonly MapLayer[];
  /** Of the measures among them. */
  readonly sources: readonly PackSource[];
}

/** A measure that is not in the pack is not on its map: its figures would have no source there. */
export function packOver(sources: OverSources, asked: readonly PackMapLayer[]): PackOver {
  const over = asked.flatMap((layer): { readonly layer: MapLayer; readonly source: PackSource | null }[] => {
    if (layer.as === null) return programmeLayers(sources).map((one) => ({ layer: one, source: null }));
    const statement = sources.statements.find(({ figure: { indicator } }) =>
      [indicator.id, indicator.standsInFor].includes(layer.id),
    );
    const drawn = statement === undefined ? null : measureLayer(sources, layer, statement);
    return statement === undefined || drawn === null ? [] : [{ layer: drawn, source: statement.source }];
  });
  return {
    layers: over.map(({ layer }) => layer),
    sources: over.flatMap(({ source }) => source ?? []),
  };
}

/** @returns null while its file is lacking, or where it cannot be drawn so */
function measureLayer(
  { files, wards, boroughs, extent }: OverSources,
  { id, as }: PackMapLayer,
  { figure: { indicator } }: PackStatement,
): MapLayer | null {
  const geography = indicator.geographies.ward === undefined ? 'borough' : 'ward';
  const period = indicator.geographies[geography]?.periods.at(-1);
  const observations = period === undefined ? undefined : figuresAt(files, indicator, geography, period);
  if (period === undefined || observations === undefined) return null;
  const measure: MapMeasure = {
    indicator: indicatorAt(indicator, geography),
    geography,
    period,
    observations,
    comparator: null,
  };
  if (as === 'pattern') {
    const layer = patternLayer(id, measure, wards, 'ward');
    return layer.classes.length === 0 ? null : layer;
  }
  const ofWard = new Map<GssCode, GssCode>(wards.map(({ code, borough }) => [code, borough]));
  const layer = circlesLayer({
    id,
    measure,
    areas: geography === 'ward' ? wards : boroughs,
    boroughOf: (code) => ofWard.get(code) ?? null,
    localAuthorityNames: new Map(boroughs.map(({ code, name }) => [code, name])),
    level: 'ward',
    borough: null,
    extent,
    hexagons: null,
  });
  return layer.circles.length === 0 ? null : layer;
}

/** What lies in the picture, and in the boroughs that it shows. */
function programmeLayers({ files, boroughs, shapes, extent }: OverSources): readonly MarksLayer[] {
  const file = files.read(PROGRAMME_PLACES);
  if (file === undefined) return [];
  const { project } = fitView(extent);
  const isInside = (place: readonly [number, number]): boolean => {
    const [x, y] = project(place[0], place[1]);
    const isSeen = x > 0 && y > 0 && x < VIEW_WIDTH && y < VIEW_HEIGHT;
    return isSeen && shapes.boroughs.some(({ polygons }) => contains(polygons, place));
  };
  const marks = programmeMarks(file, {
    localAuthorityNames: new Map(boroughs.map(({ code, name }) => [code, name])),
    day: files.release.published,
  });
  const points = marks.points.filter(({ position }) => isInside(position));
  const lines = marks.lines.filter(({ coordinates }) => coordinates.flat().some(isInside));
  return points.length + lines.length === 0 ? [] : [{ ...marks, points, lines }];
}
