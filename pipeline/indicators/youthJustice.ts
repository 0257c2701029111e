/** Topic: youth justice. */
import type { IndicatorDefinition } from '../figures/definition.ts';
import { laitIndicator } from './laitIndicator.ts';

export const YOUTH_JUSTICE: readonly IndicatorDefinition[] = [
  laitIndicator({
    id: 'first-time-entrants',
    title: 'Children entering the youth justice system',
    measure:
      'children entering the youth justice system for the first time per 100,000 children aged 10 to 17',
    topic: 'youth-justice',
    role: 'outcome',
    unit: 'per-100000-children',
    decimals: 0,
    yearMeans: 'calendar-year',
    caveats: ['recording-varies', 'no-england-figure'],
    definition:
      'Children aged 10 to 17 who received their first youth caution or conviction in the year, for every 100,000 children of that age.',
    numerator:
      'Children aged 10 to 17 with a first caution or conviction on the Police National Computer, by home address.',
    denominator: 'Children aged 10 to 17.',
    notes: [
      'Periods are calendar years.',
      'The tool’s row for England is a number on another scale, not a rate, and is not used.',
      'Figures are estimates: homes were matched to councils from the address the police recorded.',
    ],
    nextUpdate: 'Each year, usually in February.',
    figures: ['FirstYJS', 'year', { england: false, decimals: 0 }],
  }),
  laitIndicator({
    id: 'reoffending',
    title: 'Children who offend again',
    measure: 'of children in the cohort offended again within a year',
    topic: 'youth-justice',
    role: 'outcome',
    unit: 'percent',
    decimals: 1,
    yearMeans: 'published-as',
    caveats: ['no-england-figure'],
    definition:
      'The share of children with a caution, a community sentence or a release from custody who were proven to have offended again within twelve months.',
    numerator: 'Children of the cohort with a proven further offence within twelve months.',
    denominator:
      'Children aged 10 to 17 with a caution, a sentence in the community or a release from custody.',
    notes: [
      'Periods are the years the tool names. The groups are small, so figures swing from year to year, and many are not given.',
      'The tool’s title speaks of ages 10 to 14 and its method of ages 10 to 17; the source does not settle which.',
    ],
    nextUpdate: 'Each year, usually in February.',
    figures: ['ReoffYO', 'year', { england: false, decimals: 2 }],
  }),
  laitIndicator({
    id: 'children-cautioned-or-sentenced',
    title: 'Children cautioned or sentenced',
    measure: 'children cautioned or sentenced per 10,000 children aged 10 to 17',
    topic: 'youth-justice',
    role: 'outcome',
    unit: 'per-10000-children',
    decimals: 1,
    yearMeans: 'year-ending-march',
    caveats: ['no-england-figure'],
    definition:
      'Children who received a youth caution or a sentence in the year, for every 10,000 children aged 10 to 17.',
    numerator: 'Children with a youth caution or a sentence. Each child is counted once.',
    denominator: 'Children aged 10 to 17.',
    notes: ['The period is a financial year, named by the year it ends in.'],
    nextUpdate: 'Each year, usually in February.',
    figures: ['YJS_Caution-Sentence10-17_YO', 'financial', { england: false, decimals: 1 }],
  }),
  laitIndicator({
    id: 'looked-after-convicted',
    title: 'Looked-after children convicted or cautioned',
    measure: 'of children in care for a year or more were convicted or cautioned',
    topic: 'youth-justice',
    role: 'outcome',
    unit: 'percent',
    decimals: 0,
    yearMeans: 'year-ending-march',
    noInterval: 'rounded-at-source',
    caveats: ['rounded', 'where-placed'],
    definition:
      'The share of children in care for at least twelve months on 31 March who were convicted or given a youth caution in the year.',
    numerator: 'Children of the group who were convicted or given a youth caution in the year.',
    denominator: 'Children in care for at least twelve months on 31 March.',
    notes: [
      'Published as whole per cents. Most looked-after children have no contact with the police as a suspect.',
    ],
    nextUpdate: 'Each year, usually in November.',
    figures: ['LAC_Convictions', 'year', { decimals: 0 }],
  }),
];
