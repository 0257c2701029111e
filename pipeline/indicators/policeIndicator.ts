/** A category of street-level crime as an indicator. */
import type { CaveatId, IndicatorRole, Topic } from '../../src/domain/indicator.ts';
import type { IndicatorDefinition } from '../figures/definition.ts';
import { policeFigures } from '../figures/makeFigures.ts';
import { notesOn } from '../read/measureNotes.ts';
import { FORCE } from './placePhrases.ts';
import { POLICE_CATEGORIES, type PoliceCategory } from '../read/policeCategories.ts';

interface PoliceOptions {
  readonly title: string;
  readonly measure: string;
  readonly topic: Topic;
  readonly role: IndicatorRole;
  readonly definition: string;
  readonly caveats?: readonly CaveatId[];
  readonly notes?: readonly string[];
  readonly headline?: boolean;
}

export function policeIndicator(category: PoliceCategory, options: PoliceOptions): IndicatorDefinition {
  const { title, measure, topic, role, definition } = options;
  return {
    id: POLICE_CATEGORIES[category],
    title,
    measure,
    topic,
    role,
    unit: 'per-1000-residents',
    ratePer: 1000,
    decimals: 1,
    intervalMethod: 'byar',
    noInterval: null,
    source: 'police-uk',
    caveats: [
      'all-ages',
      'recorded-not-occurred',
      'chance-only',
      'resident-rate-city-centre',
      'locations-approximate',
      ...(options.caveats ?? []),
    ],
    headline: options.headline ?? false,
    metadata: {
      definition,
      numerator: `Offences in the category "${category}" that ${FORCE} and the British Transport Police recorded, by the month they were recorded in and the neighbourhood (LSOA 2021) of their anonymous map point.`,
      denominator:
        'Residents of the same neighbourhoods in mid-2024, whatever the period, so that a change in the rate is a change in offences.',
      method: (bestFit) =>
        `A rate is the offences of twelve months for every 1,000 residents; its 95% interval is Byar’s (exact Poisson below 10 offences). A month is shown as a count. Wards are added up from neighbourhoods by ${bestFit}.`,
      notes: [
        'Each area and each month or window is judged by itself. A patch of touching neighbourhoods without any offence of any kind in a month, where at least 13.8 were expected, is a hole in the data (the chance is below one in a million). A neighbourhood that touches a hole and shows less than half of what is expected, with a chance below one in a thousand, lies partly in it. A figure that lacks more than an estimated 1% is incomplete, and no value is given.',
        ...notesOn('police-uk'),
        'Map points are moved to the nearest of a fixed set of places, and neighbourhoods were read from simplified outlines, so figures of single neighbourhoods are approximate. Ward figures are safer.',
        ...(options.notes ?? []),
      ],
      nextUpdate: 'Published monthly by the police. This assessment takes in new months with each release.',
    },
    makeFigures: policeFigures(category),
  };
}
