import { expect, test } from 'vitest';
import type { PickableKey } from '../../src/domain/classKeys.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import type { TiedArea } from '../../src/domain/linking.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { classTest, lassoTest, type PickableLayer } from '../../src/explore/pickedAreas.ts';

const code = (text: string) => text as GssCode;
const ties: readonly TiedArea[] = [
  { code: code('W1'), borough: code('B1'), ward: null },
  { code: code('W2'), borough: code('B1'), ward: null },
  { code: code('W3'), borough: code('B2'), ward: null },
];
function layer(id: string, classes: Readonly<Record<string, PickableKey>>): PickableLayer {
  return { id, has: (area) => area in classes, keysOf: (area) => [classes[area] ?? 'notCollected'] };
}
const wards = layer('robbery', { W1: 'class-4', W2: 'class-3', W3: 'suppressed' });
const others = layer('income', { W1: 'class-0', W2: 'class-4', W3: 'class-4' });
const boroughs = layer('missing', { B1: 'class-1', B2: 'class-2' });

function picked(
  ...classes: readonly (readonly [string, 'class-0' | 'class-3' | 'class-4' | 'class-1' | 'suppressed'])[]
) {
  const test = classTest(
    classes.map(([id, classKey]) => ({ layer: id, classKey })),
    [wards, others, boroughs],
    (area) => ties.find((one) => one.code === area),
  );
  return test && ties.filter((area) => test(area.code)).map((area) => area.code);
}

test('classes of one key widen what is picked out, those of two narrow it', () => {
  expect(picked()).toBeNull();
  expect(picked(['robbery', 'class-4'])).toEqual(['W1']);
  expect(picked(['robbery', 'class-4'], ['robbery', 'class-3'])).toEqual(['W1', 'W2']);
  expect(picked(['robbery', 'class-4'], ['robbery', 'class-3'], ['income', 'class-4'])).toEqual(['W2']);
});

test('an absence can be picked out, and is no low class', () => {
  expect(picked(['robbery', 'suppressed'])).toEqual(['W3']);
  expect(picked(['income', 'class-0'])).toEqual(['W1']);
});

test('a class of boroughs picks out their wards', () => {
  expect(picked(['missing', 'class-1'])).toEqual(['W1', 'W2']);
});

test('a class of a layer that is not on picks out nothing', () => {
  expect(picked(['burglary', 'class-1'])).toBeNull();
});

test('what is drawn round are the areas with both figures inside it', () => {
  const figures = (values: Readonly<Record<string, number | null>>) => ({
    observations: new Map(
      Object.entries(values).map(([area, value]): [GssCode, Observation] => [
        code(area),
        value === null
          ? { area: code(area), period: '2024', status: 'suppressed' }
          : {
              area: code(area),
              period: '2024',
              status: 'measured',
              value,
              numerator: null,
              denominator: null,
              interval: null,
              alternative: null,
            },
      ]),
    ),
  });
  const [first, second] = [figures({ W1: 5, W2: 15, W3: 5 }), figures({ W1: 50, W2: 50, W3: null })];
  const triangle = [
    [0, 0],
    [10, 0],
    [5, 100],
  ] as const;
  const isInside = lassoTest(triangle, first, second);
  expect(ties.map((area) => isInside?.(area.code))).toEqual([true, false, false]);
  expect(lassoTest(null, first, second)).toBeNull();
  expect(lassoTest(triangle, first, null)).toBeNull();
});
