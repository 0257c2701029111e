/** A map of the made-up wards, for tests of the renderers. */
import type { ClassKey } from '../../src/domain/classKeys.ts';
import type {
  CirclesLayer,
  MapLabel,
  MapLayer,
  MapLine,
  MapModel,
  MapPoint,
  PatternLayer,
} from '../../src/domain/mapModel.ts';
import { labelsLayer, marksLayer, motorwaysLayer, outlinesLayer } from '../../src/map/overLayers.ts';
import { extentOf } from '../../src/map/project.ts';
import { SAMPLE_AREAS, SAMPLE_LOCAL_AUTHORITIES, SAMPLE_SHAPES } from './sampleGeography.ts';

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
  /** Measures over the colours. */
  readonly measures?: readonly MapLayer[];
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

/** Ward C (faded), E and F. */
export const SAMPLE_PATTERN: PatternLayer = {
  kind: 'pattern',
  id: 'deprivation',
  title: 'Deprivation',
  period: '2025',
  source: 'Publisher, title',
  summary: ['Deprivation: 3 of 12 wards are in the highest fifth and have the pattern.'],
  notShown: ['The pattern marks only the highest fifth.'],
  open: new Set(),
  codes: new Set([2, 4, 5].map((index) => SAMPLE_AREAS[index]!.code)),
  classes: [{ classKey: 'highest-fifth', label: 'In the highest fifth', count: 3 }],
};

/** A circle for each of the two boroughs, the second a quarter of the first. */
export const SAMPLE_CIRCLES: CirclesLayer = {
  kind: 'circles',
  id: 'missing',
  title: 'Missing episodes',
  period: '2024',
  source: 'Publisher, title',
  summary: ['Missing episodes: 2 boroughs have a circle.'],
  notShown: ['A circle says nothing about any part of a borough.'],
  geography: 'borough',
  circles: SAMPLE_LOCAL_AUTHORITIES.map((code, index) => ({
    code,
    name: index === 0 ? 'West' : 'East',
    position: [index === 0 ? -1.95 : -1.85, 52.475],
    share: index === 0 ? 1 : 0.5,
    label: index === 0 ? 'Missing episodes: West, 80' : 'Missing episodes: East, 20',
    dimmed: index === 1,
  })),
  largestRadius: 40,
  unit: 'episodes',
  sizes: [
    { share: Math.sqrt(50 / 80), label: '50' },
    { share: Math.sqrt(20 / 80), label: '20' },
    { share: Math.sqrt(5 / 80), label: '5' },
  ],
  absences: [],
};

function overLayers({
  lines = SAMPLE_LINES,
  points = SAMPLE_POINTS,
  labels = SAMPLE_LABELS,
  outlines = true,
  measures = [],
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
    ...measures,
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
  measures,
  ...changes
}: Partial<MapModel> & Over = {}): MapModel {
  const over = Object.fromEntries(
    Object.entries({ lines, points, labels, outlines, measures }).filter(([, value]) => value !== undefined),
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
