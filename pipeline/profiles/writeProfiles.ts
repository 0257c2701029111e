/** writeProfiles: `profiles/<code>.json` for every ward, every borough and the region, and what they share. */
import * as v from 'valibot';
import {
  PlaceDoneSchema,
  ProfileIndexSchema,
  ProfileSchema,
  ProfileSharedSchema,
  type ProfileFile,
  type ProfileShared,
} from '../../src/data/profileSchema.ts';
import type { PlaceArea } from '../../src/data/areaSchema.ts';
import { COMBINED_AREA } from '../../src/domain/place.ts';
import type { BuildContext } from '../buildContext.ts';
import { readPlace } from '../read/readContent.ts';
import {
  figuresOf,
  formerlyOf,
  monthsOf,
  partFiguresOf,
  partsOf,
  stepTogetherOf,
  yearsOf,
  type ProfileArea,
} from './makeProfile.ts';
import { makeShared } from './makeShared.ts';
import { makeSimilar } from './makeSimilar.ts';
import { groupNeighbourhoods, neighbourhoodsOf } from './neighbourhoods.ts';
import { readPublished } from './published.ts';
import { readFacts } from './readFacts.ts';

/**
 * Called when all other files of the release are written.
 * @throws SourceError when a file of `content/` is not in order
 */
export function writeProfiles(context: BuildContext): void {
  const folder = `data/${context.release.id}/profiles`;
  const place = readPlace();
  const published = readPublished(context);
  const facts = readFacts(place, context.release.published, published.stepTogether.routes !== undefined);
  const shared = makeShared(published, {
    on: context.release.published,
    everywhere: (facts.get(COMBINED_AREA.code) ?? []).filter(({ part }) => part !== 'earlier'),
    files: writeFacts(context, folder, facts),
  });
  const grouped = groupNeighbourhoods(published);
  const similar = makeSimilar(published, grouped.squareKilometres);
  const { ward, borough } = published.areas;

  const landOf = (wards: readonly string[]): number =>
    wards.reduce((sum, code) => sum + (grouped.squareKilometres.get(code) ?? 0), 0);
  const write = (
    area: ProfileArea,
    about: Pick<ProfileFile['area'], 'name' | 'position' | 'residents' | 'vintage'>,
    wards: readonly string[],
    more: Pick<ProfileFile, 'neighbourhoods' | 'similar'> = {},
  ): void => {
    const parts = partsOf(area, published);
    const profile: ProfileFile = {
      area: {
        ...area,
        ...about,
        squareKilometres: Number(landOf(wards).toFixed(2)),
        ...flagsOf(area, ward, place),
      },
      figures: figuresOf(area, published, shared),
      months: monthsOf(area, published),
      years: yearsOf(area, published),
      ...more,
      parts,
      partFigures: partFiguresOf(area, parts, published),
      formerly: formerlyOf(area, published),
      stepTogether: stepTogetherOf(area, published),
      done: [],
    };
    context.write(`${folder}/${area.code}.json`, JSON.stringify(v.parse(ProfileSchema, profile)) + '\n');
  };

  ward.codes.forEach((text, index) => {
    const code = text;
    write({ code, geography: 'ward', borough: ward.boroughs[index] ?? null }, aboutOf(ward, index), [code], {
      neighbourhoods: neighbourhoodsOf(code, published, grouped),
      similar: similar[index] ?? [],
    });
  });
  borough.codes.forEach((text, index) => {
    const code = text;
    const own = ward.codes.filter((_, at) => ward.boroughs[at] === code);
    write({ code, geography: 'borough', borough: code }, aboutOf(borough, index), own);
  });
  write(
    { code: COMBINED_AREA.code, geography: 'region', borough: null },
    {
      name: place.combinedArea.name,
      position: null,
      residents: borough.residents.reduce((sum, residents) => sum + residents, 0),
      vintage: borough.vintage,
    },
    ward.codes,
  );

  context.write(`${folder}/shared.json`, JSON.stringify(v.parse(ProfileSharedSchema, shared)) + '\n');
  const hashes = [...ward.codes, ...borough.codes, COMBINED_AREA.code].map(
    (code) => [code, context.written.get(`${folder}/${code}.json`)] as const,
  );
  context.write(
    `${folder}/index.json`,
    JSON.stringify(v.parse(ProfileIndexSchema, Object.fromEntries(hashes))) + '\n',
  );
}

/** What sets an area apart; of an area that is no ward only since when its wards are others. */
function flagsOf(
  { code, geography, borough }: ProfileArea,
  { vintage, cityCentre, policeGaps, bestFitDerived }: ReturnType<typeof readPublished>['areas']['ward'],
  { wardVintages }: PlaceArea,
): Pick<ProfileFile['area'], 'redrawn' | 'cityCentre' | 'policeGap' | 'bestFitDerived'> {
  const since = wardVintages.find(({ name }) => name === vintage)?.redrawn ?? null;
  const isDerived = geography === 'ward' && bestFitDerived?.some((one) => one === borough) === true;
  return {
    redrawn: since?.authorities.some((one) => one === borough) === true ? since.date : null,
    cityCentre: cityCentre?.includes(code) === true,
    policeGap: policeGaps?.includes(code) === true,
    ...(isDerived ? { bestFitDerived: true } : {}),
  };
}

/** One file a place, which all pages of its areas read. @returns their hashes by code */
function writeFacts(
  context: BuildContext,
  folder: string,
  facts: ReturnType<typeof readFacts>,
): NonNullable<ProfileShared['done']>['files'] {
  const hashes: Record<string, string> = {};
  for (const [code, done] of facts) {
    const path = `${folder}/${code}.done.json`;
    context.write(path, JSON.stringify(v.parse(PlaceDoneSchema, { facts: done })) + '\n');
    hashes[code] = context.written.get(path) ?? '';
  }
  return hashes;
}

function aboutOf(
  { names, longitudes, latitudes, residents, vintage }: ReturnType<typeof readPublished>['areas']['ward'],
  index: number,
): Pick<ProfileFile['area'], 'name' | 'position' | 'residents' | 'vintage'> {
  return {
    name: names[index] ?? '',
    position: [longitudes[index] ?? 0, latitudes[index] ?? 0],
    residents: residents[index] ?? 0,
    vintage,
  };
}
