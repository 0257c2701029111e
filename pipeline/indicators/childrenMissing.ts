/** Topic: children missing and exploitation. */
import { geographyOf } from '../../src/domain/geography.ts';
import type { IndicatorDefinition } from '../figures/definition.ts';
import { notesOn } from '../read/measureNotes.ts';
import { asPublished } from '../figures/figureTable.ts';
import { careCountFigures } from '../figures/makeFigures.ts';
import { PLACED_ELSEWHERE, ROUNDED_ABOVE, ROUNDED_ABOVE_EACH, SUM_OF_AUTHORITIES } from './placePhrases.ts';

const LOOKED_AFTER_IN_YEAR = 'Children looked after during the year';
/** The last year with counts; later years are whole per cents in another source. */
const LAST_COUNTED_YEAR = 2024;

const shareFromCounts = careCountFigures({
  table: (care) => care.missing,
  numerator: 'Children who had a missing incident during the year',
  denominator: LOOKED_AFTER_IN_YEAR,
});

interface FactorOptions {
  readonly id: string;
  readonly title: string;
  readonly factor: string;
  /** The factor as the object of "noted". */
  readonly noted: string;
  readonly column: string;
  readonly topic: IndicatorDefinition['topic'];
  readonly from?: number;
  readonly notes?: readonly string[];
}

/** An assessment factor of the children in need census. */
export const factorIndicator = (options: FactorOptions): IndicatorDefinition => ({
  id: options.id,
  title: options.title,
  measure: `of assessments with any factor noted ${options.noted}`,
  topic: options.topic,
  role: 'outcome',
  unit: 'percent',
  ratePer: 100,
  decimals: 1,
  yearMeans: 'year-ending-march',
  intervalMethod: 'none',
  noInterval: 'repeated-incidents',
  source: 'dfe-children-in-need',
  caveats: ['recording-varies', 'repeated-incidents', 'rounded'],
  headline: false,
  metadata: {
    definition: `When social workers finish an assessment of a child’s needs they note the factors they found. This is the share of assessments with any factor in which ${options.factor} was noted.`,
    numerator: `Assessments finished in the year ending 31 March in which ${options.factor} was noted as a factor.`,
    denominator: 'Assessments finished in the same year in which any factor was noted.',
    method: `Per cent of assessments. ${SUM_OF_AUTHORITIES}. A child can be assessed more than once in a year, so no interval is given and no difference is tested.`,
    notes: [
      'How often a factor is noted depends on local practice: it is not how common it is among children.',
      `${ROUNDED_ABOVE_EACH}. "c" in the source is a withheld number.`,
      ...(options.notes ?? []),
      ...notesOn(options.id),
    ],
    nextUpdate: 'Each year, usually in October.',
  },
  makeFigures: careCountFigures({
    table: (care) => care.factors,
    numerator: options.column,
    denominator: 'Episodes_with_assessment_factor',
    ...(options.from === undefined ? {} : { from: options.from }),
  }),
});

const MISSING_NOTES = [
  `Children are counted by the council that is responsible for them, wherever they live. ${PLACED_ELSEWHERE}`,
  'Only children in the care of a council are counted, not children missing from home.',
  'No figure for wards is published anywhere.',
  'Councils record and report in different ways, so differences between them are partly differences in recording.',
];

