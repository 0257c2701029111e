import { expect, test } from 'vitest';
import type { MapLabel, MapPoint } from '../../src/domain/mapModel.ts';
import { layoutLabels, tierOf, TIERS } from '../../src/map/labelLayout.ts';
import { extentOf, fitView } from '../../src/map/project.ts';
import { SAMPLE_SHAPES } from '../support/sampleGeography.ts';

const projection = fitView(extentOf(SAMPLE_SHAPES.areas));
const large = TIERS[2];
const label = (text: string, rank: MapLabel['rank'], x = -1.9, y = 52.47): MapLabel => ({
  text,
  rank,
  position: [x, y],
});

test('of two names on one spot both are drawn, apart, the more important on the spot', () => {
  const { labels } = layoutLabels({ labels: [label('Village', 3), label('City', 1)] }, projection, large);
  expect(labels.map(({ text }) => text)).toEqual(['City', 'Village']);
  expect(labels[0]!.offset).toEqual([0, 0]);
  expect(Math.hypot(...labels[1]!.offset)).toBeGreaterThan(10);
});

test('a name moves off a symbol', () => {
  const point: MapPoint = {
    id: 'p',
    name: 'City',
    position: [-1.9, 52.47],
    count: 1,
    kind: 'programme-place',
    label: '',
  };
  const { labels, points } = layoutLabels({ labels: [label('City', 1)], points: [point] }, projection, large);
  expect(points).toHaveLength(1);
  expect(labels[0]!.offset).not.toEqual([0, 0]);
});

test('a name that would leave the picture is left out', () => {
  const { labels } = layoutLabels({ labels: [label('A very long name indeed', 2, -2.5)] }, projection, large);
  expect(labels).toHaveLength(0);
});

test('names outside the region wait until the map is zoomed in', () => {
  expect(layoutLabels({ labels: [label('Elsewhere', 4)] }, projection, large).labels).toHaveLength(0);
});

test('a narrow frame draws fewer names', () => {
  const labels = [label('City', 1, -1.95), label('Town', 2, -1.85), label('Village', 3, -1.9, 52.43)];
  const drawn = TIERS.map((tier) => layoutLabels({ labels }, projection, tier).labels.length);
  expect(drawn).toEqual([2, 3, 3]);
  expect([320, 479, 480, 759, 760, 1400].map((width) => tierOf(width).id)).toEqual([
    'small',
    'small',
    'medium',
    'medium',
    'large',
    'large',
  ]);
});

test('the name of a place at the very edge is left out, not pushed over a neighbour’s land', () => {
  const { width, height } = projection;
  const drawnAt = (x: number): number =>
    layoutLabels(
      { labels: [label('Wolverhampton', 1)] },
      { ...projection, project: () => [x, height / 2] },
      large,
    ).labels.length;
  expect([15, width - 15].map(drawnAt)).toEqual([0, 0]);
  expect([45, width / 2, width - 45].map(drawnAt)).toEqual([1, 1, 1]);
});

test('a name near the edge is drawn in from it as far as it must be, and no further', () => {
  const { width, height } = projection;
  const [placed] = layoutLabels(
    { labels: [label('Wolverhampton', 1)] },
    { ...projection, project: () => [45, height / 2] },
    large,
  ).labels;
  const unit = width / large.frameWidth;
  const halfWidth = ('Wolverhampton'.length * 0.56 * 16 * unit) / 2;
  expect(placed!.x).toBe(Math.ceil(halfWidth + 3 * unit));
  expect(placed!.offset[0]).toBeLessThan(halfWidth / unit / 2 + 8);
});
