/** The map of a pack: the wards of its boroughs by the first measure that is mapped, with the patch outlined. */
import { areaNamesLayer, labelsLayer, outlinesLayer } from '../map/overLayers.ts';
import { legendOf } from '../domain/mapLayers.ts';
import type { BoundingBox, MapShapes } from '../domain/mapShapes.ts';
import { figuresAt } from '../data/figuresAt.ts';
import type { AreaEntry } from '../data/queries.ts';
import { indicatorAt } from '../domain/indicator.ts';
import type { MapModel } from '../domain/mapModel.ts';
import type { Ring } from '../domain/outline.ts';
import { buildMapModel } from '../map/buildMapModel.ts';
import { fitView } from '../map/project.ts';
import type { PackMapLayer } from '../view/packMapLayers.ts';
import { PACK_WORDS } from '../words/evidencePack.ts';
import { PACK_MAP_WORDS } from '../words/packMap.ts';
import type { PackDocument, PackSource } from './packDocument.ts';
import type { PackSources } from './packFigures.ts';
import { packFrame, type PackFrame } from './packFrame.ts';
import { packLocator, partOf, type PackLocator } from './packLocator.ts';
import { packOver } from './packMapLayers.ts';
import type { Patch } from './readPatch.ts';

const words = PACK_WORDS.map;

export interface PackMap {
  readonly model: MapModel;
  readonly shapes: MapShapes;
  readonly rings: readonly Ring[];
  /** Null where no corner is free for it, or most of the boroughs is in sight. */
  readonly locator: PackLocator | null;
  /** Where the patch lies, in a sentence. */
  readonly lies: string;
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
  const { files, boroughs } = sources;
  const statement = pack.statements.find(
    ({ figure }) => figure.indicator.geographies.ward?.breaks != null && !figure.isElsewhere,
  );
  if (statement === undefined) return null;
  const { indicator } = statement.figure;
  const period = indicator.geographies.ward?.periods.at(-1) ?? '';
  const observations = figuresAt(files, indicator, 'ward', period);
  if (observations === undefined) return null;
  const frame = packFrame(sources, patch, isOfWholeBoroughs(pack, asked));
  const { extent, shapes: own, rings } = frame;
  const over = packOver({ files, statements: pack.statements, ...frame }, asked);
  const locator = packLocator(sources.shapes, extent, frame.patch);
  const names = namesBeside(locator, extent, frame);
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
    areas: names.wards,
    shapes: own,
    localAuthorityNames: new Map(boroughs.map(({ code, name }) => [code, name])),
    selected: frame.named,
    borough: null,
    layout: 'geographic',
    closeUp: { extent, codes: frame.named.length > MOST_NAMED ? [] : frame.named },
    uncertainty: false,
    over: [
      ...over.layers,
      outlinesLayer(),
      areaNamesLayer(),
      labelsLayer(names.boroughs.map(({ name, position }) => ({ text: name, position, rank: 2 as const }))),
    ],
    release: files.release.id,
  });
  const colours = statement.source;
  return {
    model,
    shapes: own,
    rings,
    locator,
    lies:
      patch.boroughs.length === boroughs.length
        ? ''
        : PACK_MAP_WORDS.lies(
            patch.boroughs.map(({ name }) => name),
            partOf(sources.shapes, frame.patch),
          ),
    sources: [colours, ...over.sources.filter(({ id }) => id !== colours.id)],
  };
}

/** Whether something is asked for over the colours that is told of boroughs alone, and so is to be seen as a whole. */
function isOfWholeBoroughs({ statements }: PackDocument, asked: readonly PackMapLayer[]): boolean {
  return asked.some(
    ({ id, as }) =>
      as === 'circles' &&
      statements.some(
        ({ figure: { indicator } }) =>
          [indicator.id, indicator.standsInFor].includes(id) && indicator.geographies.ward === undefined,
      ),
  );
}

/** Half the width of a long name and half the height of a line, in units of the view box. */
const NAME_ROOM = { x: 90, y: 14 };

/** Areas without a place for their name where the small map would cover it. */
function namesBeside(
  locator: PackLocator | null,
  extent: BoundingBox,
  { wards, boroughs, named }: PackFrame,
) {
  if (locator === null) return { wards, boroughs };
  const { project } = fitView(extent);
  const { x, y, width, height } = locator.frame;
  const isCovered = ({ position }: AreaEntry): boolean => {
    const [px, py] = project(position[0], position[1]);
    return (
      px > x - NAME_ROOM.x &&
      px < x + width + NAME_ROOM.x &&
      py > y - NAME_ROOM.y &&
      py < y + height + NAME_ROOM.y
    );
  };
  return {
    wards: wards.map((ward) =>
      !named.includes(ward.code) && isCovered(ward) ? { ...ward, position: null } : ward,
    ),
    boroughs: boroughs.filter((borough) => !isCovered(borough)),
  };
}

/** Wards whose class is said in words; more would be a list that nobody listens to. */
const MOST_NAMED = 6;

/** What the map shows, in words: its classes, and those of the wards that are outlined. No ward is called highest or lowest. */
export function packMapAlt({ model, lies }: PackMap, placeName: string): string {
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
  return [colours, lies, ...over].filter((said) => said !== '').join(' ');
}

/** What the key says of the outline, and of the small map where there is one. */
export function outlinedIn({ locator }: Pick<PackMap, 'locator'>, placeName: string): string {
  const outlined = PACK_WORDS.patchOutlined(placeName);
  return locator === null ? outlined : `${outlined}. ${PACK_MAP_WORDS.locator}`;
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
