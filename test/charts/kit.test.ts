import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapsIn, linePath, dotsPath } from '../../src/charts/kit/linePath.ts';
import { nearest } from '../../src/charts/kit/nearest.ts';
import { remembered } from '../../src/charts/kit/remembered.ts';
import { linearScale, placeInterval } from '../../src/charts/kit/scale.ts';
import { textWidth, wrapText } from '../../src/charts/kit/textWidth.ts';
import { valueAxis } from '../../src/charts/kit/valueAxis.ts';

const testValue = fc.integer({ min: -10_000, max: 10_000 }).map((tenths) => tenths / 10);
const testCount = fc.option(fc.integer({ min: 0, max: 99 }), { freq: 2 });

test('a scale holds what is beyond its ends at its ends, and puts all in the middle where the ends are one', () => {
  const scale = linearScale([0, 10], [100, 20]);
  expect([-5, 0, 5, 10, 500].map(scale)).toEqual([100, 100, 60, 20, 20]);
  expect(linearScale([3, 3], [0, 100])(3)).toBe(50);
  expect(placeInterval({ lower: 2, upper: 20 }, scale)).toEqual({ from: 84, to: 20 });
  expect(placeInterval(null, scale)).toBeNull();
});

test('an axis holds all its values, keeps their order, and finds the value at a place again', () => {
  fc.assert(
    fc.property(fc.array(testValue, { minLength: 1, maxLength: 30 }), fc.boolean(), (values, isUp) => {
      const { domain, position, valueAt, ticks } = valueAxis(values, isUp ? [300, 10] : [10, 300]);
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual(domain[0]);
        expect(value).toBeLessThanOrEqual(domain[1]);
        expect(position(value)).toBeGreaterThanOrEqual(10);
        expect(position(value)).toBeLessThanOrEqual(300);
        expect(valueAt(position(value))).toBeCloseTo(value, 6);
      }
      expect(ticks.length).toBeGreaterThan(0);
      for (const tick of ticks) expect(tick.position).toBe(position(tick.value));
    }),
  );
});

test('the ends and ticks of an axis are round', () => {
  const { domain, ticks, decimals } = valueAxis([0.4, 9.3], [0, 400]);
  expect(domain).toEqual([0, 10]);
  expect(ticks.map(({ value }) => value)).toEqual([0, 2, 4, 6, 8, 10]);
  expect(decimals).toBe(0);
  expect(valueAxis([0.41, 0.44], [0, 200]).decimals).toBe(2);
  // A narrow axis may have one tick.
  const { ticks: few, decimals: ofFew } = valueAxis([2.2, 3.8], [0, 140]);
  expect(few).toHaveLength(1);
  expect(ofFew).toBe(0);
});

test('a line moves to the start of each run of figures and draws to the rest, and a lone figure is a dot', () => {
  const points = [3, null, 5, 4.26, null].map((y, x) => ({ x, y }));
  expect(linePath(points)).toBe('M0,3ZM2,5L3,4.3');
  expect(linePath(points, 2)).toBe('M0,3ZM2,5L3,4.26');
  expect(dotsPath(points)).toBe('M0 3h0M2 5h0M3 4.3h0');
  expect(linePath([])).toBe('');
});

test('a line and its gaps share out all points between them', () => {
  fc.assert(
    fc.property(fc.array(testCount, { maxLength: 40 }), (counts) => {
      const gaps = gapsIn(counts);
      const missing = gaps.flatMap(({ from, to }) => counts.slice(from, to + 1));
      expect(missing.every((count) => count === null)).toBe(true);
      const drawn = linePath(counts.map((y, x) => ({ x, y }))).match(/[ML]/g)?.length ?? 0;
      expect(drawn + missing.length).toBe(counts.length);
      // Two gaps with nothing between them would be one.
      gaps.slice(1).forEach(({ from }, index) => expect(from).toBeGreaterThan((gaps[index]?.to ?? 0) + 1));
    }),
  );
});

test('a pointer means the nearest mark within its reach, and none beyond', () => {
  const marks = [
    { x: 0, y: 0, name: 'a' },
    { x: 10, y: 0, name: 'b' },
  ];
  expect(nearest(marks, 6, 1)?.name).toBe('b');
  expect(nearest(marks, 40, 0)).toBeNull();
  expect(nearest(marks, 40, 0, 30)?.name).toBe('b');
  expect(nearest([], 0, 0)).toBeNull();
});

test('wrapped text keeps every letter in its order and fits, wherever one letter does', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 12 }), fc.integer({ min: 10, max: 300 }), (text, room) => {
      const lines = wrapText(text, room);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(room);
    }),
  );
});

test('what was made of numbers is made once, until as many others have come', () => {
  let made = 0;
  const sum = remembered((numbers) => ((made += 1), numbers.reduce((all, one) => all + one, 0)), 2);
  expect([sum([1, 2]), sum([1, 2]), sum([2, 1]), sum([1, 2])]).toEqual([3, 3, 3, 3]);
  expect(made).toBe(2);
  expect([sum([1, 2, 3]), sum([1, 2])]).toEqual([6, 3]);
  expect(made).toBe(4);
});
