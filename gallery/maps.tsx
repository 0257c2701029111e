import type { MapModel } from '../src/domain/mapModel.ts';
import { CELL_KEYS, CHANGE_KEYS, UNTOLD_KEY, type ClassKey } from '../src/domain/classKeys.ts';
import type { LandmarkKind, MapLandmark } from '../src/domain/landmark.ts';
import { LANDMARK_DRAWING } from '../src/map/landmarkDrawing.ts';
import { labelsLayer, landmarksLayer, railwaysLayer } from '../src/map/overLayers.ts';
import { MapView } from '../src/map/MapView.tsx';
import { MapSummary } from '../src/map/MapSummary.tsx';
import { StaticMap } from '../src/map/StaticMap.tsx';
import { SAMPLE_SHAPES } from '../test/support/sampleGeography.ts';
import { SAMPLE_LINES, SAMPLE_POINTS, sampleModel } from '../test/support/sampleMap.ts';
import type { GalleryPart } from './Gallery.tsx';
import { LINKED } from './figures.ts';

/** The sample map without what is laid over it, so that a state is seen alone. */
function plain(changes: Parameters<typeof sampleModel>[0] = {}): MapModel {
  return sampleModel({ lines: [], points: [], labels: [], ...changes });
}

function painted(classOf: (index: number) => ClassKey): MapModel {
  const { areas } = sampleModel();
  return plain({
    areas: areas.map((area, index) => ({
      ...area,
      classKey: classOf(index),
      selected: false,
      dimmed: false,
    })),
  });
}

const CHANGE_CLASSES: readonly ClassKey[] = [...CHANGE_KEYS, UNTOLD_KEY];

function still(model: MapModel) {
  return <StaticMap model={model} shapes={SAMPLE_SHAPES} />;
}

const everything = sampleModel();
const withRoutes = sampleModel({
  lines: [
    ...SAMPLE_LINES,
    {
      id: 'route',
      name: 'Route',
      kind: 'programme-route',
      coordinates: [
        [
          [-1.95, 52.41],
          [-1.86, 52.44],
        ],
      ],
      label: 'Route',
    },
  ],
  points: [
    ...SAMPLE_POINTS,
    {
      id: 'development',
      name: 'Later place',
      position: [-1.97, 52.52],
      count: null,
      kind: 'programme-in-development',
      label: 'Later place: in development',
    },
    {
      id: 'partner',
      name: 'Partner place',
      position: [-1.83, 52.42],
      count: 'S',
      kind: 'partner-place',
      label: 'Partner place',
    },
  ],
});

const landmark = (kind: LandmarkKind, name: string, x: number, y: number): MapLandmark => ({
  id: name,
  name,
  kind,
  position: [x, y],
});
const landmarkWords = { title: '', period: null, source: null, summary: [], notShown: [] };
const withLandmarks: MapModel = {
  ...sampleModel({ points: [] }),
  layers: [
    ...sampleModel({ points: [] }).layers,
    railwaysLayer({ ...landmarkWords, id: 'railways', source: 'A publisher' }, [
      {
        id: 'railway',
        name: 'Railway',
        kind: 'railway',
        coordinates: [
          [
            [-1.99, 52.43],
            [-1.88, 52.46],
            [-1.81, 52.53],
          ],
        ],
        label: 'Railway',
      },
      {
        id: 'tunnel',
        name: 'Tunnel',
        kind: 'railway-tunnel',
        coordinates: [
          [
            [-1.88, 52.46],
            [-1.86, 52.42],
          ],
        ],
        label: 'Tunnel',
      },
    ]),
    landmarksLayer({ ...landmarkWords, id: 'hospitals' }, '', [
      landmark('hospitals', 'Town Hospital', -1.93, 52.51),
    ]),
    landmarksLayer({ ...landmarkWords, id: 'stations' }, '', [
      landmark('stations', 'Middle Street', -1.88, 52.46),
      // Too near to the one before: left out.
      landmark('stations', 'Middle Street Low Level', -1.881, 52.461),
    ]),
    landmarksLayer({ ...landmarkWords, id: 'schools' }, '', [
      landmark('schools', 'Hill School', -1.84, 52.5),
    ]),
    labelsLayer([{ text: 'Ward F', position: [-1.925, 52.475], rank: 6, from: 0 }]),
  ],
};

export const MAP_PARTS: readonly GalleryPart[] = [
  {
    title: 'Map: five classes, zero and every absence',
    drawn: still(painted((i) => everything.areas[i]!.classKey)),
  },
  { title: 'Map: no value known yet', drawn: still(painted(() => 'outline')) },
  {
    title: 'Map: a change, the last that cannot be told',
    drawn: still(painted((i) => CHANGE_CLASSES[i % CHANGE_CLASSES.length]!)),
  },
  { title: 'Map: two measures', drawn: still(painted((i) => CELL_KEYS[i % CELL_KEYS.length]!)) },
  { title: 'Map: one area selected, one faded', drawn: still(plain()) },
  {
    title: 'Map: an area pointed at',
    drawn: <StaticMap model={plain()} shapes={SAMPLE_SHAPES} hovered={everything.areas[6]!.code} />,
  },
  { title: 'Map: hexagons', drawn: still(plain({ layout: 'hexagons' })) },
  {
    title: 'Map: without outlines of local authorities',
    drawn: still(plain({ outlines: false })),
  },
  { title: 'Map: roads, routes, places and names', drawn: still(withRoutes) },
  {
    title: 'Map: landmarks, railways, and names as far as there is room',
    drawn: <StaticMap model={withLandmarks} shapes={SAMPLE_SHAPES} over={LANDMARK_DRAWING} />,
  },
  {
    title: 'Map: a picture that leaves the page',
    drawn: <StaticMap model={withRoutes} shapes={SAMPLE_SHAPES} standalone />,
  },
  {
    title: 'Map with its buttons and its list of areas, before it can move',
    drawn: (
      <MapView {...LINKED} hovered={null} model={withRoutes} shapes={SAMPLE_SHAPES} interactive={false} />
    ),
  },
  {
    title: 'Words of a map',
    drawn: (
      <MapSummary model={plain({ notice: 'Shown by local authority: no smaller areas are published.' })} />
    ),
  },
];
