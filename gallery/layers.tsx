/** Measures over the colours of a map: pattern, circles, both, and their keys. */
import type { MapModel } from '../src/domain/mapModel.ts';
import { CELL_KEYS } from '../src/domain/classKeys.ts';
import { CircleSample } from '../src/map/CircleSample.tsx';
import { CircleSizes } from '../src/map/CircleSizes.tsx';
import { LayeredMap } from '../src/map/LayeredMap.tsx';
import { LayerKey } from '../src/map/LayerKey.tsx';
import { PatternSample } from '../src/map/PatternSample.tsx';
import { SAMPLE_AREAS, SAMPLE_LOCAL_AUTHORITIES, SAMPLE_SHAPES } from '../test/support/sampleGeography.ts';
import { SAMPLE_CIRCLES, SAMPLE_PATTERN, sampleModel } from '../test/support/sampleMap.ts';
import type { GalleryPart } from './Gallery.tsx';

const BARE = { lines: [], points: [], labels: [] } as const;
const BOTH = [SAMPLE_PATTERN, SAMPLE_CIRCLES] as const;
const ALL_CODES = new Set(SAMPLE_AREAS.map(({ code }) => code));

function still(model: MapModel) {
  return <LayeredMap model={model} shapes={SAMPLE_SHAPES} />;
}

/** Every area unselected and unfaded, in the classes of the sample or in the nine cells. */
function everyFill(cells: boolean): MapModel {
  const model = sampleModel({ ...BARE, measures: [{ ...SAMPLE_PATTERN, codes: ALL_CODES }] });
  return {
    ...model,
    areas: model.areas.map((area, index) => ({
      ...area,
      classKey: cells ? CELL_KEYS[index % CELL_KEYS.length]! : area.classKey,
      selected: false,
      dimmed: false,
    })),
  };
}

const WARD_CIRCLES = {
  ...SAMPLE_CIRCLES,
  geography: 'ward',
  circles: SAMPLE_AREAS.map(({ code, name, position }, index) => ({
    code,
    name,
    position: position ?? [0, 0],
    share: Math.sqrt((12 - index) / 12),
    label: name,
    dimmed: index === 2,
  })),
  largestRadius: 30,
} as const;

export const LAYER_PARTS: readonly GalleryPart[] = [
  { title: 'Layers: the pattern over every class and every absence', drawn: still(everyFill(false)) },
  { title: 'Layers: the pattern over the nine cells', drawn: still(everyFill(true)) },
  {
    title: 'Layers: circles of larger areas',
    drawn: still(sampleModel({ ...BARE, measures: [SAMPLE_CIRCLES] })),
  },
  {
    title: 'Layers: circles of the map’s own areas',
    drawn: still(sampleModel({ ...BARE, measures: [WARD_CIRCLES] })),
  },
  {
    title: 'Layers: circles too small for a ring',
    drawn: still(sampleModel({ ...BARE, measures: [{ ...WARD_CIRCLES, largestRadius: 4.5 }] })),
  },
  { title: 'Layers: everything at once', drawn: still(sampleModel({ measures: BOTH })) },
  {
    title: 'Layers: a circle that answers, with the areas it is of',
    drawn: (
      <LayeredMap
        model={sampleModel({ measures: BOTH })}
        shapes={SAMPLE_SHAPES}
        lit={new Set([SAMPLE_LOCAL_AUTHORITIES[0]!, ...SAMPLE_AREAS.slice(0, 2).map(({ code }) => code)])}
      />
    ),
  },
  {
    title: 'Layers: a picture that leaves the page',
    drawn: <LayeredMap model={sampleModel({ measures: BOTH })} shapes={SAMPLE_SHAPES} standalone />,
  },
  { title: 'Legend: sample of the pattern', drawn: <PatternSample />, narrow: true },
  { title: 'Legend: sample of circles', drawn: <CircleSample />, narrow: true },
  { title: 'Legend: sizes of circles', drawn: <CircleSizes layer={SAMPLE_CIRCLES} />, narrow: true },
  {
    title: 'Legend: sizes of dots',
    drawn: <CircleSizes layer={{ ...SAMPLE_CIRCLES, largestRadius: 4.5 }} />,
    narrow: true,
  },
  {
    title: 'Legend: every layer with what it does not show',
    drawn: <LayerKey model={sampleModel({ measures: BOTH })} />,
    narrow: true,
  },
];
