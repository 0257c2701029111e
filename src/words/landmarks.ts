/** Words of what helps to find one's way: how it is drawn, and what it does not show. Fetched with the landmarks. */
import { PLACE_WORDS as here } from '../domain/place.ts';

const GIVES_WAY = 'Where there is no room, some are left out until the map is closer.';

export const LANDMARK_WORDS = {
  /** Spoken with the map. */
  summary: {
    stations: 'Railway stations are marked where there is room.',
    schools: 'Secondary schools are marked where there is room.',
    hospitals: 'Some hospitals are marked where there is room.',
  },
  /** Beside the symbol in the key. */
  symbol: {
    stations: 'Railway station',
    schools: `Secondary school, on a map of one ${here.authority.one} or closer`,
    hospitals: 'Hospital',
  },
  line: { railway: 'Railway with passenger trains', tunnel: 'The same in a tunnel' },
  asOf: (dated: string) => `As of ${dated}`,
  notShown: {
    stations: ['National Rail stations only: no trams and no buses.', GIVES_WAY],
    schools: [
      'Schools that opened, closed or changed their name since are not as shown.',
      'State schools with secondary pupils, special schools and colleges among them; no independent schools.',
      'To find one’s way only: a mark says nothing about what happens at a school.',
      GIVES_WAY,
    ],
    hospitals: [
      'This list is not complete, and newer hospitals are missing.',
      'It is not a list of emergency departments. In an emergency call 999.',
      GIVES_WAY,
    ],
    railways: ['Lines that had passenger trains then: no trams, no freight lines, nothing opened since.'],
  },
} as const;
