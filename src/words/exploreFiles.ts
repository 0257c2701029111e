/** Words of the files that are made of a view of the explorer, on the page and in them. */
import { formatCount } from '../domain/format.ts';

export const EXPLORE_FILES_WORDS = {
  intro:
    'Files are made in your browser, of exactly what is shown: the measures that are on, and the areas of the table.',
  picture: 'Picture of the map',
  pictureOf: (title: string) => `Picture: ${title}`,
  pictureHint:
    'As it is drawn here, with title, key and source. PNG for documents and slides, SVG for print.',
  workbook: 'Figures as one spreadsheet (.xlsx)',
  workbookHint: 'All measures that are on, with notes and sources.',
  mapFile: (many: string) => `Areas and figures as a map file: ${many} (.geojson)`,
  mapFileHint: 'For QGIS, ArcGIS and other mapping programs.',
  csvHint: 'The table as CSV is under the table.',
  svg: 'SVG',
  png: 'PNG',
  save: (title: string) => `Save the picture “${title}” as`,
  making: 'Making the file…',
  made: (name: string) => `Made ${name}.`,
  failed: 'The file could not be made. Try again, or use another format.',
  chart: 'Chart',
  noCharts: 'No chart is drawn here yet.',
  /** In the files. */
  title: (measures: string, level: string) => `${measures} by ${level}`,
  areas: (shown: number, of: number, many: string) =>
    shown === of
      ? `All ${formatCount(of)} ${many} of the view.`
      : `${formatCount(shown)} of ${formatCount(of)} ${many}: those that are picked out or in the local authority chosen.`,
  notesAt: (address: string) => `What must be known before these figures are used: ${address}`,
  address: (address: string) => `This view: ${address}`,
  release: (release: string, published: string) => `Release ${release}, published on ${published}.`,
  ownWeights:
    'The risk index is worked out with weights that somebody chose, and not with the published ones.',
  change: 'The map shows change. The figures here are those of the later period.',
  sheets: {
    cover: 'Cover',
    contents: 'Contents',
    notes: 'Notes',
    sources: 'Sources',
    table: (number: number) => `Table_${number}`,
  },
  titles: {
    contents: 'Contents',
    notes: 'Notes',
    sources: 'Sources',
    table: (number: number, title: string, level: string, period: string) =>
      `Table ${number}: ${title} by ${level}, ${period}`,
  },
  headings: [
    'Area code',
    'Area',
    'Local authority',
    'Period',
    'Figure',
    'Unit',
    'Lower end of 95% interval',
    'Upper end of 95% interval',
    'Numerator',
    'Denominator',
    'Status',
  ],
  noteHeadings: ['Note', 'Measure', 'Text'],
  sourceHeadings: ['Measure', 'Source', 'Licence', 'Address'],
  highAndLow: (row: string, column: string) =>
    `Upwards: ${row}. To the right: ${column}. Each square has its number of areas.`,
} as const;