export const CHILDREN_MISSING: readonly IndicatorDefinition[] = [
  {
    id: 'children-missing-incidents',
    title: 'Missing incidents of looked-after children',
    measure: 'missing incidents per 100 looked-after children',
    topic: 'children-missing-and-exploitation',
    role: 'outcome',
    unit: 'per-100-children-looked-after',
    ratePer: 100,
    decimals: 1,
    yearMeans: 'year-ending-march',
    intervalMethod: 'none',
    noInterval: 'repeated-incidents',
    source: 'dfe-looked-after',
    caveats: [
      'not-all-missing-children',
      'where-placed',
      'recording-varies',
      'repeated-incidents',
      'rounded',
    ],
    headline: true,
    metadata: {
      definition:
        'How many times children in the care of a council were reported missing in a year, for every 100 children who were in care at any time in that year.',
      numerator: 'Missing incidents in the year ending 31 March. One child can have many.',
      denominator: 'Children looked after at any time in the same year.',
      method: `Incidents divided by children, times 100. ${SUM_OF_AUTHORITIES}. Incidents of one child are not independent of each other, so no interval is given and no difference is tested.`,
      notes: [...MISSING_NOTES, `${ROUNDED_ABOVE}.`],
      nextUpdate:
        'Each year, usually in November. The year ending March 2025 is published as a whole per cent only.',
    },
    makeFigures: careCountFigures({
      table: (care) => care.missing,
      numerator: 'Number of missing incidents during the year',
      denominator: LOOKED_AFTER_IN_YEAR,
    }),
  },
  {
    id: 'children-missing-share',
    title: 'Looked-after children with a missing incident',
    measure: 'of looked-after children had at least one missing incident',
    topic: 'children-missing-and-exploitation',
    role: 'outcome',
    unit: 'percent',
    ratePer: 100,
    // The newest year is published in whole per cents.
    decimals: 0,
    yearMeans: 'year-ending-march',
    intervalMethod: 'wilson',
    noInterval: 'rounded-at-source',
    source: 'dfe-looked-after',
    caveats: ['not-all-missing-children', 'where-placed', 'recording-varies', 'rounded'],
    headline: false,
    metadata: {
      definition: 'The share of looked-after children who were reported missing at least once in a year.',
      numerator: 'Children with at least one missing incident in the year ending 31 March.',
      denominator: 'Children looked after at any time in the same year.',
      method:
        'Per cent of children, from counts for 2018 to 2024 with Wilson’s 95% interval. For 2025 only whole per cents are published (Local Authority Interactive Tool), so that year has no interval and no region figure.',
      notes: [...MISSING_NOTES, `${ROUNDED_ABOVE}, so their last digit may be off.`],
      nextUpdate: 'Each year, usually in November.',
    },
    makeFigures: (inputs, indicator, tableOf) => {
      const table = shareFromCounts(inputs, indicator, tableOf);
      for (const { area, years, value } of inputs.lait.measure('Children_missing')) {
        if (Number(years) <= LAST_COUNTED_YEAR || value === null) continue;
        table.put(geographyOf(area), years, area, asPublished(value));
      }
      return table;
    },
  },
  factorIndicator({
    id: 'going-missing-factor',
    title: 'Going missing noted in assessments',
    factor: 'going missing',
    noted: 'that a child was going missing',
    column: 'Going_missing',
    topic: 'children-missing-and-exploitation',
  }),
  factorIndicator({
    id: 'gangs-factor',
    title: 'Gangs noted in assessments',
    factor: 'gangs',
    noted: 'gangs',
    column: 'Gangs',
    topic: 'children-missing-and-exploitation',
  }),
  factorIndicator({
    id: 'child-criminal-exploitation-factor',
    title: 'Child criminal exploitation noted in assessments',
    factor: 'child criminal exploitation',
    noted: 'child criminal exploitation',
    column: 'Child_criminal_exploitation',
    topic: 'children-missing-and-exploitation',
    from: 2022,
    notes: ['The factor has been collected since the year ending March 2022.'],
  }),
  factorIndicator({
    id: 'child-sexual-exploitation-factor',
    title: 'Child sexual exploitation noted in assessments',
    factor: 'child sexual exploitation',
    noted: 'child sexual exploitation',
    column: 'Child_sexual_exploitation',
    topic: 'children-missing-and-exploitation',
  }),
  factorIndicator({
    id: 'trafficking-factor',
    title: 'Trafficking noted in assessments',
    factor: 'trafficking',
    noted: 'trafficking',
    column: 'Trafficking',
    topic: 'children-missing-and-exploitation',
  }),
];
