/** Images that the MapLibre style names: the patterns of the absences and the symbols of the programme. */
import { PATTERNED_KEYS } from '../domain/classKeys.ts';
import type { MapPoint } from '../domain/mapModel.ts';
import { type Palette } from '../domain/palette.ts';
import { patternPixels, symbolPixels, type Pixels } from './patterns.ts';

/** Pixels to a CSS pixel: sharp on dense screens, small enough on all. */
const PIXEL_RATIO = 2;

export interface MapImage {
  readonly id: string;
  readonly pixels: Pixels;
  readonly pixelRatio: number;
}

export function mapImages(palette: Palette): readonly MapImage[] {
  const symbol = (id: MapPoint['kind'], fill: string, border: string, shape?: 'circle'): MapImage => ({
    id,
    pixels: symbolPixels(fill, border, PIXEL_RATIO, shape),
    pixelRatio: PIXEL_RATIO,
  });
  return [
    ...PATTERNED_KEYS.map((id) => ({
      id,
      pixels: patternPixels(id, palette.fills[id], palette.patternInk, PIXEL_RATIO),
      pixelRatio: PIXEL_RATIO,
    })),
    symbol('programme-place', palette.asset, palette.assetInk),
    symbol('programme-in-development', palette.ground, palette.asset),
    symbol('partner-place', palette.ground, palette.asset, 'circle'),
  ];
}
