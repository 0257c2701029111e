/** Whom to credit for places, outlines and postcodes, in the publishers' own words. */
import { LANDMARK_KINDS } from '../../src/domain/landmark.ts';
import { holdsSource, sourceFile, type CreditedSource } from '../read/sourceFiles.ts';
import type { ReleaseWards } from '../read/wardVintage.ts';

/** ONS boundaries, look-ups and population estimates; look-ups derived here rest on the postcodes credited below too. */
export const BOUNDARY_ATTRIBUTION =
  'Source: Office for National Statistics licensed under the Open Government Licence v.3.0. Contains OS data © Crown copyright and database right 2026.';

/** Ordnance Survey Code-Point Open, November 2025 edition. */
const POSTCODE_ATTRIBUTION =
  'Contains OS data © Crown copyright and database right 2025. Contains Royal Mail data © Royal Mail copyright and database right 2025. Contains National Statistics data © Crown copyright and database right 2025.';

/** Labels of neighbourhoods: MSOA Names 2.0, and which neighbourhood lies in which MSOA. */
const NAME_ATTRIBUTION =
  'MSOA names: House of Commons Library, Open Parliament Licence v3.0. Source: Office for National Statistics licensed under the Open Government Licence v.3.0.';

/** Motorways: OS Open Roads. */
const MOTORWAY_ATTRIBUTION = 'Contains OS data © Crown copyright and database right 2024.';

/** Hexagon layout of the wards. */
const HEXAGON_ATTRIBUTION = 'Hexagon layout of wards: Open Innovations layout, uk-wards-2024, MIT licence.';

/** Each says in `content/sources.json` whom to credit. */
const LANDMARK_SOURCES: readonly CreditedSource[] = [...LANDMARK_KINDS, 'placeNames', 'railways'];

/** All that `writeGeo` uses, for the release's list. */
export function geoAttributions({ sources }: ReleaseWards): readonly string[] {
  return [
    BOUNDARY_ATTRIBUTION,
    POSTCODE_ATTRIBUTION,
    ...(sources.neighbourhoodNames !== undefined ? [NAME_ATTRIBUTION] : []),
    ...(holdsSource('motorways') ? [MOTORWAY_ATTRIBUTION] : []),
    ...LANDMARK_SOURCES.flatMap((name) => (holdsSource(name) ? [sourceFile(name).attribution] : [])),
    ...(sources.hexagons !== undefined ? [HEXAGON_ATTRIBUTION] : []),
  ];
}
