/** Words of the key of marks over the areas, which come with it. */
import { PROGRAMME_WORDS as programme } from './programme.ts';

export const MARKS_KEY_WORDS = {
  label: 'Marks on the map',
  place: `A place with ${programme.name} routes in ${programme.month}, and how many. Not a patrol that is there now.`,
  development: `A place where a route was in development in ${programme.month}`,
  route: (metres: number) =>
    `A ${programme.name} route, as supplied by the partnership, and what lies within ${metres} metres of it`,
} as const;
