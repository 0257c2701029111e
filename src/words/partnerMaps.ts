/** What is said under a story's map where a partner's data are drawn. Only the stories' compiler needs it, no page. */
import { PLACE_WORDS as here } from '../domain/place.ts';
import { PROGRAMME_WORDS as programme } from './programme.ts';

export interface StandInSaid {
  readonly asked: string;
  readonly shown: string;
  readonly publisher: string;
  readonly period: string;
}

const ofThatDay = (recordDay: string): string =>
  `Words about ${recordDay} are about that day: its places are not on this map.`;

export const PARTNER_MAP_WORDS = {
  standsIn: ({ asked, shown, publisher, period }: StandInSaid) =>
    `Where the words speak of “${asked}”, which has no figures for wards, the map shows “${shown}” from ${publisher} (${period}).`,
  routesDrawn: (sources: string, day: string, recordDay: string) =>
    `The lines are ${programme.name} routes planned to be walked on ${day} (${sources}). ${ofThatDay(recordDay)}`,
  noRouteDrawn: (place: string, sources: string, day: string, recordDay: string) =>
    `The lines supplied (${sources}) have no ${programme.name} route in ${place} on ${day}. ${ofThatDay(recordDay)}`,
  routesNotDrawable: (day: string) =>
    `${programme.name} routes planned to be walked on ${day} are lines, which a map with every ward the same size cannot show.`,
  placesDrawn: (day: string) => `The partnership named the places with letters (published on ${day}).`,
  route: (metres: number) => `${programme.name} route, and ${metres} metres around it`,
  routeSource: (sources: string, day: string) =>
    `${programme.name} routes: ${sources}. Shown as planned for ${day}.`,
  allLocalAuthorities: here.theAuthorities,
} as const;
