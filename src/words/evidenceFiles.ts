/** Words that stand only in the files of a pack. */
import { PLACE_WORDS as here } from '../domain/place.ts';
import { joinNames } from './listOf.ts';

/** Of each column: what it holds, and how its values are written. */
export const COLUMN_WORDS = {
  indicator: ['Short name of the measure', 'As in its page and its file on this site'],
  geography: ['Level of the area', 'patch, lsoa, ward, borough, region, wider-region or england'],
  area_code: [
    'Code of the area',
    'Code of the Office for National Statistics; patch where the place has none',
  ],
  area_name: ['Name of the area', 'Text'],
  period: [
    'When the figure is of',
    'Months from/to, a year, a school year, or an edition such as iod2025 or census2021',
  ],
  value: [
    'The figure',
    'Number in the unit of the next column, with four decimals, or as many as are needed to round as in the pack',
  ],
  unit: ['What the figure is counted in', 'For example per-1000-residents, percent, score'],
  lower: ['Lower end of the 95% interval', 'Number; it allows for chance alone'],
  upper: ['Upper end of the 95% interval', 'Number; it allows for chance alone'],
  numerator: ['What was counted, where a count is published', 'Whole number'],
  denominator: ['The people, households or other units it is divided by', 'Whole number'],
  status: ['Whether there is a figure', 'measured, suppressed, notCollected or incomplete'],
  role: ['What the row is for in this pack', 'figure, comparator or earlier'],
  method: [
    'How the figure came about',
    'published; areas (put together from published areas); estimated (the place cuts neighbourhoods)',
  ],
} as const;

export const WORKBOOK_WORDS = {
  sheets: {
    cover: 'Cover',
    contents: 'Contents',
    notes: 'Notes',
    figures: 'Table_1',
    comparators: 'Table_2',
    earlier: 'Table_3',
    sources: 'Sources',
    dictionary: 'Columns',
  },
  titles: {
    contents: 'Contents',
    notes: 'Notes',
    figures: (place: string) => `Table 1: figures for ${place}`,
    comparators: 'Table 2: the figures they are compared with',
    earlier: 'Table 3: the same figures in the period before',
    sources: 'Sources',
    dictionary: 'What the columns mean',
  },
  oneTable: 'This worksheet holds one table. Notes are named in brackets and stand in the worksheet Notes.',
  shorthand:
    'Some cells hold shorthand: [c] withheld because the number is small; [x] not available; [z] does not apply; [low] above zero but rounds to it.',
  contentsHeadings: ['Worksheet', 'What it holds'],
  notesHeadings: ['Note', 'Text'],
  sourcesHeadings: ['Number', 'Source', 'Period', 'Address'],
  release: (release: string, published: string) => `Release ${release}, published on ${published}.`,
  licence: 'Figures are reused under the Open Government Licence v3.0.',
  estimateNote: 'The place cuts neighbourhoods, so this figure is an estimate and has no interval.',
  elsewhereNote: `No figure can be given for the place itself. This is the figure of the whole ${here.authority.one}.`,
  lookUpNote:
    'The figure changes by more than a tenth with how neighbourhoods are assigned to wards. Both figures are in the report.',
  incompleteNote: 'Some records of the period are missing, so no figure is given.',
} as const;

const LEFT_OUT = {
  past: 'what was done earlier',
  pictures: 'pictures of the figures',
  tables: 'tables of the change that could be seen',
  map: 'the map',
  contents: 'the contents',
} as const;

export const DOCX_WORDS = {
  figure: (number: number, title: string) => `Figure ${number}. ${title}`,
  table: (number: number, title: string) => `Table ${number}. ${title}`,
  sameSource: (note: number) => `Source as in note ${note}.`,
  page: 'Page ',
  of: ' of ',
  description: 'Evidence pack of the violence prevention needs assessment',
  cite: 'To cite this pack',
  /** What a file of few pages does without. */
  leftOut: (parts: readonly (keyof typeof LEFT_OUT)[]) =>
    `Left out of this file to keep it short: ${joinNames(parts.map((part) => LEFT_OUT[part]))}. The link has all of it.`,
} as const;
