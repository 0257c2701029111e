/** Over a base map a colour of the map still says its class: it stays nearest to itself in the key. */
import { expect, test } from 'vitest';
import { CELL_KEYS, CHANGE_KEYS, SEQUENTIAL_KEYS, type ClassKey } from '../../src/domain/classKeys.ts';
import { PALETTES, type ColourScheme } from '../../src/domain/palette.ts';
import { AREA_OPACITY, PICTURE_TONES, quietColours } from '../../src/map/base/baseTones.ts';
import { contrast, difference } from '../support/colourVision.ts';

const SCHEMES = ['light', 'dark'] as const;
/** Classes that stand beside each other in one key. */
const KEYS: readonly (readonly ClassKey[])[] = [['zero', ...SEQUENTIAL_KEYS], CELL_KEYS, CHANGE_KEYS];

const channels = (hex: string): number[] =>
  [1, 3, 5].map((start) => parseInt(hex.slice(start, start + 2), 16));
const hexOf = (values: readonly number[]): string =>
  `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** A class as it is seen over a grey of a picture, 0 black to 1 white before its tones are drawn together. */
function seen(key: ClassKey, grey: number, scheme: ColourScheme, opacity = AREA_OPACITY): string {
  const [black, white] = PICTURE_TONES[scheme];
  const below = 255 * (black + grey * (white - black));
  return hexOf(channels(PALETTES[scheme].fills[key]).map((own) => opacity * own + (1 - opacity) * below));
}

/** By how much a class seen over a picture is nearer to itself than to any other of its key; the least of all. */
function leastLead(scheme: ColourScheme, opacity = AREA_OPACITY): number {
  const { fills } = PALETTES[scheme];
  const leads = KEYS.flatMap((keys) =>
    keys.flatMap((key) =>
      [0, 0.25, 0.5, 0.75, 1].map((grey) => {
        const colour = seen(key, grey, scheme, opacity);
        const others = keys.filter((other) => other !== key);
        const nearest = Math.min(...others.map((other) => difference(colour, fills[other], 'normal')));
        return nearest - difference(colour, fills[key], 'normal');
      }),
    ),
  );
  return Math.min(...leads);
}

test.each(SCHEMES)(
  'in the %s scheme every class over black and over white is nearest to itself',
  (scheme) => {
    expect(leastLead(scheme)).toBeGreaterThan(2);
  },
);

test('with areas that are a little thinner some class would be taken for another', () => {
  expect(Math.min(...SCHEMES.map((scheme) => leastLead(scheme, 0.8)))).toBeLessThan(0);
});

test.each(SCHEMES)(
  'in the %s scheme a base map that is drawn here stays quiet beside the areas',
  (scheme) => {
    const { ground, label } = PALETTES[scheme];
    const { land, water, building, street } = quietColours(PALETTES[scheme], scheme);
    for (const colour of [land, water, building]) {
      expect(contrast(colour, ground), colour).toBeLessThan(1.5);
      expect(contrast(label, colour), colour).toBeGreaterThanOrEqual(7);
    }
    expect(contrast(street, ground)).toBeGreaterThanOrEqual(3);
  },
);
