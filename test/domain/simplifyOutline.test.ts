import { expect, test } from 'vitest';
import { isInside } from '../../src/domain/insideRings.ts';
import { encodeOutline, decodeOutline, type Ring } from '../../src/domain/outline.ts';
import { areaOf, MOST_LETTERS, shortenOutline } from '../../src/domain/simplifyOutline.ts';

const circle = (x: number, y: number, radius: number, corners: number): Ring =>
  Array.from({ length: corners }, (_, index) => {
    const angle = (index / corners) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + 0.6 * radius * Math.sin(angle)];
  });

/** Most of these outlines do not cross themselves when they are made simpler. */
const cannotMend = (): null => null;

/** The outlines that it becomes; fails where there is none. */
function shorten(rings: readonly Ring[]) {
  const made = shortenOutline(rings, cannotMend);
  if (made === null) throw new Error('It does not fit.');
  return made;
}

test('a long outline is made short without moving far', () => {
  const { short, finest } = shorten([circle(-1.9, 52.45, 0.05, 2000)]);
  expect(short.flat().length).toBeLessThanOrEqual(160);
  expect(finest.flat().length).toBeGreaterThan(short.flat().length);
  expect(encodeOutline(finest).length).toBeLessThanOrEqual(MOST_LETTERS);
  for (const rings of [short, finest]) {
    expect(isInside(rings, [-1.9, 52.45])).toBe(true);
    expect(isInside(rings, [-1.9 + 0.0495, 52.45])).toBe(true);
    expect(isInside(rings, [-1.9 + 0.0505, 52.45])).toBe(false);
  }
});

test('an outline that fits is kept corner by corner, and comes back from its written form as it is', () => {
  const square: Ring = [
    [-1.9, 52.4],
    [-1.9, 52.5],
    [-1.8, 52.5],
    [-1.8, 52.4],
  ];
  const { short, finest } = shorten([square]);
  expect(short).toEqual([square]);
  expect(finest).toEqual([square]);
  expect(decodeOutline(encodeOutline(finest))).toEqual([square]);
});

test('small rings beside a large one keep their shape', () => {
  const small = Array.from({ length: 12 }, (_, index) => circle(-2.2 + index * 0.004, 52.3, 0.001, 4));
  const { short } = shorten([circle(-1.9, 52.45, 0.1, 3000), ...small]);
  expect(short).toHaveLength(13);
  short.slice(1).forEach((ring, index) => {
    expect(areaOf(ring) / areaOf(small[index] ?? [])).toBeCloseTo(1, 1);
  });
});

test('more rings than an address holds are not thinned out in silence', () => {
  const many = Array.from({ length: 400 }, (_, index) =>
    circle(-2.2 + (index % 20) * 0.02, 52.3 + Math.floor(index / 20) * 0.01, 0.002, 4),
  );
  expect(shortenOutline(many, cannotMend)).toBeNull();
});

test('lines that cross are mended, and what cannot be mended is not taken', () => {
  const bow: Ring = [
    [-2.2, 52.4],
    [-2.1, 52.5],
    [-2.1, 52.4],
    [-2.2, 52.5],
  ];
  const halves: readonly Ring[] = [
    [
      [-2.2, 52.4],
      [-2.2, 52.5],
      [-2.15, 52.45],
    ],
    [
      [-2.15, 52.45],
      [-2.1, 52.5],
      [-2.1, 52.4],
    ],
  ];
  expect(shortenOutline([bow], () => halves)).toEqual({ finest: halves, short: halves });
  expect(shortenOutline([bow], cannotMend)).toBeNull();
});
