/** Words about the programme: the record of where it ran, and the lines and places that a partner supplied. */
import { WALKED_WORDS } from './walkedRoutes.ts';
import { PROGRAMME_WORDS as programme } from './programme.ts';

export const STEP_WORDS = {
  title: `What has been done here: ${programme.name}`,
  intro: (date: string, routes: number, places: number, inDevelopment: number) =>
    `${programme.did} On ${date} there were ${routes} live routes in ${places} places${inDevelopment === 0 ? '' : `, and ${inDevelopment === 1 ? 'one' : inDevelopment} more in development`}.`,
  warning: (lines: boolean) =>
    lines
      ? 'This is a record of the past: places, not streets. It is not on the map, where the routes above are drawn.'
      : 'This is a record of the past. It does not show where anyone is on patrol today: what runs now is not known here. No route line has been published, so each mark stands for a place, not a street.',
  later: (lines: boolean) => `${programme.later} ${lines ? '' : programme.laterUnknown}`.trim(),
  route: (routes: number) => (routes === 1 ? '1 route' : `${routes} routes`),
  development: 'in development',
  precision: {
    ward: 'placed at the ward of that name',
    neighbourhood: 'placed at the neighbourhood',
    town: 'placed at the town; the part of town is not known',
  },
  source: (text: string) => `Source: ${text}`,
} as const;

export const ROUTE_WORDS = {
  ...WALKED_WORDS,
  title: `${programme.name} routes`,
  placesTitle: 'Places named by the partnership',
  near: (length: string, metres: string, people: string, wards: string) =>
    `${length} metres long. About ${people} people live within ${metres} metres of it (${wards}).`,
  rate: (title: string, figure: string, period: string) =>
    `${title} in the neighbourhoods along it: ${figure} (${period}).`,
  method:
    'People near a route are estimated from the neighbourhoods it passes, as if people lived evenly over each. Rates are the average of these neighbourhoods by the people of each near the route. They say nothing of what a route has changed.',
  places: 'Places named by the partnership',
  notDrawn: (state: 'ended' | 'to-come') =>
    `Not on the map: it had ${state === 'ended' ? 'ended' : 'not begun'} when these figures were published.`,
  asTable: 'Routes as a table',
  caption: (metres: string) => `${programme.name} routes, with the people who live within ${metres} metres`,
  columns: {
    route: 'Route',
    from: 'From',
    to: 'To',
    length: 'Length in metres',
    people: 'People near it (about)',
    wards: 'Wards',
  },
  noEnd: 'no end given',
} as const;
