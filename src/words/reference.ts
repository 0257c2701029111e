/** Words of the data and about pages. */
import { authorityName, BEST_FIT_DERIVED, PLACE_WORDS as here, WARD_DATES } from '../domain/place.ts';
import { beginning } from './beginning.ts';
import { COMPLETENESS_WORDS } from './completeness.ts';
import { joinNames } from './listOf.ts';

/** Said where no official best fit is held for some boroughs. */
const DERIVED_FIT =
  BEST_FIT_DERIVED.length === 0
    ? ''
    : ` For ${joinNames(BEST_FIT_DERIVED.map(authorityName))}, whose wards are newer than that list, each neighbourhood goes to the ward that holds most of its postcodes: worked out here and not official. Ward lines there are good to about 12 metres.`;

export const REFERENCE_WORDS = {
  data: {
    title: 'Data',
    intro: (count: number) =>
      `All ${count} measures on this site. Each has a page of its own that says what it is, how it is made and how sure it is, and a CSV file of all its figures at every level at which it is published. The columns are the same in every file.`,
    files: 'Files for all measures',
    notHeld: 'What nobody publishes at this level',
    topic: 'Topic',
    level: 'Published for',
    all: 'All',
    nothing: 'No measure of this topic is published at this level.',
    csvShort: 'CSV',
    dictionary: 'What the columns mean (CSV)',
    wards: `Wards, ${WARD_DATES} (GeoJSON)`,
    boroughs: `${beginning(here.authority.many)} (GeoJSON)`,
    stations:
      'Railway stations (GeoJSON), Open Database License: share what you make of it under the same licence',
    csv: (title: string) => `CSV of ${title}`,
    failed: 'The list of measures could not be loaded. Reload the page to try again.',
  },
  about: {
    title: 'About this site',
    who: 'Who it is for',
    whoText: `For people who live ${here.inArea}, for community organisations that apply for money, for those who lead local conversations about preventing violence, and for analysts.`,
    how: 'How the figures are made',
    publisher: (partnership: string, boroughs: readonly string[]) =>
      `It is published by the ${partnership}, which works in ${joinNames(boroughs)}.`,
    method: [
      {
        title: 'Where figures come from',
        text: 'All figures come from published sources, some of them through copies that others hold, as the list below says. None is typed in by hand: a program reads the files, and tests work a sample of figures out again by another path.',
      },
      {
        title: 'From neighbourhoods to wards',
        text: `Ward figures are made from neighbourhoods (LSOAs) by the best-fit list of the Office for National Statistics.${DERIVED_FIT} Another fair way is to share each neighbourhood out by its postcodes. A ward is called higher or lower, or placed in a fifth, only where both ways say the same. Where they differ by more than a tenth, both figures are given.`,
      },
      {
        title: 'Names of neighbourhoods',
        text: 'A neighbourhood (LSOA) is called by the larger area that it lies in, as the House of Commons Library names it, and by where it is in there: north-east, central, or a letter where two would be called alike. These names are made here and are not official. In brackets is the end of the official code.',
      },
      {
        title: 'Rates',
        text: 'Rates made from police records use the people who lived in those neighbourhoods in the middle of 2024. Where many people come to work, shop or go out, such a rate looks high, and the page says so.',
      },
      {
        title: 'How sure a figure is',
        text: 'Intervals cover chance only: Byar’s method for rates and counts (exact below 10), Wilson’s for shares. They do not cover how crime is recorded or where it is placed on the map. Where a source gives no count, no interval is invented. Figures of wards and neighbourhoods move from year to year by more than chance. By how much is worked out for each measure from all of them, and only what is further off is called higher or lower. A full count, such as the census, is not tested: it is set beside others as it is.',
      },
      {
        title: 'Gaps',
        text: `${COMPLETENESS_WORDS.gaps} A figure that is withheld, not published or missing never looks like a zero.`,
      },
    ],
    more: 'How each measure is made is on its own page:',
    moreLink: 'all measures',
    notHeld: 'What nobody publishes at this level',
    releases: 'Releases',
    releasesText:
      'Figures are published as releases that are never changed. A link that names its release shows the same figures for as long as this site is kept.',
    release: (id: string, date: string, current: boolean) =>
      `Release ${id}, published on ${date}${current ? ' (shown now)' : ''}`,
    privacy: 'Privacy',
    privacyText: 'This site sets no cookies, has no trackers and asks no other host for anything.',
    privacyPostcode: 'A postcode that you type is looked up on your own device, in a file for its district.',
    accessibility: 'Accessibility statement',
    sources: 'Sources and licences',
    credits: 'Credits',
    correct: 'How to correct an error',
    correctText: (partnership: string) =>
      `If you find an error, tell the ${partnership} through its website: the address of the page, what is wrong and what you think is right. A figure that is corrected appears in a new release, the change is named in its notes, and the earlier release stays as it was.`,
    website: 'Website of the partnership',
    prevention: 'How prevention is organised',
  },
  notHeld: {
    title: 'What is not held here, and who could supply it',
    intro:
      'A needs assessment would want more than is published. Nearly all of these are gaps in what anybody publishes at the level it is wanted. None is a gap in what happens.',
    checked: (date: string) => `Looked for on ${date}.`,
    wanted: 'Wanted for',
    levels: {
      ward: 'each ward',
      borough: `each ${here.authority.one}`,
      region: here.together,
      place: 'single places',
    },
    supplier: 'Who could supply it',
    instead: 'What there is instead',
    insteadLink: 'See the measure',
    insteadOf: (title: string) => ` in place of: ${title}`,
    suppliedTitle: 'Supplied by a partner since',
    suppliedWards: (publisher: string) =>
      `Figures for wards as supplied by ${publisher}; they may not cover every ward.`,
    suppliedRoutes: 'Lines of routes, with the days between which they are planned to be walked.',
    suppliedRoutesLink: 'See them on the map',
    offerTitle: 'If you hold such figures',
    offer:
      'Figures from partners can be added as measures of their own. Small numbers are withheld before anything is published, so that nobody can be picked out.',
  },
} as const;
