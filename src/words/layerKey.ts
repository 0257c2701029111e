/** Words of the list of layers that stands beside a still map: in frames, on paper, without script. */
import { beginning } from './beginning.ts';

export const LAYER_KEY_WORDS = {
  label: 'Key: what is on the map',
  drawn: {
    fill: 'Colours of the areas',
    pattern: 'Upright lines over the areas',
    circles: 'Circles: twice the figure, twice the area',
    marks: 'Symbols and lines',
    lines: 'Lines',
    outlines: 'Outlines',
    labels: 'Names',
    landmarks: 'Small symbols',
  },
  period: (period: string) => `${beginning(period)}.`,
  source: (source: string) => `Source: ${source}.`,
  notShown: 'What this does not show',
} as const;
