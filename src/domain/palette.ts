/**
 * Palette: the colour of every class, for light and dark, and of the lines, marks and words drawn over them.
 *
 * One deep hue for each family of topics: indigo for violence, teal for deprivation, plum for children, slate for who lives here (in
 * the dark scheme high values are light on a dark ground); the last three are in `familyPalettes.ts`. Indigo against green for two measures at once, teal against indigo for what fell and rose, ochre for assets, plum for circles, never red. Neighbouring
 * classes differ by at least ΔE2000 10 for people with
 * normal vision, protanopia, deuteranopia and tritanopia (tested); the two-measure cells were found by a numerical search
 * under that condition. The absences are told apart by their patterns, not by their colours.
 */
import { CLASS_KEYS, type ClassKey } from './classKeys.ts';

export type ColourScheme = 'light' | 'dark';

export interface Palette {
  /** Fill of each class; for an absence, the ground its pattern is drawn on. */
  readonly fills: Readonly<Record<ClassKey, string>>;
  /** What faded areas fade towards: a warm grey that no class comes near. */
  readonly faded: string;
  /** Lines and dots of the absence patterns. */
  readonly patternInk: string;
  /** Thin line between areas of the same map. */
  readonly areaLine: string;
  /** Borough outline, drawn dark over a light casing (light over dark in the dark scheme). */
  readonly localAuthorityLine: string;
  readonly boroughCasing: string;
  readonly motorway: string;
  /** Symbols and names of landmarks, and names of areas: quieter than names of places, on the colour around labels. */
  readonly landmark: string;
  readonly label: string;
  readonly labelHalo: string;
  /** Selection: two lines, one of which stands out from any fill. */
  readonly selectionInner: string;
  readonly selectionOuter: string;
  readonly asset: string;
  readonly assetInk: string;
  /** Circles in proportion to a measure: a ring, on a casing of the colour around labels. */
  readonly circle: string;
  readonly ground: string;
}

export const PALETTES: Readonly<Record<ColourScheme, Palette>> = {
  light: {
    fills: {
      'class-0': '#cfd6f2',
      'class-1': '#a3aee3',
      'class-2': '#7480c8',
      'class-3': '#4a4fa3',
      'class-4': '#25246b',
      'cell-0-0': '#dee9f5',
      'cell-0-1': '#80d1b5',
      'cell-0-2': '#36a980',
      'cell-1-0': '#9aa7e4',
      'cell-1-1': '#6d8b9b',
      'cell-1-2': '#0e7272',
      'cell-2-0': '#5c5dce',
      'cell-2-1': '#294987',
      'cell-2-2': '#002a41',
      'change-lower': '#138281',
      'change-lower-unclear': '#b4d6e8',
      'change-same': '#f8ffff',
      'change-higher-unclear': '#b9abee',
      'change-higher': '#382066',
      'change-untold': '#f4f1ea',
      zero: '#faf6ea',
      suppressed: '#f4f1ea',
      notCollected: '#e3e1dc',
      incomplete: '#f4f1ea',
      outline: '#e6e9f2',
    },
    faded: '#d8d2c0',
    patternInk: '#6b675e',
    areaLine: '#ffffff',
    localAuthorityLine: '#1b1e2e',
    boroughCasing: '#ffffff',
    motorway: '#7a6f62',
    landmark: '#5c5348',
    label: '#14161f',
    labelHalo: '#ffffff',
    selectionInner: '#0b0c14',
    selectionOuter: '#ffffff',
    asset: '#d9962b',
    assetInk: '#231500',
    circle: '#86136b',
    ground: '#ffffff',
  },
  dark: {
    fills: {
      'class-0': '#2f3a6b',
      'class-1': '#4a57a0',
      'class-2': '#7480cc',
      'class-3': '#a5b0ea',
      'class-4': '#dfe4ff',
      'cell-0-0': '#1f2635',
      'cell-0-1': '#155442',
      'cell-0-2': '#158561',
      'cell-1-0': '#42418d',
      'cell-1-1': '#66737a',
      'cell-1-2': '#52b0ab',
      'cell-2-0': '#7071dd',
      'cell-2-1': '#97ade2',
      'cell-2-2': '#cceffb',
      'change-lower': '#4cb4ad',
      'change-lower-unclear': '#2d693f',
      'change-same': '#11131f',
      'change-higher-unclear': '#696db1',
      'change-higher': '#eae1f7',
      'change-untold': '#23252b',
      zero: '#2c2719',
      suppressed: '#23252b',
      notCollected: '#34363b',
      incomplete: '#23252b',
      outline: '#2a2f3d',
    },
    faded: '#3f3d38',
    patternInk: '#a9a69e',
    areaLine: '#12141a',
    localAuthorityLine: '#f3f4fa',
    boroughCasing: '#12141a',
    motorway: '#a89c8c',
    landmark: '#c3b8a8',
    label: '#f5f6fb',
    labelHalo: '#12141a',
    selectionInner: '#ffffff',
    selectionOuter: '#0b0c14',
    asset: '#e6ab4a',
    assetInk: '#231500',
    circle: '#f7a8e0',
    ground: '#161821',
  },
};

/** How much of its colour a faded area keeps; the same share stands in `mapFill.css`. */
const FADED_SHARE = 0.2;

/** The fill of a faded area. Greyed rather than thinned: a thinned high class would look like a low one. */
export function fadedFill(palette: Palette, key: ClassKey): string {
  const channel = (hex: string, start: number): number => parseInt(hex.slice(start, start + 2), 16);
  const mixed = [1, 3, 5].map((start) => {
    const own = channel(palette.fills[key], start) * FADED_SHARE;
    return Math.round(own + channel(palette.faded, start) * (1 - FADED_SHARE));
  });
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The custom property that carries a class's fill: "--class-3", "--suppressed", "--outline-fill". */
export function fillProperty(key: ClassKey): string {
  return key === 'outline' ? '--outline-fill' : `--${key}`;
}

/** All custom properties of one palette, in a fixed order. */
export function paletteProperties(
  palette: Palette,
): readonly (readonly [property: string, colour: string])[] {
  return [
    ...CLASS_KEYS.map((key) => [fillProperty(key), palette.fills[key]] as const),
    ['--faded', palette.faded],
    ['--pattern-ink', palette.patternInk],
    ['--area-line', palette.areaLine],
    ['--borough-line', palette.localAuthorityLine],
    ['--borough-casing', palette.boroughCasing],
    ['--motorway', palette.motorway],
    ['--map-landmark', palette.landmark],
    ['--map-label', palette.label],
    ['--map-halo', palette.labelHalo],
    ['--selection-inner', palette.selectionInner],
    ['--selection-outer', palette.selectionOuter],
    ['--map-asset', palette.asset],
    ['--map-asset-ink', palette.assetInk],
    ['--map-circle', palette.circle],
    ['--map-ground', palette.ground],
  ];
}
