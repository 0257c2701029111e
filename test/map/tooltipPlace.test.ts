import { expect, test } from 'vitest';
import { placeTooltip } from '../../src/map/tooltipPlace.ts';

const FRAMES = [
  { width: 320, height: 218 },
  { width: 768, height: 522 },
  { width: 1280, height: 870 },
];
const TIPS = [
  { width: 120, height: 26 },
  { width: 176, height: 66 },
];
const SIDE = 40;

test.each(FRAMES)(
  'at $width × $height no words lie over their area or beyond the map, near every edge',
  (frame) => {
    for (const tip of TIPS)
      for (let x = 0; x <= 20; x += 1)
        for (let y = 0; y <= 20; y += 1) {
          const left = (x / 20) * (frame.width - SIDE);
          const top = (y / 20) * (frame.height - SIDE);
          const area = { left, top, right: left + SIDE, bottom: top + SIDE };
          for (const pointer of [
            [left + 1, top + 1],
            [left + SIDE / 2, top + SIDE / 2],
            [left + SIDE - 1, top + SIDE - 1],
          ] as const) {
            const [tipLeft, tipTop] = placeTooltip(area, frame, tip, pointer);
            const at = `${tip.width} at ${left}, ${top}`;
            const meets =
              tipLeft < area.right &&
              tipLeft + tip.width > area.left &&
              tipTop < area.bottom &&
              tipTop + tip.height > area.top;
            expect(meets, at).toBe(false);
            expect(Math.min(tipLeft, tipTop), at).toBeGreaterThanOrEqual(0);
            expect(tipLeft + tip.width, at).toBeLessThanOrEqual(frame.width);
            expect(tipTop + tip.height, at).toBeLessThanOrEqual(frame.height);
          }
        }
  },
);

test('they stand on the side that is nearest to the pointer', () => {
  const frame = { width: 900, height: 600 };
  const tip = { width: 100, height: 30 };
  const area = { left: 300, top: 200, right: 500, bottom: 400 };
  expect(placeTooltip(area, frame, tip, [490, 300])[0]).toBeGreaterThanOrEqual(area.right);
  expect(placeTooltip(area, frame, tip, [310, 300])[0]).toBeLessThanOrEqual(area.left - tip.width);
  expect(placeTooltip(area, frame, tip, [400, 210])[1]).toBeLessThanOrEqual(area.top - tip.height);
  expect(placeTooltip(area, frame, tip, [400, 390])[1]).toBeGreaterThanOrEqual(area.bottom);
});

test('an area larger than the map has them far from the pointer, still on the map', () => {
  const frame = { width: 900, height: 600 };
  const tip = { width: 100, height: 30 };
  const area = { left: -100, top: -100, right: 1000, bottom: 700 };
  const [left, top] = placeTooltip(area, frame, tip, [50, 50]);
  expect(left).toBeGreaterThan(700);
  expect(top).toBeGreaterThan(500);
  expect(left + tip.width).toBeLessThanOrEqual(frame.width);
});
