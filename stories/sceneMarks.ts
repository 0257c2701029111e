/** What the layer of the programme puts on a scene's map, and what is said of it. */
import { CORRIDOR_METRES } from '../src/domain/corridor.ts';
import { linesOf, pointsOf } from '../src/domain/mapLayers.ts';
import type { BoundingBox } from '../src/domain/mapShapes.ts';
import type { StepTogether } from '../src/data/layerSchema.ts';
import { formatDay } from '../src/domain/format.ts';
import type { MapModel } from '../src/domain/mapModel.ts';
import { routeState } from '../src/domain/stepRoute.ts';
import type { StoryMark, StoryPlaceMark } from '../src/domain/story.ts';
import { fitView, VIEW_HEIGHT, VIEW_WIDTH } from '../src/map/project.ts';
import { MAP_WORDS } from '../src/words/map.ts';
import { placeName } from '../src/words/measures.ts';
import { PARTNER_MAP_WORDS } from '../src/words/partnerMaps.ts';
import { ROUTE_WORDS } from '../src/words/steps.ts';
import { STORY_WORDS } from '../src/words/story.ts';
import type { ReleaseData } from './releaseData.ts';
import type { MapScene } from './scene.ts';
import { PROGRAMME_LAYER } from '../src/domain/programme.ts';

export interface MarksSaid {
  /** The marks in words, for those who do not see them. */
  readonly summary: readonly string[];
  readonly cautions: readonly string[];
  readonly marks: readonly StoryMark[];
  readonly places: readonly StoryPlaceMark[];
  readonly remarks: readonly string[];
}

const NOTHING: MarksSaid = { summary: [], cautions: [], marks: [], places: [], remarks: [] };

/** The file of the layer; null where the scene does not have the layer. */
function layerFile(data: ReleaseData, scene: MapScene): StepTogether | null {
  return PROGRAMME_LAYER !== null && scene.layers.includes(PROGRAMME_LAYER) ? data.stepTogether() : null;
}

/** Whether a partner's lines stand where the author of the scene saw the marks of the record. */
export function hasRoutes(data: ReleaseData, scene: MapScene): boolean {
  return layerFile(data, scene)?.routes !== undefined;
}

/** The widest and the highest frame that a view gives a map, as widths for a height. Between them nothing in sight is left out. */
export const FRAMES = { widest: 3, highest: 0.65 } as const;

/** What a frame may show: it is wider or higher than the extent, whichever way it is. */
export function sightOf(extent: BoundingBox): BoundingBox {
  const { project } = fitView(extent);
  const [west, south, east, north] = extent;
  const [left, bottom] = project(west, south);
  const [right, top] = project(east, north);
  // The frame shows the whole view box, so that one side of it is the view box's own.
  const dx = (Math.max(VIEW_WIDTH, VIEW_HEIGHT * FRAMES.widest) - (right - left)) / 2;
  // Degrees of latitude are not quite of one length: a hundredth more makes up for it.
  const dy = ((Math.max(VIEW_HEIGHT, VIEW_WIDTH / FRAMES.highest) - (bottom - top)) / 2) * 1.01;
  const [degreesX, degreesY] = [(east - west) / (right - left), (north - south) / (bottom - top)];
  return [west - dx * degreesX, south - dy * degreesY, east + dx * degreesX, north + dy * degreesY];
}

/** The source of the routes for the chapter's list; null where there are none to show. */
export function routesSource(data: ReleaseData, scene: MapScene): string | null {
  const routes = layerFile(data, scene)?.routes;
  if (routes === undefined || scene.layout === 'hexagons') return null;
  return PARTNER_MAP_WORDS.routeSource(sourcesOf(routes), formatDay(data.release.published));
}

/** @param model the map as it is drawn */
export function marksSaid(data: ReleaseData, scene: MapScene, model: MapModel): MarksSaid {
  const file = layerFile(data, scene);
  if (file === null) return NOTHING;
  const said =
    file.routes === undefined ? recordSaid(file, scene, model) : routesSaid(data, scene, file.routes, file);
  if (model.layout === 'hexagons' || (file.routes ?? file.partnerPlaces) === undefined) return said;
  const places = (file.partnerPlaces ?? []).filter(({ borough }) => isShown(scene, borough));
  const marks = marksInSight(model);
  const hasLetters = marks.some(({ letter }) => letter !== null);
  return {
    ...said,
    summary: [
      ...said.summary,
      ...places.map(({ name, borough, kind }) => {
        const place = placeName(name, data.localAuthorityNames.get(borough) ?? null);
        return `${place}: ${MAP_WORDS.partnerPlaces[kind].title}.`;
      }),
    ],
    marks,
    remarks: [
      ...said.remarks,
      ...(hasLetters ? [PARTNER_MAP_WORDS.placesDrawn(formatDay(data.release.published))] : []),
    ],
  };
}

