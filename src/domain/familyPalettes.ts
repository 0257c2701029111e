/** The five classes of each family of topics, and the palettes that have them. */
import { SEQUENTIAL_KEYS } from './classKeys.ts';
import { COLOUR_FAMILIES, type ColourFamily } from './colourFamily.ts';
import { fillProperty, PALETTES, type ColourScheme, type Palette } from './palette.ts';

type FiveColours = readonly [string, string, string, string, string];

/** Found by a numerical search under the same conditions as the others, near ladders of even steps. */
const FAMILY_CLASSES: Readonly<Record<ColourScheme, Readonly<Record<ColourFamily, FiveColours | null>>>> = {
  light: {
    violence: null,
    deprivation: ['#bfe4e9', '#7fb8bf', '#3e8b94', '#26666d', '#104044'],
    children: ['#fabef2', '#d090c9', '#ad64a6', '#893c83', '#571d53'],
    people: ['#d4e2ee', '#9bb4c9', '#6d8aa2', '#4e6375', '#253440'],
  },
  dark: {
    violence: null,
    deprivation: ['#00232b', '#1e6574', '#418ea0', '#88bac7', '#d5e7ec'],
    children: ['#531855', '#863588', '#ba5bbc', '#dd98dd', '#f5e0f4'],
    people: ['#243649', '#4c5f72', '#6f87a1', '#a9b7c6', '#e1e7ed'],
  },
};

function withClasses(palette: Palette, colours: FiveColours | null): Palette {
  if (colours === null) return palette;
  const fills = { ...palette.fills };
  SEQUENTIAL_KEYS.forEach((key, index) => {
    fills[key] = colours[index] ?? fills[key];
  });
  return { ...palette, fills };
}

function familiesOf(scheme: ColourScheme): Readonly<Record<ColourFamily, Palette>> {
  const of = FAMILY_CLASSES[scheme];
  const own = COLOUR_FAMILIES.map((family) => [family, withClasses(PALETTES[scheme], of[family])] as const);
  return Object.fromEntries(own) as Record<ColourFamily, Palette>;
}

/** The palette with the five classes of each family; all else is the same in all of them. */
export const FAMILY_PALETTES: Readonly<Record<ColourScheme, Readonly<Record<ColourFamily, Palette>>>> = {
  light: familiesOf('light'),
  dark: familiesOf('dark'),
};

/** The custom properties of the five classes of every family. */
export function familyProperties(
  scheme: ColourScheme,
): readonly (readonly [family: ColourFamily, properties: readonly (readonly [string, string])[]])[] {
  return COLOUR_FAMILIES.map((family) => {
    const { fills } = FAMILY_PALETTES[scheme][family];
    return [family, SEQUENTIAL_KEYS.map((key) => [fillProperty(key), fills[key]])];
  });
}
