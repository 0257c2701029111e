/** Names and symbols of landmarks: nothing lies over anything, on either map, at any detail and width. */
import { describe, expect, test } from 'vitest';
import { LANDMARK_KINDS } from '../../src/domain/landmark.ts';
import { labelsOf, landmarksOf } from '../../src/domain/mapLayers.ts';
import type { MapLabel, MapModel, MapPoint } from '../../src/domain/mapModel.ts';
import type { BoundingBox } from '../../src/domain/mapShapes.ts';
import { PALETTES } from '../../src/domain/palette.ts';
import { landmarkMakers } from '../../src/layers/landmarkLayers.ts';
import { AREA_DETAIL, detailOf, LANDMARK_DETAIL, zoomAt } from '../../src/map/detail.ts';
import { fittedZoom } from '../../src/map/gl/fittedZoom.ts';
import { LAYERS } from '../../src/map/gl/ids.ts';
import { mapImages, mapLayers } from '../../src/map/gl/style.ts';
import {
  LABEL_SIZES,
  LANDMARK_NAME_SIZE,
  layoutLabels,
  TIERS,
  type LabelLayout,
  type Tier,
} from '../../src/map/labelLayout.ts';
import { labelsLayer } from '../../src/map/overLayers.ts';
import { SYMBOL_RADIUS } from '../../src/map/patterns.ts';
import { fitView } from '../../src/map/project.ts';
import { publishedAreas } from '../support/publishedData.ts';
import { SAMPLE_SHAPES } from '../support/sampleGeography.ts';
import { sampleLandmarks } from '../support/sampleLandmarks.ts';
import { sampleModel } from '../support/sampleMap.ts';

const file = sampleLandmarks();
const layers = LANDMARK_KINDS.flatMap((kind) => landmarkMakers.layerOf(kind, file) ?? []);
const landmarks = landmarksOf({ layers });
const towns: readonly MapLabel[] = [
  { text: 'Birmingham', rank: 1, position: [-1.895, 52.48] },
  { text: 'Coventry', rank: 1, position: [-1.508, 52.407] },
  { text: 'Dudley', rank: 2, position: [-2.083, 52.512] },
  { text: 'Solihull', rank: 2, position: [-1.777, 52.413] },
  { text: 'Bilston', rank: 3, position: [-2.07, 52.566] },
];
const wards = publishedAreas('ward').map(({ name, position }): MapLabel => ({
  text: name,
  position,
  rank: 6,
  from: AREA_DETAIL.ward,
}));
const labels = [...landmarkMakers.withMorePlaces(towns, file), ...wards];
const points: readonly MapPoint[] = [
  { id: 'a', name: 'A', position: [-1.9, 52.49], count: 2, kind: 'programme-place', label: '' },
];

interface Drawn {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The ink of a word: letters without the free space that the layout keeps round them. */
function word(what: string, x: number, baseline: number, size: number): Drawn {
  const half = (what.length * 0.5 * size) / 2;
  return {
    what,
    left: x - half,
    right: x + half,
    top: baseline - 0.72 * size,
    bottom: baseline + 0.2 * size,
  };
}

function square(what: string, x: number, y: number, half: number): Drawn {
  return { what, left: x - half, right: x + half, top: y - half, bottom: y + half };
}

/** Everything in a picture, by its own measures and not by the layout's boxes. */
function drawnOf({
  labels: names,
  points: marks,
  landmarks: symbols,
  unit,
  symbolScale,
}: LabelLayout): Drawn[] {
  return [
    ...names.map(({ text, x, y, rank }) => word(text, x, y, LABEL_SIZES[rank] * unit)),
    ...marks.map(({ point, x, y }) => square(point.name, x, y, SYMBOL_RADIUS * symbolScale * unit)),
    ...symbols.map(({ landmark, x, y }) => square(landmark.id, x, y, 7 * unit)),
    ...symbols.flatMap(({ name }) =>
      name === null ? [] : [word(name.text, name.x, name.y, LANDMARK_NAME_SIZE * unit)],
    ),
  ];
}

function meeting(drawn: readonly Drawn[]): string[] {
  return drawn.flatMap((one, index) =>
    drawn
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `${one.what} and ${other.what}`),
  );
}

/** Extents round the middle of the region: the whole, a local authority, two parts of one, a ward. */
const EXTENTS = [0.36, 0.16, 0.08, 0.04, 0.02].map((half): BoundingBox => [
  -1.9 - half,
  52.48 - half / 2.4,
  -1.9 + half,
  52.48 + half / 2.4,
]);

describe.each(EXTENTS.map((extent) => [detailOf(fitView(extent)).toFixed(1), extent] as const))(
  'at detail %s',
  (_detail, extent) => {
    const layoutIn = (tier: Tier) => layoutLabels({ labels, points, landmarks }, fitView(extent), tier);

    test.each(TIERS.map((tier) => [tier.id, tier] as const))(
      'no name and no symbol lies over another in a %s frame',
      (_id, tier) => {
        const drawn = drawnOf(layoutIn(tier));
        expect(drawn.length).toBeGreaterThan(6);
        expect(meeting(drawn)).toEqual([]);
      },
    );

    test('what is drawn waits for its detail, and names of towns stay where they are without landmarks', () => {
      const detail = detailOf(fitView(extent));
      const layout = layoutIn(TIERS[2]);
      for (const { landmark, name } of layout.landmarks) {
        expect(LANDMARK_DETAIL[landmark.kind].symbol).toBeLessThanOrEqual(detail);
        if (name !== null) expect(LANDMARK_DETAIL[landmark.kind].name).toBeLessThanOrEqual(detail);
      }
      const without = layoutLabels({ labels: towns, points }, fitView(extent), TIERS[2]).labels;
      for (const town of without) expect(layout.labels).toContainEqual(town);
    });
  },
);

