/** What is said under a story's map where a partner's data are drawn. Only the stories' compiler needs it, no page. */

export interface StandInSaid {
  readonly asked: string;
  readonly shown: string;
  readonly publisher: string;
  readonly period: string;
}

const ofThatDay = (recordDay: string): string =>
  `What the words say of ${recordDay} is of that day, and its places are not on this map.`;

export const PARTNER_MAP_WORDS = {
  standsIn: ({ asked, shown, publisher, period }: StandInSaid) =>
    `Where the words speak of “${asked}”, which has no figures for wards, the map shows “${shown}” from ${publisher} (${period}).`,
  routesDrawn: (sources: string, day: string, recordDay: string) =>
    `The lines are Step Together routes planned to be walked on ${day} (${sources}). ${ofThatDay(recordDay)}`,
  noRouteDrawn: (place: string, sources: string, day: string, recordDay: string) =>
    `No Step Together route was planned to be walked in ${place} on ${day} (${sources}), so no line is drawn there. ${ofThatDay(recordDay)}`,
  routesNotDrawable: (day: string) =>
    `Step Together routes planned to be walked on ${day} are lines, which a map with every ward the same size cannot show.`,
  placesDrawn: (day: string) =>
    `The circles with letters are places named by the partnership, as published on ${day}.`,
  routeSource: (sources: string, day: string) =>
    `Step Together routes: ${sources}. Shown as planned for ${day}.`,
  allBoroughs: 'the seven boroughs',
} as const;
