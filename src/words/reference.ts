/** Words of the data and about pages. */
export const REFERENCE_WORDS = {
  data: {
    title: 'Data',
    intro:
      'Every measure on this site, with a CSV file of all its figures at every level at which it is published. The columns are the same in every file.',
    dictionary: 'What the columns mean (CSV)',
    geometry: 'Maps to download',
    wards: 'Wards, May 2024 to April 2026 (GeoJSON)',
    boroughs: 'Boroughs (GeoJSON)',
    caption: 'Measures by topic',
    measure: 'Measure',
    levels: 'Levels',
    newest: 'Newest figures',
    source: 'Source',
    download: 'Download',
    csv: (title: string) => `CSV of ${title}`,
    explore: (title: string) => `${title}: show on the map`,
    failed: 'The list of measures could not be loaded. Reload the page to try again.',
  },
  about: {
    title: 'About this site',
    who: 'Who it is for',
    whoText:
      'For people who live in the West Midlands, for community organisations that apply for money, for those who lead local conversations about preventing violence, and for analysts.',
    how: 'How the figures are made',
    howPoints: [
      'All figures come from published sources, some of them through copies that others hold, as the list below says. None is typed in by hand: a program reads the files, and tests work a sample of figures out again by another path.',
      'Ward figures are made from neighbourhoods (LSOAs) by the best-fit list of the Office for National Statistics. Where another fair way of assigning neighbourhoods moves a ward’s figure by more than a tenth, the figure says so and no verdict is given.',
      'Rates made from police records use the people who lived in those neighbourhoods in the middle of 2024.',
      'Intervals cover chance only: Byar’s method for rates and counts (exact below 10), Wilson’s for shares. They do not cover how crime is recorded or where it is placed on the map. Where a source gives no count, no interval is invented and no verdict is given.',
      'A month or an area for which more than an estimated one in a hundred police records is missing is called incomplete and shows no figure.',
    ],
    sources: 'Sources and licences',
    credits: 'Credits',
    help: 'Where to get help',
    helpNote: (date: string) =>
      `Numbers as generally known, to be confirmed by the publisher. Checked on ${date}.`,
    correct: 'How to correct an error',
    correctText: (partnership: string) =>
      `If you find an error, tell the ${partnership} through its website.`,
    website: 'Website of the partnership',
  },
} as const;
