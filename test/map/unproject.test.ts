import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unproject } from '../../src/map/unproject.ts';
import { fitView, VIEW_HEIGHT, VIEW_WIDTH } from '../../src/map/project.ts';

const projection = fitView([-2.20688, 52.34772, -1.42395, 52.66272]);

test('the middle of the picture is where the camera looks', () => {
  const [longitude, latitude] = unproject(projection, [VIEW_WIDTH / 2, VIEW_HEIGHT / 2]);
  expect(longitude).toBeCloseTo(projection.camera.center[0], 9);
  expect(latitude).toBeCloseTo(projection.camera.center[1], 9);
});

test('takes every place of the picture back to where it was drawn from', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -0.5 * VIEW_WIDTH, max: 1.5 * VIEW_WIDTH, noNaN: true }),
      fc.double({ min: -0.5 * VIEW_HEIGHT, max: 1.5 * VIEW_HEIGHT, noNaN: true }),
      (x, y) => {
        const [againX, againY] = projection.project(...unproject(projection, [x, y]));
        expect(againX).toBeCloseTo(x, 6);
        expect(againY).toBeCloseTo(y, 6);
      },
    ),
  );
});
