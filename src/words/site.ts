/** Words that are on every page. The partnership's name comes from configuration. */
export const SITE_WORDS = {
  siteName: 'Violence prevention needs assessment',
  skipToMain: 'Skip to main content',
  navigation: 'Main',
  home: 'Find your area',
  explore: 'Explore the map',
  stories: 'Stories',
  evidence: 'Evidence pack',
  data: 'Data',
  about: 'About',
  footer: {
    publishedBy: (partnership: string, release: string) =>
      `Published by the ${partnership}. Release ${release}.`,
    licence: 'Figures are reused under the Open Government Licence v3.0. Code is MIT licensed.',
    noTracking: 'This site sets no cookies, has no trackers and sends nothing you type anywhere.',
    emergency: 'In an emergency call 999. Worried about a child? See where to get help on the about page.',
    sources: 'About, sources and where to get help',
    prevention: 'How prevention is organised',
    notHeld: 'What is not held',
    accessibility: 'Accessibility statement',
    offline: 'Use it without internet',
  },
  share: {
    title: 'Share this page',
    noScript: 'Copy the address of this page from your browser.',
  },
  embed: {
    from: (partnership: string) => `From the violence prevention needs assessment of the ${partnership}.`,
    whole: 'Open the whole page (in a new tab)',
  },
  loading: 'Loading the figures…',
  error: {
    title: 'Something went wrong on this page',
    label: 'Problem',
    body: 'Nothing you chose is lost: it is in the address. Try again, or start from the map.',
    again: 'Try again',
  },
} as const;
