/** What 404.html says before, or without, the app's script. */
export const notFoundPage = {
  title: 'Page not found',
  heading: 'We could not find that page',
  explanation:
    'The address may be old or misspelt. If nothing else appears here, go back, or start again from the first page of this site.',
  emergency: 'In an emergency call 999.',
} as const;

/** Where to go from there, below the app's root. */
export const NOT_FOUND_PAGE_LINKS = [
  { path: '', label: 'Find your area' },
  { path: 'explore/', label: 'Explore the map' },
  { path: 'data/', label: 'All measures' },
  { path: 'about/', label: 'About this site and where to get help' },
] as const;
