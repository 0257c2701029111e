/** Words of the comparison of an organisation's people with residents. */
import { formatCount } from '../domain/format.ts';
import { EXAMPLES, PLACE_WORDS as here } from '../domain/place.ts';
import type { Quintile } from '../domain/quintiles.ts';
import { REACH_RULE } from '../domain/reachDisclosure.ts';

const { withholdTo, roundTo } = REACH_RULE;

/** Of violence, then of deprivation, whose high figures mean more of it. */
const FIFTHS: readonly [Readonly<Record<Quintile, string>>, Readonly<Record<Quintile, string>>] = [
  {
    'lowest-fifth': 'Lowest fifth',
    'second-lowest-fifth': 'Second lowest fifth',
    'middle-fifth': 'Middle fifth',
    'second-highest-fifth': 'Second highest fifth',
    'highest-fifth': 'Highest fifth',
  },
  {
    'lowest-fifth': 'Least deprived fifth',
    'second-lowest-fifth': 'Second least deprived fifth',
    'middle-fifth': 'Middle fifth',
    'second-highest-fifth': 'Second most deprived fifth',
    'highest-fifth': 'Most deprived fifth',
  },
];

export const REACH_WORDS = {
  title: 'Who you reach',
  /** On the press that opens it. */
  open: 'Who you reach: compare your participants with residents',
  intro: `Give the postcodes of the people you work with. They are set beside everybody who lives in ${here.theAuthorities}: how many live where there is most violence with injury, and where there is most deprivation.`,
  private:
    'The postcodes are looked up in this browser. They are not sent, not stored, and forgotten as soon as they are counted. Only the table below stays, until you leave this page.',
  label: 'Postcodes, one line for each person',
  hint: `For example ${EXAMPLES.postcode}. A column copied from a spreadsheet will do.`,
  file: 'Or a file: text, CSV or Excel (.xlsx)',
  fileHint: 'Up to 5 MB. You can also drop it on the box. It stays in your browser.',
  compare: 'Compare',
  loading: 'Counting…',
  states: {
    loading: 'Fetching the whole list of postcodes…',
    ready: 'The whole list of postcodes is here. Nothing is fetched when you compare.',
    failed: '',
  },
  done: 'Your list was counted and forgotten. The table is below.',
  forget: 'Forget this table',
  forgotten: 'Forgotten.',
  column: 'Several columns hold postcodes. Which one is where people live?',
  columnNumber: (number: number) => `Column ${number}`,
  columnNamed: (number: number, heading: string) => `Column ${number}: ${heading}`,
  everyCell: 'All of them: each is another person',
  use: 'Use this column',
  packLegend: 'Your pack',
  inPack: 'Put this table into the pack: page, Word file and spreadsheet',
  inPackHint: 'The table goes in as it stands here. Postcodes never do.',
  inPackWaits: 'Choose a patch above: the table goes into its pack.',
  problem: 'Problem',
  faults: {
    'no-postcodes':
      'No postcode was found in it. Give one line for each person, with the postcode written out.',
    'too-large': 'The file is larger than 5 MB. Keep the column of postcodes alone and try again.',
    'not-a-list': 'This is not a list that can be read here. Save it as CSV or as .xlsx and try again.',
    failed: 'The list of postcodes could not be fetched. Check your connection and try again.',
    'too-few': `Fewer than ${withholdTo + 1} people of your list are known to live in ${here.theAuthorities}. Nothing is shown of so few, so that nobody can be picked out.`,
  },
  table: {
    caption: (measure: string) => `By “${measure}”`,
    headings: ['Neighbourhoods', 'Participants', 'Share of participants', 'Share of residents'],
    fifths: FIFTHS,
    withheld: 'withheld',
    people: (count: number) => formatCount(count),
    percent: (share: number) => `${Math.round(share)}%`,
    /** Known to one place: it is published, not counted from a list. */
    residents: (share: number) => `${share.toFixed(1)}%`,
    outside: `Outside ${here.theAuthorities}`,
    unknown: 'Not in the list, or not a postcode',
    all: 'All in your list',
    elsewhere: (outside: string, unknown: string, people: string) =>
      `The list has about ${people} people. Outside ${here.theAuthorities}: ${outside}. Not in the list, or not a postcode: ${unknown}.`,
    ofInside: `Shares are of the participants who live in ${here.theAuthorities}.`,
    ofAll: `Shares are of everybody in the list, because those who live elsewhere are too few to be told apart.`,
    notBeside: (measure: string) =>
      `${measure} cannot be shown for this list: beside the first table it would give small groups away.`,
  },
  chart: {
    yours: 'participants',
    residents: 'residents',
  },
  how: {
    title: 'How it is counted',
    fifths: (first: string, second: string, release: string) =>
      `The neighbourhoods of ${here.theAuthorities} are put in order by “${first}”, then by “${second}”, and parted into five equal parts. Fifths are of neighbourhoods here and not in all of England. Figures and residents are from release ${release}.`,
    withheld: `Groups of 1 to ${withholdTo} people are withheld. So are other groups, where a withheld one could be worked out from them. All other numbers are rounded to the nearest ${roundTo}, and shares are worked out from the rounded numbers.`,
    twice:
      'Do not publish such a table twice for nearly the same people: the difference between two tables can give somebody away.',
    unknown:
      'A postcode may be missing from the list because it is mistyped, new, no longer used, or just across the border.',
  },
  not: {
    title: 'What it does not show',
    lines: [
      'More participants from the highest fifth does not mean that those at risk are reached. A fifth says something of neighbourhoods, not of the people in them.',
      'Fewer does not mean that they are missed. The work may be where other help is lacking, or with people who moved away from harm.',
      'It shows where participants live. The figures count offences by where they happened, not by where those who were hurt live.',
      'It says nothing about whether the work changed anything.',
      'Deprivation is measured with crime as a part of it, so the two tables are not independent.',
    ],
  },
  pack: {
    title: 'Who we reach',
    made: 'Made by the organisation from its own list of participants. It is not a published figure and has no check code.',
    source: (source: string, release: string) => `Fifths and residents: ${source} Release ${release}.`,
  },
  sheet: {
    name: 'Reach',
    title: (people: string) => `Who we reach: about ${people} participants beside residents`,
    headings: ['Measure', 'Group', 'Participants', 'Share of participants (%)', 'Share of residents (%)'],
    everybody: 'All participants',
  },
} as const;
