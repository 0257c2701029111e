import { SpineKey } from '../src/charts/SpineChart.tsx';
import type { Legend, LegendClass } from '../src/domain/mapLegend.ts';
import { CELL_KEYS, CHANGE_KEYS, UNTOLD_KEY } from '../src/domain/classKeys.ts';
import { MarksKey } from '../src/map/MarksKey.tsx';
import type { BinLink, ClassLink } from '../src/map/keyLink.ts';
import { LegendBins } from '../src/map/LegendBins.tsx';
import { MapLegend } from '../src/map/MapLegend.tsx';
import { SAMPLE_AREAS } from '../test/support/sampleGeography.ts';
import { SAMPLE_LINES, SAMPLE_POINTS, sampleModel } from '../test/support/sampleMap.ts';
import type { GalleryPart } from './Gallery.tsx';

const ABSENCES: readonly LegendClass[] = [
  { classKey: 'suppressed', label: 'Withheld', count: 1 },
  { classKey: 'notCollected', label: 'Not published', count: 1 },
  { classKey: 'incomplete', label: 'Incomplete', count: 1 },
];

const CLASSES: Extract<Legend, { kind: 'classes' }> = {
  kind: 'classes',
  title: 'Violence with injury',
  unit: 'per 1,000 residents',
  classes: [
    { classKey: 'zero', label: '0', count: 1 },
    { classKey: 'class-0', label: 'above 0, under 5', count: 2 },
    { classKey: 'class-1', label: '5 to under 10', count: 2 },
    { classKey: 'class-2', label: '10 to under 15', count: 2 },
    { classKey: 'class-3', label: '15 to under 20', count: 1 },
    { classKey: 'class-4', label: '20 to 30', count: 1 },
  ],
  absences: ABSENCES,
  histogram: {
    bins: [3, 2, 2, 1, 0, 1].map((count, index) => ({
      from: index * 5,
      to: index * 5 + 5,
      count,
      classKey: `class-${Math.min(index, 4) as 0 | 1 | 2 | 3 | 4}`,
    })),
    extent: [0, 30],
    marks: [{ code: SAMPLE_AREAS[1]!.code, name: 'Ward B', value: 6.4, text: '6.4 per 1,000' }],
    breaks: [5, 10, 15, 20].map((value) => ({ value, text: String(value) })),
  },
  method: 'Natural breaks, rounded.',
};

const CHANGE: Legend = {
  ...CLASSES,
  title: 'Change in robbery',
  unit: '2022, then 2024',
  classes: CHANGE_KEYS.map((classKey, index) => ({ classKey, label: `class ${index + 1}`, count: index })),
  absences: [{ classKey: UNTOLD_KEY, label: 'Cannot be told', count: 2 }, ...ABSENCES],
  histogram: null,
};

const CELLS: Legend = {
  kind: 'bivariate',
  title: 'Violence with injury and income deprivation',
  rowTitle: 'Violence with injury',
  columnTitle: 'Income deprivation',
  cells: CELL_KEYS.map((classKey, index) => ({ classKey, label: `cell ${index + 1}`, count: index })),
  absences: ABSENCES,
  method: 'Thirds.',
};

/** A key that answers: two areas of one class are pointed at in another view, another class is pressed. */
const STILL = { subscribe: () => () => undefined, onLight: () => undefined, onPick: () => undefined };
const LINK: ClassLink = {
  ...STILL,
  litIn: (key) => (key === 'class-1' || key === 'cell-0-2' ? 2 : 0),
  isPicked: (key) => key === 'class-4' || key === 'cell-2-2',
};
const BINS: BinLink = {
  ...STILL,
  litIn: (bin) => (bin === 1 ? 1 : 0),
  isPicked: (bin) => bin < 3,
  labelOf: (bin) => `${bin * 5} to ${bin * 5 + 5}`,
};

const marked = sampleModel({
  lines: [
    ...SAMPLE_LINES,
    { id: 'r', name: 'Route', kind: 'programme-route', coordinates: [], label: 'Route' },
  ],
  points: [...SAMPLE_POINTS, { ...SAMPLE_POINTS[0]!, id: 's', count: 'S', kind: 'partner-place' }],
});
const SPINE_KEYS = ['own', 'borough', 'region', 'wider-region', 'england'] as const;

export const LEGEND_PARTS: readonly GalleryPart[] = [
  {
    title: 'Legend: classes with histogram, mark and absences',
    drawn: <MapLegend legend={CLASSES} />,
    narrow: true,
  },
  {
    title: 'Legend: classes alone',
    drawn: <MapLegend legend={{ ...CLASSES, histogram: null, absences: [] }} />,
    narrow: true,
  },
  { title: 'Legend: a change', drawn: <MapLegend legend={CHANGE} /> },
  { title: 'Legend: two measures', drawn: <MapLegend legend={CELLS} />, narrow: true },
  {
    title: 'Legend that answers: classes, one lit, one pressed, and bars picked out',
    drawn: (
      <MapLegend
        legend={CLASSES}
        link={LINK}
        histogram={<LegendBins histogram={CLASSES.histogram!} label="Bars" link={BINS} />}
      />
    ),
    narrow: true,
  },
  {
    title: 'Legend that answers: two measures',
    drawn: <MapLegend legend={CELLS} link={LINK} />,
    narrow: true,
  },
  {
    title: 'Legend: no value known yet',
    drawn: <MapLegend legend={{ kind: 'outline', title: 'Wards' }} />,
    narrow: true,
  },
  { title: 'Legend: marks over the areas', drawn: <MarksKey model={marked} />, narrow: true },
  {
    title: 'Legend: marks of what an area is compared with',
    drawn: (
      <ul>
        {SPINE_KEYS.map((kind) => (
          <li key={kind}>
            <SpineKey kind={kind} /> {kind}
          </li>
        ))}
      </ul>
    ),
    narrow: true,
  },
];
