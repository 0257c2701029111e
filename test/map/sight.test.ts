import { expect, test } from 'vitest';
import { fitView, VIEW_HEIGHT, VIEW_WIDTH } from '../../src/map/project.ts';
import { moved, viewAround, withinRegion, zoomed } from '../../src/map/sight.ts';
import { unproject } from '../../src/map/unproject.ts';

const WHOLE = [-2.21, 52.35, -1.42, 52.67] as const;
const HEATH_TOWN = [-2.105, 52.594] as const;

test('zooming is by whole levels and keeps the place under the pointer where it is', () => {
  const before = fitView(WHOLE);
  const at = [700, 200] as const;
  const place = unproject(before, at);
  const after = fitView(zoomed(WHOLE, 1, at));
  expect(after.camera.zoom).toBeCloseTo(before.camera.zoom + 1, 6);
  const [x, y] = after.project(...place);
  expect(x).toBeCloseTo(at[0], 4);
  expect(y).toBeCloseTo(at[1], 4);
});

test('moving goes over the ground by so many units at the same zoom', () => {
  const near = zoomed(WHOLE, 2);
  const before = fitView(near);
  const place = unproject(before, [500, 340]);
  const after = fitView(moved(near, [100, -40]));
  expect(after.camera.zoom).toBeCloseTo(before.camera.zoom, 6);
  const [x, y] = after.project(...place);
  expect(x).toBeCloseTo(400, 3);
  expect(y).toBeCloseTo(380, 3);
});

test('a place that is looked for comes into the middle at the zoom asked for', () => {
  const view = fitView(viewAround(HEATH_TOWN, 13, WHOLE));
  expect(view.camera.zoom).toBeCloseTo(13, 6);
  const [x, y] = view.project(...HEATH_TOWN);
  expect(x).toBeCloseTo(VIEW_WIDTH / 2, 3);
  expect(y).toBeCloseTo(VIEW_HEIGHT / 2, 3);
});

test('the view stays within the region and no nearer than the nearest', () => {
  expect(withinRegion(zoomed(WHOLE, -2), WHOLE)).toEqual(WHOLE);
  expect(fitView(withinRegion(zoomed(WHOLE, 9), WHOLE)).camera.zoom).toBeCloseTo(15, 6);
  const away = fitView(withinRegion(moved(zoomed(WHOLE, 3), [9000, 9000]), WHOLE));
  expect(away.camera.center[0]).toBeCloseTo(WHOLE[2], 6);
  expect(away.camera.center[1]).toBeCloseTo(WHOLE[1], 6);
});
