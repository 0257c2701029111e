/** What 404.html says before, or without, the app's script. */
export const notFoundPage = {
  title: 'Page not found',
  heading: 'We could not find that page',
  explanation:
    'The address may be old or misspelt. If nothing else appears here, go back, or start again from the first page of this site.',
} as const;
