/** Whom to credit for places, outlines and postcodes, in the publishers' own words. */
import { LANDMARK_KINDS } from '../../src/domain/landmark.ts';
import { holdsSource, sourceFile, type CreditedSource } from '../read/sourceFiles.ts';

/** ONS boundaries, look-ups and population estimates. */
export const BOUNDARY_ATTRIBUTION =
  'Source: Office for National Statistics licensed under the Open Government Licence v.3.0. Contains OS data © Crown copyright and database right 2026.';

/** Ordnance Survey Code-Point Open, November 2025 edition. */
const POSTCODE_ATTRIBUTION =
  'Contains OS data © Crown copyright and database right 2025. Contains Royal Mail data © Royal Mail copyright and database right 2025. Contains National Statistics data © Crown copyright and database right 2025.';

/** Motorways: OS Open Roads. */
const MOTORWAY_ATTRIBUTION = 'Contains OS data © Crown copyright and database right 2024.';

/** Hexagon layout of the wards. */
const HEXAGON_ATTRIBUTION = 'Hexagon layout of wards: Open Innovations layout, uk-wards-2024, MIT licence.';

/** Each says in `content/sources.json` whom to credit. */
const LANDMARK_SOURCES: readonly CreditedSource[] = [...LANDMARK_KINDS, 'placeNames', 'railways'];

/** All that `writeGeo` uses, for the release's list. */
export function geoAttributions(): readonly string[] {
  return [
    BOUNDARY_ATTRIBUTION,
    POSTCODE_ATTRIBUTION,
    ...(holdsSource('motorways') ? [MOTORWAY_ATTRIBUTION] : []),
    ...LANDMARK_SOURCES.flatMap((name) => (holdsSource(name) ? [sourceFile(name).attribution] : [])),
    ...(holdsSource('hexagons') ? [HEXAGON_ATTRIBUTION] : []),
  ];
}
