/** What layers say for themselves. */
import { PROGRAMME_WORDS as programme } from './programme.ts';
import { STEP_WORDS } from './steps.ts';

export const LAYER_WORDS = {
  programme: {
    title: programme.name,
    summary: (places: number, routes: number, date: string) =>
      routes === 0
        ? `${programme.name}: ${places} ${places === 1 ? 'place' : 'places'} on ${date}.`
        : `${programme.name}: ${routes} ${routes === 1 ? 'route' : 'routes'} supplied by a partner.`,
    notShown: (lines: boolean) => STEP_WORDS.warning(lines),
  },
} as const;
