/** writeGeo: everything about places: shapes, areas, postcodes, search, the programme. */
import { PLACE_WORDS } from '../../src/domain/place.ts';
import type { BuildContext } from '../buildContext.ts';
import { readLookups } from '../read/lookups.ts';
import { readFormerWards } from './formerWards.ts';
import { readNeighbourhoods, readWards } from './readAreas.ts';
import { readPlace } from '../read/readContent.ts';
import { readPostcodes } from './readPostcodes.ts';
import { readSuccessors } from './readSuccessors.ts';
import { readWardLabels, writeAreas } from './writeAreas.ts';
import { writeContext } from './writeContext.ts';
import { writeDownloads } from './writeDownloads.ts';
import { writeLandmarks } from './writeLandmarks.ts';
import { writePostcodePoints } from './writePostcodePoints.ts';
import { writePostcodes } from './writePostcodes.ts';
import { writeSearch } from './writeSearch.ts';
import { writeShapes } from './writeShapes.ts';
import { writeStepTogether } from './writeStepTogether.ts';

/**
 * Write outlines and, in the release, `areas/`, `postcodes/`, `search.json` and the programme's file. The same sources
 * give the same bytes. `context.cityCentre` must be filled before.
 * @throws SourceError when the sources cannot be used
 */
export async function writeGeo(context: BuildContext): Promise<void> {
  const { step } = context.report;
  const place = readPlace();
  const lookups = readLookups(context);

  step(`Geography: outlines of wards, neighbourhoods and ${PLACE_WORDS.authority.many}`);
  const wards = readWards(context, lookups, place);
  const neighbourhoods = readNeighbourhoods(context, lookups, place);
  const boroughs = writeShapes(context, wards, neighbourhoods, [...lookups.boroughs.keys()]);
  writeDownloads(context, lookups, place, wards, boroughs);

  step('Geography: areas, their neighbours and positions');
  const wardPositions = readWardLabels(context, wards.areas);
  writeAreas(context, { lookups, place, wards, neighbourhoods, boroughs, wardPositions });
  const places = writeContext(context, boroughs);
  const landmarks = writeLandmarks(context, wards.areas, places);

  const postcodes = readPostcodes(context, lookups, wards.areas);
  step(`Geography: ${postcodes.length} postcodes, places and former wards`);
  const districts = writePostcodes(context, postcodes);
  writePostcodePoints(context, lookups, postcodes);
  const formerWards = [...readFormerWards(context, lookups, postcodes), ...readSuccessors(context, lookups)];
  writeSearch(context, { places, wards: wards.areas, formerWards, districts, landmarks });

  step('Geography: places of the programme');
  writeStepTogether(context, {
    lookups,
    wardPositions,
    boroughs,
    places,
    vintage: context.wards().id,
  });
  return Promise.resolve();
}
