/**
 * writeStepTogether: the places with the programme's routes on one documented day, from the file of `content/` that its id
 * names. Without a programme no place is written.
 * Places, never streets: no line of a route is published. Wards are named only where the place settles them.
 */
import * as v from 'valibot';
import { parseGssCode, type GssCode } from '../../src/domain/geography.ts';
import { PLACE_WORDS } from '../../src/domain/place.ts';
import { PROGRAMME, PROGRAMME_FILE } from '../../src/domain/programme.ts';
import type { StepTogether } from '../../src/data/layerSchema.ts';
import type { BuildContext } from '../buildContext.ts';
import type { Lookups } from '../read/lookups.ts';
import { ProblemList } from '../report.ts';
import { containsPoint, type Point } from './polygons.ts';
import { readContent } from '../read/readContent.ts';
import type { NamedPlace } from './writeContext.ts';
import type { LocalAuthorityOutline } from './writeShapes.ts';

const CONTENT = `${PROGRAMME_FILE}.json`;
const FILE = `content/${CONTENT}`;

const common = {
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'not an id such as "kates-hill"')),
  name: v.string(),
  borough: v.string(),
  routes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  status: v.picklist(['live', 'in-development']),
  note: v.string(),
};

const StepTogetherContentSchema = v.object({
  asOf: v.pipe(v.string(), v.isoDate()),
  source: v.string(),
  /** What the source says in all; the places must add up to it. */
  liveRoutes: v.number(),
  livePlaces: v.number(),
  places: v.array(
    v.variant('precision', [
      /** A ward of exactly this name in the borough: drawn at the ward's label point. */
      v.object({
        ...common,
        precision: v.literal('ward'),
        ward: v.string(),
        /** What is said otherwise where the release has other ward lines, by their id in `content/area.json`. */
        inVintage: v.exactOptional(
          v.record(v.string(), v.object({ ward: v.exactOptional(v.string()), note: v.string() })),
        ),
      }),
      /** Only a town is known: drawn at the town's point of the map context. */
      v.object({ ...common, precision: v.literal('town'), town: v.string() }),
      /** A named neighbourhood that no ward settles: drawn at a given point; `how` says where that comes from. */
      v.object({
        ...common,
        precision: v.literal('neighbourhood'),
        position: v.tuple([v.number(), v.number()]),
        how: v.pipe(v.string(), v.minLength(10)),
      }),
    ]),
  ),
});
export type StepTogetherContent = v.InferOutput<typeof StepTogetherContentSchema>;

/** What places are settled with. */
export interface Gazetteer {
  readonly lookups: Pick<Lookups, 'wards'>;
  /** Label points of the wards. */
  readonly wardPositions: ReadonlyMap<GssCode, Point>;
  readonly boroughs: readonly LocalAuthorityOutline[];
  readonly places: readonly NamedPlace[];
  /** Id of the ward lines in `content/area.json`. */
  readonly vintage: string;
}

export function writeStepTogether(
  context: Pick<BuildContext, 'write' | 'release'>,
  gazetteer: Gazetteer,
): void {
  const places: StepTogether =
    PROGRAMME === null
      ? { asOf: context.release.published, source: '', places: [] }
      : settlePlaces(readContent(CONTENT, StepTogetherContentSchema), gazetteer);
  context.write(`data/${context.release.id}/${PROGRAMME_FILE}.json`, JSON.stringify(places));
}

/**
 * Give every place its position and, where its name settles it, its ward.
 * @throws SourceError for an unknown ward, town or borough, a point outside the borough, or sums other than the source's
 */
export function settlePlaces(content: StepTogetherContent, gazetteer: Gazetteer): StepTogether {
  const problems = new ProblemList(FILE);
  const places: StepTogether['places'] = [];
  for (const place of content.places) {
    const { id, name, routes, status, precision } = place;
    const otherwise = place.precision === 'ward' ? place.inVintage?.[gazetteer.vintage] : undefined;
    const note = otherwise?.note ?? place.note;
    const borough = parseGssCode(place.borough);
    const outline = gazetteer.boroughs.find(({ code }) => code === borough);
    if (places.some((other) => other.id === id))
      problems.add(null, id, 'the id appears twice.', 'give each its own.');
    if (borough === null || !outline) {
      problems.add(null, id, `'${place.borough}' is not ${PLACE_WORDS.oneOf}.`, 'give its code.');
      continue;
    }
    const wards =
      place.precision === 'ward' ? wardsNamed(gazetteer.lookups, borough, otherwise?.ward ?? place.ward) : [];
    const position =
      place.precision === 'neighbourhood'
        ? place.position
        : place.precision === 'town'
          ? gazetteer.places.find((town) => town.name === place.town)?.position
          : wards[0] && gazetteer.wardPositions.get(wards[0]);
    if (!position) {
      problems.add(
        null,
        id,
        `no ward or town of exactly the name given for ${name} is known in its ${PLACE_WORDS.authority.one}.`,
        'correct the name, or give the precision "neighbourhood" with a position and how it was found.',
      );
    } else if (!containsPoint(outline.polygons, position)) {
      problems.add(
        null,
        id,
        `its point ${position.join(', ')} is not in ${borough}.`,
        `correct point or ${PLACE_WORDS.authority.one}.`,
      );
    } else {
      const [longitude, latitude] = position;
      places.push({ id, name, borough, routes, status, longitude, latitude, precision, wards, note });
    }
  }
  const live = content.places.filter(({ status }) => status === 'live');
  const routes = live.reduce((sum, place) => sum + place.routes, 0);
  if (routes !== content.liveRoutes || live.length !== content.livePlaces) {
    problems.add(
      null,
      'places',
      `there are ${routes} live routes in ${live.length} places; the source says ${content.liveRoutes} in ${content.livePlaces}.`,
      'compare the places with the source.',
    );
  }
  problems.throwIfAny();
  return { asOf: content.asOf, source: content.source, places };
}

function wardsNamed({ wards }: Pick<Lookups, 'wards'>, borough: GssCode, name: string): GssCode[] {
  return [...wards.values()]
    .filter((ward) => ward.borough === borough && ward.name === name)
    .map(({ code }) => code);
}
