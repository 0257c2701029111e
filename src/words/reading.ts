/** Words of what the layers say of an area that is read. */
import { formatCount } from '../domain/format.ts';
import { joinNames } from './listOf.ts';
import { PROGRAMME_WORDS as programme } from './programme.ts';

export const READING_WORDS = {
  pointed: 'The area you point at',
  pin: (name: string) => `Keep ${name} here`,
  pinShort: 'Keep',
  /** Of a figure that is of a larger area than the one read. */
  wholeOf: (name: string) => `Published for all of ${name}.`,
  notHere: 'This layer has no figure of its own for this area at the level of the map.',
  caption: (count: number, of: number) =>
    of > count
      ? `What the layers say of the first ${count} of ${of} selected areas`
      : `What the layers say of the ${count} selected areas`,
  nothingOn: 'No layer is on, so there is nothing to say of this area.',
  programme: {
    title: (date: string) => `${programme.name}, as recorded on ${date}`,
    routesTitle: `${programme.name} routes supplied by the partnership`,
    place: (name: string, routes: number | null) =>
      routes === null
        ? `${name} (in development)`
        : `${name} (${formatCount(routes)} ${routes === 1 ? 'route' : 'routes'})`,
    here: (area: string, places: readonly string[]) => `Recorded in ${area}: ${joinNames(places)}.`,
    noneInWard: (area: string) => `The record names no place that can be put in ${area} with certainty.`,
    noneInAuthority: (area: string) => `The record names no place in ${area}.`,
    elsewhere: (authority: string, places: readonly string[]) =>
      `Elsewhere in ${authority}: ${joinNames(places)}.`,
    inAuthority: (authority: string, places: readonly string[]) =>
      `Recorded in ${authority}, wherever in it: ${joinNames(places)}.`,
    route: (name: string, walked: string) => `${name}. ${walked}`,
    noRoute: (area: string) => `None of the routes supplied has part of ${area} within its corridor.`,
    noRouteInAuthority: (area: string) => `None of the routes supplied is in ${area}.`,
  },
} as const;
