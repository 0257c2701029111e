/** Words of the choices that are folded away. */
import { PLACE_WORDS as here } from '../domain/place.ts';
import { beginning } from './beginning.ts';

export const MORE_CHOICES_WORDS = {
  pairing: 'Show the two measures',
  pairings: { 'one-map': 'In one map of nine classes', 'two-maps': 'In two maps side by side' },
  layout: 'Map shape',
  layouts: { geographic: 'True shapes', hexagons: 'Every ward the same size' },
  against: 'Compare with',
  comparators: {
    region: beginning(here.together),
    borough: `Its own ${here.authority.one}`,
    england: 'England',
  },
  sureness: 'How sure the figures are',
  uncertainty: 'Fade areas that cannot be told apart from the comparison',
} as const;
