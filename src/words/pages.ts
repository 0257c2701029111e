/** Titles and descriptions of the pages, for the browser's tab and for search engines. */
const SITE = 'Violence prevention in the West Midlands';

export const PAGE_WORDS = {
  home: {
    title: `${SITE}: find your area`,
    description:
      'What published figures show about violence, deprivation, missing episodes and prevention in the 192 wards of the West Midlands, and how sure they are.',
  },
  explore: {
    title: `Explore the map | ${SITE}`,
    description:
      'Layer violence with injury, deprivation, missing episodes and Step Together on a ward map of the West Midlands, with linked charts and a table.',
  },
  data: {
    title: `Data | ${SITE}`,
    description:
      'Every measure: where it comes from, its period and licence, and a CSV file of all its figures.',
  },
  about: {
    title: `About | ${SITE}`,
    description: 'Who publishes this, how the figures are made, sources, licences and where to get help.',
  },
  notFound: { title: `Page not found | ${SITE}` },
} as const;
