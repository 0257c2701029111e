/** Words of the page for an unknown address, inside the app. */
export const NOT_FOUND_WORDS = {
  title: 'We could not find that page',
  notUnderstood: (path: string) => `There is no page at “${path}”.`,
  waysOn: 'This is the nearest that exists:',
  home: 'Find your area',
  explore: 'Explore the map',
  exploreArea: 'The area of this address on the map',
} as const;
