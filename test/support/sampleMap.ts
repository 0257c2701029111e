/** A map of the made-up wards, for tests of the renderers. */
import type { ClassKey } from '../../src/domain/classKeys.ts';
import type { MapLabel, MapLayer, MapLine, MapModel, MapPoint } from '../../src/domain/mapModel.ts';
import { labelsLayer, marksLayer, motorwaysLayer, outlinesLayer } from '../../src/map/overLayers.ts';
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

/** What lies over the sample's areas; each may be replaced. */
interface Over {
  readonly lines?: readonly MapLine[];
  readonly points?: readonly MapPoint[];
  readonly labels?: readonly MapLabel[];
  readonly outlines?: boolean;
}

export const SAMPLE_LINES: readonly MapLine[] = [
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
];

export const SAMPLE_POINTS: readonly MapPoint[] = [
  {
    id: 'p',
    name: 'Place',
    position: [-1.9, 52.45],
    count: 2,
    kind: 'programme-place',
    label: 'Step Together, Place: 2 routes',
  },
];

const SAMPLE_LABELS: readonly MapLabel[] = [{ text: 'Town', position: [-1.9, 52.5], rank: 1 }];

function overLayers({
  lines = SAMPLE_LINES,
  points = SAMPLE_POINTS,
  labels = SAMPLE_LABELS,
  outlines = true,
}: Over): readonly MapLayer[] {
  const words = {
    id: 'programme',
    title: 'Programme',
    period: null,
    source: null,
    summary: [],
    notShown: [],
  };
  return [
    ...(outlines ? [outlinesLayer()] : []),
    motorwaysLayer(lines.filter(({ kind }) => kind === 'motorway')),
    marksLayer(
      words,
      points,
      lines.filter(({ kind }) => kind !== 'motorway'),
    ),
    labelsLayer(labels),
  ];
}

/** Twelve wards, every class at least once; ward B selected, ward C faded. */
export function sampleModel({
  lines,
  points,
  labels,
  outlines,
  ...changes
}: Partial<MapModel> & Over = {}): MapModel {
  const over = Object.fromEntries(
    Object.entries({ lines, points, labels, outlines }).filter(([, value]) => value !== undefined),
  );
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
    layers: overLayers(over),
    extent: extentOf(SAMPLE_SHAPES.areas),
    ...changes,
  };
}
