/** The map of a pack: the wards of its boroughs by the first measure that is mapped, with the patch outlined. */
import { labelsLayer, outlinesLayer } from '../map/overLayers.ts';
import { legendOf } from '../domain/mapLayers.ts';
import type { BoundingBox, MapShapes } from '../domain/mapShapes.ts';
import { figuresAt } from '../data/figuresAt.ts';
import type { AreaEntry } from '../data/queries.ts';
import { indicatorAt } from '../domain/indicator.ts';
import type { MapModel } from '../domain/mapModel.ts';
import type { Ring } from '../domain/outline.ts';
import { buildMapModel, extentFor } from '../map/buildMapModel.ts';
import { extentOf, fitView } from '../map/project.ts';
import type { PackMapLayer } from '../view/packMapLayers.ts';
import { PACK_WORDS } from '../words/evidencePack.ts';
import type { PackDocument, PackSource } from './packDocument.ts';
import type { PackSources } from './packFigures.ts';
import { packOver } from './packMapLayers.ts';
import type { Patch } from './readPatch.ts';

const words = PACK_WORDS.map;

export interface PackMap {
  readonly model: MapModel;
  readonly shapes: MapShapes;
  readonly rings: readonly Ring[];
  /** Of the colours first, then of what is over them. */
  readonly sources: readonly PackSource[];
}

export interface MapSources extends Pick<PackSources, 'files'> {
  readonly shapes: MapShapes;
  readonly wards: readonly AreaEntry[];
  readonly boroughs: readonly AreaEntry[];
}

/**
 * @param asked what the address asks for over the colours; nothing in every pack made before it could
 * @returns null when no measure of the pack is drawn as a map of wards
 */
export function packMap(
  sources: MapSources,
  pack: PackDocument,
  patch: Patch,
  asked: readonly PackMapLayer[],
): PackMap | null {
  const { files, shapes, wards, boroughs } = sources;
  const statement = pack.statements.find(
    ({ figure }) => figure.indicator.geographies.ward?.breaks != null && !figure.isElsewhere,
  );
  if (statement === undefined) return null;
  const { indicator } = statement.figure;
  const period = indicator.geographies.ward?.periods.at(-1) ?? '';
  const observations = figuresAt(files, indicator, 'ward', period);
  if (observations === undefined) return null;
  const inside = new Set(patch.boroughs.map(({ code }) => code));
  const shown = wards.filter(({ borough }) => inside.has(borough));
  const codes = new Set(shown.map(({ code }) => code));
  const own: MapShapes = {
    geography: 'ward',
    areas: shapes.areas.filter(({ code }) => codes.has(code)),
    boroughs: shapes.boroughs.filter(({ code }) => inside.has(code)),
    hexagons: null,
  };
  const whole = new Set(
    patch.areas.flatMap(({ code, geography }) => (geography === 'borough' ? [code] : [])),
  );
  const named = new Set(patch.areas.map(({ code }) => code));
  const selected =
    patch.rings === null && (patch.members.length > 0 || named.size > 0) && whole.size < inside.size
      ? shown.filter(({ code, borough }) => named.has(code) || whole.has(borough)).map(({ code }) => code)
      : [];
  const rings = patch.rings ?? [];
  const shownBoroughs = boroughs.filter(({ code }) => inside.has(code));
  const extent = around(extentFor(own, null), rings);
  const over = packOver(
    { files, statements: pack.statements, wards: shown, boroughs: shownBoroughs, shapes: own, extent },
    asked,
  );
  const model = buildMapModel({
    first: {
      indicator: indicatorAt(indicator, 'ward'),
      geography: 'ward',
      period,
      observations,
      comparator: null,
    },
    second: null,
    askedGeography: 'ward',
    areas: shown,
    shapes: own,
    localAuthorityNames: new Map(boroughs.map(({ code, name }) => [code, name])),
    selected,
    borough: null,
    layout: 'geographic',
    uncertainty: false,
    over: [
      ...over.layers,
      outlinesLayer(),
      labelsLayer(shownBoroughs.map(({ name, position }) => ({ text: name, position, rank: 1 as const }))),
    ],
    release: files.release.id,
  });
  const colours = statement.source;
  return {
    model: { ...model, extent },
    shapes: own,
    rings,
    sources: [colours, ...over.sources.filter(({ id }) => id !== colours.id)],
  };
}

/** Wards whose class is said in words; more would be a list that nobody listens to. */
const MOST_NAMED = 6;

/** What the map shows, in words: its classes, and those of the wards that are outlined. No ward is called highest or lowest. */
export function packMapAlt({ model }: PackMap, placeName: string): string {
  const over = model.layers.filter(({ kind }) => kind !== 'fill').flatMap(({ summary }) => summary);
  const { areas } = model;
  const legend = legendOf(model);
  const classes = legend.kind === 'classes' ? [...legend.classes, ...legend.absences] : [];
  const own = areas.filter(({ selected }) => selected);
  const colours = words.alt(
    model.title,
    classes.map(({ label, count }) => words.classOf(label, count)),
    placeName,
    own.length > MOST_NAMED
      ? []
      : own.map(({ name, classKey }) =>
          words.ownClass(name, classes.find((one) => one.classKey === classKey)?.label ?? ''),
        ),
  );
  return [colours, ...over].join(' ');
}

/** The box that holds the outline too. */
function around(extent: BoundingBox, rings: readonly Ring[]): BoundingBox {
  if (rings.length === 0) return extent;
  const [west, south, east, north] = extentOf([{ polygons: rings.map((ring) => [ring]) }]);
  return [
    Math.min(extent[0], west),
    Math.min(extent[1], south),
    Math.max(extent[2], east),
    Math.max(extent[3], north),
  ];
}

/** The rings of a patch as an SVG path over its map; empty where the areas themselves are marked. */
export function outlinePath({ model, rings }: Pick<PackMap, 'model' | 'rings'>): string {
  const { project } = fitView(model.extent);
  return rings
    .map((ring) => {
      const corners = ring.map(([x, y]) =>
        project(x, y)
          .map((n) => n.toFixed(1))
          .join(' '),
      );
      return `M${corners.join('L')}Z`;
    })
    .join('');
}