function isShown(scene: MapScene, borough: string): boolean {
  return scene.borough === null || scene.borough.code === borough;
}

/** The programme's places are said by name, because a picture alone does not say them. */
function recordSaid(file: StepTogether, { borough }: MapScene, model: MapModel): MarksSaid {
  const places = pointsOf(model).filter(({ kind }) => kind !== 'partner-place');
  const shown = places.filter(({ label }) => borough === null || label.includes(borough.name));
  return {
    ...NOTHING,
    places: placesInSight(file, model),
    summary: [STORY_WORDS.stepTogether(formatDay(file.asOf)), ...shown.map(({ label }) => `${label}.`)],
  };
}

type Routes = NonNullable<StepTogether['routes']>;

function sourcesOf(routes: Routes): string {
  return [...new Set(routes.map(({ source }) => source))].join('; ');
}

function routesSaid(
  { release, localAuthorityNames }: ReleaseData,
  scene: MapScene,
  routes: Routes,
  { asOf }: StepTogether,
): MarksSaid {
  const [day, recordDay] = [formatDay(release.published), formatDay(asOf)];
  if (scene.layout === 'hexagons') return { ...NOTHING, summary: [PARTNER_MAP_WORDS.routesNotDrawable(day)] };
  const walked = routes.filter(
    (route) => isShown(scene, route.borough) && routeState(route, release.published) === 'walked',
  );
  const remark =
    walked.length > 0
      ? PARTNER_MAP_WORDS.routesDrawn(sourcesOf(walked), day, recordDay)
      : PARTNER_MAP_WORDS.noRouteDrawn(
          scene.borough?.name ?? PARTNER_MAP_WORDS.allLocalAuthorities,
          sourcesOf(routes),
          day,
          recordDay,
        );
  return {
    ...NOTHING,
    summary: walked.map(({ name, borough, validFrom, validTo }) => {
      const place = placeName(name, localAuthorityNames.get(borough) ?? null);
      const until = validTo === null ? null : formatDay(validTo);
      return `${place}. ${ROUTE_WORDS.walked(formatDay(validFrom), until, false)}`;
    }),
    cautions: walked.length > 0 ? [ROUTE_WORDS.warning] : [],
    remarks: [remark],
  };
}

function isInSight(extent: BoundingBox): (position: readonly [number, number]) => boolean {
  const [west, south, east, north] = sightOf(extent);
  return ([x, y]) => x >= west && x <= east && y >= south && y <= north;
}

/** The diamonds of the record of places. */
function placesInSight({ asOf }: StepTogether, model: MapModel): readonly StoryPlaceMark[] {
  const { extent, layout } = model;
  const points = pointsOf(model);
  if (layout === 'hexagons') return [];
  const inSight = isInSight(extent);
  const day = formatDay(asOf);
  return [
    { hollow: false, label: STORY_WORDS.routesOfPlace(day), kind: 'programme-place' },
    { hollow: true, label: STORY_WORDS.routeInDevelopment(day), kind: 'programme-in-development' },
  ]
    .filter(({ kind }) => points.some((point) => point.kind === kind && inSight(point.position)))
    .map(({ hollow, label }) => ({ hollow, label }));
}

/** Only what the picture may hold: a key to a mark that is nowhere would be looked for in vain. */
function marksInSight(model: MapModel): readonly StoryMark[] {
  const { extent } = model;
  const [lines, points] = [linesOf(model), pointsOf(model)];
  const inSight = isInSight(extent);
  const letters = new Set(points.filter(({ position }) => inSight(position)).map(({ count }) => count));
  const hasLine = lines.some(
    ({ kind, coordinates }) => kind === 'programme-route' && coordinates.flat().some(inSight),
  );
  return [
    ...(hasLine ? [{ letter: null, label: PARTNER_MAP_WORDS.route(CORRIDOR_METRES) }] : []),
    ...Object.values(MAP_WORDS.partnerPlaces)
      .filter(({ letter }) => letters.has(letter))
      .map(({ letter, title }) => ({ letter, label: title })),
  ];
}
