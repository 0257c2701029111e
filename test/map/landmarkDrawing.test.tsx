/** Landmarks on the still map: drawn where their drawing is handed in, on the page and in a file that leaves it. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LANDMARK_KINDS } from '../../src/domain/landmark.ts';
import { PALETTES } from '../../src/domain/palette.ts';
import { landmarkMakers } from '../../src/layers/landmarkLayers.ts';
import { LANDMARK_DRAWING } from '../../src/map/landmarkDrawing.ts';
import { layoutMapLabels } from '../../src/map/mapLabels.ts';
import { StaticMap } from '../../src/map/StaticMap.tsx';
import { SAMPLE_SHAPES } from '../support/sampleGeography.ts';
import { sampleLandmarks } from '../support/sampleLandmarks.ts';
import { sampleModel } from '../support/sampleMap.ts';

const file = sampleLandmarks();
const made = (['railways', ...LANDMARK_KINDS] as const).flatMap(
  (id) => landmarkMakers.layerOf(id, file) ?? [],
);
const model = { ...sampleModel(), layers: [...sampleModel().layers, ...made] };

function drawn(of = model, standalone = false): string {
  return renderToStaticMarkup(
    <StaticMap model={of} shapes={SAMPLE_SHAPES} over={LANDMARK_DRAWING} standalone={standalone} />,
  );
}

test('every symbol that has a place is drawn, in three paths a kind and width', () => {
  const tiers = layoutMapLabels(model, SAMPLE_SHAPES);
  const svg = drawn();
  for (const { layout } of tiers) expect(layout.landmarks.length).toBeGreaterThan(3);
  const kinds = tiers.flatMap(({ layout }) => [
    ...new Set(layout.landmarks.map(({ landmark }) => landmark.kind)),
  ]);
  expect(svg.match(/class="staticMap__landmark(?: [^"]*)?"/g)).toHaveLength(3 * kinds.length);
  const corners = tiers.flatMap(({ layout }) =>
    layout.landmarks.filter(({ landmark }) => landmark.kind === 'hospitals'),
  );
  const squares = [...svg.matchAll(/ d="([^"]*)" class="staticMap__landmark"/g)]
    .flatMap(([, path = '']) => path.split('z'))
    .filter((path) => path.match(/[ML]/g)?.length === 4);
  expect(squares).toHaveLength(corners.length);
});

test('railways have a line, ticks and dashes for tunnels', () => {
  const dashes = [...drawn().matchAll(/staticMap__railway-line"[^>]*stroke-dasharray="([^"]*)"/g)];
  expect(new Set(dashes.map(([, pattern]) => pattern)).size).toBe(2);
});

test('a file that leaves the page has their colours written in', () => {
  const svg = drawn(model, true);
  expect(svg).toContain(`stroke="${PALETTES.light.landmark}"`);
  expect(svg).not.toContain('var(');
});

test('a map without their drawing, or of hexagons, has none', () => {
  const plain = renderToStaticMarkup(<StaticMap model={model} shapes={SAMPLE_SHAPES} />);
  expect(plain).not.toContain('landmark');
  expect(drawn({ ...model, layout: 'hexagons' })).not.toMatch(/landmark|railway/);
});