test('the test sees what would lie over another', () => {
  const everywhere = layoutLabels({ labels, points, landmarks }, fitView(EXTENTS[2]!), TIERS[2]);
  const naive = landmarks.map(({ id, position }) => {
    const [x, y] = fitView(EXTENTS[2]!).project(...position);
    return square(id, x, y, 7);
  });
  expect(meeting([...drawnOf(everywhere), ...naive]).length).toBeGreaterThan(0);
});

test('hospitals have room before stations, stations before schools', () => {
  const at = [-1.9, 52.48] as const;
  const all = LANDMARK_KINDS.toReversed().map((kind) => ({ id: kind, name: kind, kind, position: at }));
  const ordered = landmarksOf({
    layers: all.map((one) => ({
      ...layers[0]!,
      id: one.id,
      kind: 'landmarks',
      symbol: '',
      landmarks: [one],
    })),
  });
  expect(ordered.map(({ kind }) => kind)).toEqual([...LANDMARK_KINDS]);
  const { landmarks: drawn } = layoutLabels(
    { labels: [], landmarks: ordered },
    fitView(EXTENTS[3]!),
    TIERS[2],
  );
  expect(drawn.map(({ landmark }) => landmark.kind)).toEqual(['hospitals']);
});

describe('on the map that moves', () => {
  const model: MapModel = {
    ...sampleModel(),
    layers: [...sampleModel().layers.filter(({ kind }) => kind !== 'labels'), labelsLayer(labels), ...layers],
  };
  const scene = {
    model,
    shapes: SAMPLE_SHAPES,
    palette: PALETTES.light,
    frameWidth: 640,
    lit: new Set<never>(),
  };
  const style = mapLayers(scene);
  const symbolLayers = style.filter((layer) => layer.type === 'symbol');

  test('nothing may lie over another but the marks of the programme', () => {
    for (const { id, layout } of symbolLayers) {
      const may = Object.entries(layout ?? {}).filter(
        ([key, value]) => key.endsWith('overlap') && value !== false,
      );
      expect(
        may.map(([key]) => key),
        id,
      ).toEqual(id === (LAYERS.point as string) ? ['icon-allow-overlap', 'text-allow-overlap'] : []);
      expect(JSON.stringify(layout), id).not.toContain('ignore-placement');
    }
    expect(symbolLayers.length).toBeGreaterThan(8);
  });

  test('what is more important is drawn later, and so has room first, as on the still map', () => {
    const { areaName, smallName, partName, townName, moreLabels, school, station, hospital, label, point } =
      LAYERS;
    expect(symbolLayers.map(({ id }) => id)).toEqual([
      areaName,
      smallName,
      partName,
      townName,
      moreLabels,
      school,
      station,
      hospital,
      label,
      point,
    ]);
  });

  test('symbols begin at the zoom at which the still map has their detail', () => {
    const school = symbolLayers.find(({ id }) => id === (LAYERS.school as string));
    const { symbol } = LANDMARK_DETAIL.schools;
    expect(school?.minzoom).toBe(zoomAt(symbol, scene.frameWidth));
    // As much detail as a still map of this extent has is at the zoom at which the frame is fitted to it.
    const detail = detailOf(fitView(model.extent));
    expect(zoomAt(detail, scene.frameWidth)).toBeCloseTo(fittedZoom(model, scene.frameWidth), 6);
  });

  test('each name is in one layer, each symbol has its picture', () => {
    const details = new Set(labelsOf(model).flatMap(({ from, rank }) => (rank === 6 ? [] : (from ?? []))));
    const filters = JSON.stringify(symbolLayers.map((layer) => layer.filter));
    for (const detail of details)
      expect(filters, String(detail)).toContain(`["==",["get","from"],${detail}]`);
    const images = new Set(mapImages(PALETTES.light).map(({ id }) => id));
    for (const kind of LANDMARK_KINDS) expect(images).toContain(`landmark-${kind}`);
  });

  test('symbols differ by shape, in grey and in print', () => {
    const greys = LANDMARK_KINDS.map((kind) => {
      const { data, width } = mapImages(PALETTES.light).find(({ id }) => id === `landmark-${kind}`)!.pixels;
      return Array.from({ length: width * width }, (_, at) =>
        data[4 * at + 3]! < 128 ? 255 : data[4 * at]!,
      );
    });
    for (const [index, one] of greys.entries())
      for (const other of greys.slice(index + 1)) {
        const different = one.filter((value, at) => Math.abs(value - other[at]!) > 60).length / one.length;
        expect(different).toBeGreaterThan(0.1);
      }
  });
});
