/** A map of the made-up wards, for tests of the renderers. */
import type { ClassKey } from '../../src/domain/classKeys.ts';
import type { MapModel } from '../../src/domain/mapModel.ts';
import { extentOf } from '../../src/map/project.ts';
import { SAMPLE_AREAS, SAMPLE_SHAPES } from './sampleGeography.ts';

const CLASSES: readonly ClassKey[] = [
  'class-0',
  'class-1',
  'class-2',
  'class-3',
  'class-4',
  'zero',
  'suppressed',
  'notCollected',
  'incomplete',
];

/** Twelve wards, every class at least once; ward B selected, ward C faded. */
export function sampleModel(changes: Partial<MapModel> = {}): MapModel {
  return {
    title: 'Violence with injury by ward',
    summary: ['Highest: Ward E.', '9 of 12 wards have a figure.'],
    geography: 'ward',
    notice: null,
    layout: 'geographic',
    areas: SAMPLE_AREAS.map(({ code, name }, index) => ({
      code,
      name,
      classKey: CLASSES[index % CLASSES.length]!,
      label: `${name}: ${index} per 1,000 people at risk`,
      selected: name === 'Ward B',
      dimmed: name === 'Ward C',
    })),
    legend: { kind: 'outline', title: '' },
    localAuthorityOutlines: true,
    lines: [
      {
        id: 'M6',
        name: 'M6',
        kind: 'motorway',
        coordinates: [
          [
            [-2, 52.42],
            [-1.8, 52.5],
          ],
        ],
        label: 'M6',
      },
    ],
    points: [
      {
        id: 'p',
        name: 'Place',
        position: [-1.9, 52.45],
        count: 2,
        kind: 'programme-place',
        label: 'Step Together, Place: 2 routes',
      },
    ],
    labels: [{ text: 'Town', position: [-1.9, 52.5], rank: 1 }],
    extent: extentOf(SAMPLE_SHAPES.areas),
    ...changes,
  };
}
