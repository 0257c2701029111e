/** Words of the key of marks over the areas, which come with it. */
export const MARKS_KEY_WORDS = {
  label: 'Marks on the map',
  place: 'A place with Step Together routes in December 2021, and how many. Not a patrol that is there now.',
  development: 'A place where a route was in development in December 2021',
  route: (metres: number) =>
    `A Step Together route, as supplied by the partnership, and what lies within ${metres} metres of it`,
} as const;
