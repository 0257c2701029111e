/** How a base map is kept below what the areas say: its tones, and how much of it is seen through them. */
import type { ColourScheme, Palette } from '../../domain/palette.ts';

/**
 * What an area keeps of its own colour over a base map of grey pictures. With less, some class would look more like another
 * than like itself in the key (a test works it out for black and for white below it). Over a base map of lines the areas
 * are as they are without one, and its streets are drawn once more above them.
 */
export const AREA_OPACITY = 0.92;

/** The tones that black and white of a picture get, 0 to 1. On a dark ground paper is dark and ink light. */
export const PICTURE_TONES: Readonly<Record<ColourScheme, readonly [black: number, white: number]>> = {
  light: [0.2, 0.94],
  dark: [0.75, 0.08],
};

/** Streets above the areas: thin, and so thin on a whole city that they do not darken a colour. */
export const STREET_OPACITY = 0.55;
export const STREETS_FROM_ZOOM = 11;
export const WORDS_FROM_ZOOM = 12;
/** Width of a street above the areas, in pixels, by zoom. */
export const STREET_WIDTHS = [11, 0.4, 13, 0.8, 15, 1.5] as const;

/** A base map that is made for light screens only is covered with this much of the dark ground. */
export const DARK_VEIL = 0.75;

/** Colours of a base map that is drawn here, between the ground and the lines. */
export interface QuietColours {
  readonly land: string;
  readonly water: string;
  readonly building: string;
  readonly street: string;
}

export function quietColours({ motorway }: Palette, scheme: ColourScheme): QuietColours {
  return scheme === 'light'
    ? { land: '#f1efe8', water: '#d6e2ea', building: '#e4e0d6', street: motorway }
    : { land: '#1c1f29', water: '#0f2230', building: '#262933', street: motorway };
}
