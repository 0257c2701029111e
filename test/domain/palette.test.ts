import { CELL_KEYS, CHANGE_KEYS, CLASS_KEYS, SEQUENTIAL_KEYS } from '../../src/domain/classKeys.ts';
import { expect, test } from 'vitest';
import { COLOUR_FAMILIES } from '../../src/domain/colourFamily.ts';
import { FAMILY_PALETTES, familyProperties } from '../../src/domain/familyPalettes.ts';
import { fadedFill, PALETTES, paletteProperties } from '../../src/domain/palette.ts';
import { contrast, deltaE2000, difference, linearRgb, lightness, VISIONS } from '../support/colourVision.ts';

const SCHEMES = ['light', 'dark'] as const;
const FAMILIES = SCHEMES.flatMap((scheme) => COLOUR_FAMILIES.map((family) => [scheme, family] as const));
const FAMILIES_SEEN = FAMILIES.flatMap(([scheme, family]) =>
  VISIONS.map((vision) => [scheme, family, vision] as const),
);

test('the colour difference agrees with published test pairs of Sharma, Wu and Dalal', () => {
  expect(deltaE2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(deltaE2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
  expect(deltaE2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
  expect(deltaE2000([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
});

test.each(FAMILIES)(
  'in the %s scheme the five classes of %s change lightness steadily in one direction, so that grey print keeps them apart',
  (scheme, family) => {
    const steps = SEQUENTIAL_KEYS.map((key) => lightness(FAMILY_PALETTES[scheme][family].fills[key]));
    const sign = scheme === 'light' ? -1 : 1;
    for (let i = 1; i < steps.length; i += 1) expect(sign * (steps[i]! - steps[i - 1]!)).toBeGreaterThan(8);
  },
);

test.each(FAMILIES_SEEN)(
  'in the %s scheme neighbouring classes of %s, zero first, differ by ΔE2000 10 or more with %s vision',
  (scheme, family, vision) => {
    const { fills } = FAMILY_PALETTES[scheme][family];
    const order = ['zero', ...SEQUENTIAL_KEYS] as const;
    for (let i = 1; i < order.length; i += 1)
      expect(difference(fills[order[i - 1]!], fills[order[i]!], vision)).toBeGreaterThanOrEqual(10);
  },
);

test.each(SCHEMES.flatMap((scheme) => VISIONS.map((vision) => [scheme, vision] as const)))(
  'in the %s scheme touching two-measure cells differ by ΔE2000 10 or more with %s vision, corners too',
  (scheme, vision) => {
    const { fills } = PALETTES[scheme];
    const place = (key: string): [number, number] => [Number(key[5]), Number(key[7])];
    for (const a of CELL_KEYS)
      for (const b of CELL_KEYS) {
        const [rowA, columnA] = place(a);
        const [rowB, columnB] = place(b);
        if (a === b || Math.abs(rowA - rowB) > 1 || Math.abs(columnA - columnB) > 1) continue;
        expect(difference(fills[a], fills[b], vision), `${a} and ${b}`).toBeGreaterThanOrEqual(10);
      }
  },
);

test.each(FAMILIES_SEEN)(
  'in the %s scheme no faded area of %s passes for a class that is not faded, with %s vision',
  (scheme, family, vision) => {
    const palette = FAMILY_PALETTES[scheme][family];
    for (const faded of SEQUENTIAL_KEYS)
      for (const plain of SEQUENTIAL_KEYS) {
        const apart = difference(fadedFill(palette, faded), palette.fills[plain], vision);
        expect(apart, `${faded} faded and ${plain}`).toBeGreaterThanOrEqual(10);
      }
  },
);

test.each(SCHEMES.flatMap((scheme) => VISIONS.map((vision) => [scheme, vision] as const)))(
  'in the %s scheme the classes of a change all differ by ΔE2000 10 or more with %s vision, faded ones from plain ones too',
  (scheme, vision) => {
    const palette = PALETTES[scheme];
    const { fills } = palette;
    for (const one of CHANGE_KEYS)
      for (const other of CHANGE_KEYS) {
        if (one !== other) {
          expect(difference(fills[one], fills[other], vision), `${one} and ${other}`).toBeGreaterThanOrEqual(
            10,
          );
        }
        const apart = difference(fadedFill(palette, one), fills[other], vision);
        expect(apart, `${one} faded and ${other}`).toBeGreaterThanOrEqual(10);
      }
  },
);

test.each(SCHEMES)('in the %s scheme the classes of a change are told apart in grey', (scheme) => {
  const greys = CHANGE_KEYS.map((key) => lightness(PALETTES[scheme].fills[key])).sort((a, b) => a - b);
  for (let i = 1; i < greys.length; i += 1) expect(greys[i]! - greys[i - 1]!).toBeGreaterThan(8);
});

test.each(FAMILIES)('in the %s scheme the double outlines show 3:1 on every fill of %s', (scheme, family) => {
  const palette = FAMILY_PALETTES[scheme][family];
  // One of the two is white or nearly, the other black: whatever lies below, one stands out.
  expect(contrast(palette.selectionInner, palette.selectionOuter)).toBeGreaterThanOrEqual(15);
  for (const key of CLASS_KEYS) {
    const fill = palette.fills[key];
    const best = Math.max(contrast(palette.selectionInner, fill), contrast(palette.selectionOuter, fill));
    expect(best, key).toBeGreaterThanOrEqual(3);
    const borough = Math.max(
      contrast(palette.localAuthorityLine, fill),
      contrast(palette.boroughCasing, fill),
    );
    expect(borough, key).toBeGreaterThanOrEqual(3);
  }
});

test.each(SCHEMES)(
  'in the %s scheme pattern ink, borough lines, motorways and labels stand out',
  (scheme) => {
    const palette = PALETTES[scheme];
    for (const key of ['suppressed', 'notCollected', 'incomplete', 'change-untold'] as const)
      expect(contrast(palette.patternInk, palette.fills[key]), key).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.localAuthorityLine, palette.ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.motorway, palette.ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.label, palette.labelHalo)).toBeGreaterThanOrEqual(7);
    // Symbols and names of landmarks stand on a casing of this colour, whatever is below it.
    expect(contrast(palette.landmark, palette.labelHalo)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.assetInk, palette.asset)).toBeGreaterThanOrEqual(4.5);
  },
);

test('no colour is red', () => {
  for (const scheme of SCHEMES)
    for (const [property, hex] of [
      ...paletteProperties(PALETTES[scheme]),
      ...familyProperties(scheme).flatMap(([, properties]) => properties),
    ]) {
      const [red, green, blue] = linearRgb(hex);
      expect(red > 0.15 && red > 2.5 * green && red > 2.5 * blue, property).toBe(false);
    }
});

test.each(SCHEMES)('in the %s scheme the deep classes of any two families are different hues', (scheme) => {
  for (const one of COLOUR_FAMILIES)
    for (const other of COLOUR_FAMILIES) {
      if (one === other) continue;
      const [a, b] = [one, other].map((family) => FAMILY_PALETTES[scheme][family].fills['class-3']);
      expect(difference(a!, b!, 'normal'), `${one} and ${other}`).toBeGreaterThanOrEqual(10);
    }
});
