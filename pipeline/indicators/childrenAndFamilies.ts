/** Topic: children and families. */
import type { IndicatorDefinition } from '../figures/definition.ts';
import { careCountFigures, exploreStatisticsFigures } from '../figures/makeFigures.ts';
import { factorIndicator } from './childrenMissing.ts';
import { laitIndicator } from './laitIndicator.ts';

const CHILDREN = 'Children aged 0 to 17, mid-year estimate of the year before.';

export const CHILDREN_AND_FAMILIES: readonly IndicatorDefinition[] = [
  laitIndicator({
    id: 'child-poverty',
    title: 'Children in low-income families, before housing costs',
    measure: 'of children under 16 were in families with a low income, before housing costs',
    topic: 'children-and-families',
    role: 'outcome',
    unit: 'percent',
    decimals: 1,
    yearMeans: 'year-ending-march',
    caveats: ['modelled'],
    headline: true,
    definition:
      'Children under 16 in families whose income, before housing costs, is below 60% of the middle income of the United Kingdom in that year, and who received Child Benefit and an income-related benefit.',
    numerator:
      'Children under 16 in families with a relative low income. The number is not in the source used.',
    denominator: 'All children under 16.',
    notes: [
      'Periods are financial years, named by the year they end in: 2025 is April 2024 to March 2025.',
      'The publisher revised the method in March 2026, so years before 2022 cannot be compared and are not held.',
    ],
    nextUpdate: 'Each year, usually in March.',
    figures: ['ChildPov', 'year', { decimals: 1 }],
  }),
  {
    id: 'child-poverty-after-housing-costs',
    title: 'Children in low-income families, after housing costs',
    measure: 'of children under 16 were in families with a low income, after housing costs',
    topic: 'children-and-families',
    role: 'outcome',
    unit: 'percent',
    ratePer: null,
    decimals: 1,
    yearMeans: 'year-ending-march',
    intervalMethod: 'none',
    noInterval: 'no-count-published',
    source: 'ons-local-statistics',
    caveats: ['modelled', 'no-england-figure'],
    headline: false,
    metadata: {
      definition:
        'Children under 16 in families whose income, after housing costs, is below 60% of the middle income of the United Kingdom in that year.',
      numerator:
        'Children under 16 in families with a relative low income. The number is not in the source used.',
      denominator: 'All children under 16.',
      method: 'As published by the Department for Work and Pensions through ONS Explore local statistics.',
      notes: [
        'Periods are financial years, named by the year they end in.',
        'The source gives the United Kingdom and no figure for England.',
        'Figures are provisional and may be revised.',
      ],
      nextUpdate: 'Each year, usually in March.',
    },
    makeFigures: exploreStatisticsFigures(
      'children-in-relative-poverty',
      'Children in relative poverty after housing costs',
      'financial',
    ),
  },
  {
    id: 'looked-after-rate',
    title: 'Children looked after',
    measure: 'children looked after on 31 March per 10,000 children',
    topic: 'children-and-families',
    role: 'outcome',
    unit: 'per-10000-children',
    ratePer: 10000,
    decimals: 1,
    yearMeans: '31-march',
    intervalMethod: 'byar',
    noInterval: null,
    source: 'dfe-looked-after',
    caveats: ['where-placed', 'chance-only', 'rounded'],
    headline: false,
    metadata: {
      definition:
        'Children in the care of the council on 31 March, for every 10,000 children who live in the borough.',
      numerator: 'Children looked after on 31 March, by responsible council.',
      denominator: CHILDREN,
      method:
        'Count divided by children, times 10,000, with Byar’s 95% interval. The region is the seven boroughs added up.',
      notes: [
        'A high rate can mean more need, more help given, or both.',
        'Figures for England and the wider West Midlands region are rounded to the nearest 10 at source.',
      ],
      nextUpdate: 'Each year, usually in November.',
    },
    makeFigures: careCountFigures({
      table: (care) => care.lookedAfter,
      numerator: 'children_count',
      denominator: 'population_estimate',
    }),
  },
  {
    id: 'child-in-need-rate',
    title: 'Children in need',
    measure: 'children in need on 31 March per 10,000 children',
    topic: 'children-and-families',
    role: 'outcome',
    unit: 'per-10000-children',
    ratePer: 10000,
    decimals: 1,
    yearMeans: '31-march',
    intervalMethod: 'byar',
    noInterval: null,
    source: 'dfe-children-in-need',
    caveats: ['recording-varies', 'chance-only', 'rounded'],
    headline: false,
    metadata: {
      definition:
        'Children assessed as needing help from social services on 31 March, for every 10,000 children who live in the borough. It includes children looked after and children on protection plans.',
      numerator: 'Children in need episodes open on 31 March.',
      denominator: CHILDREN,
      method:
        'Count divided by children, times 10,000, with Byar’s 95% interval. The rates agree with the published ones. The region is the seven boroughs added up.',
      notes: [
        'Figures for England and the wider West Midlands region are rounded to the nearest 10 at source.',
      ],
      nextUpdate: 'Each year, usually in October.',
    },
    makeFigures: careCountFigures({
      table: (care) => care.inNeed,
      numerator: 'At31_episodes',
      denominator: null,
    }),
  },
  laitIndicator({
    id: 'child-protection-rate',
    title: 'Children on a protection plan',
    measure: 'children on a protection plan on 31 March per 10,000 children',
    topic: 'children-and-families',
    role: 'outcome',
    unit: 'per-10000-children',
    decimals: 1,
    yearMeans: '31-march',
    caveats: ['recording-varies'],
    definition:
      'Children with a child protection plan on 31 March, for every 10,000 children who live in the borough.',
    numerator: 'Children with a child protection plan on 31 March.',
    denominator: CHILDREN,
    notes: [],
    nextUpdate: 'Each year, usually in October.',
    figures: ['CPP_rate', 'year', { decimals: 1 }],
  }),
  laitIndicator({
    id: 'section-47-rate',
    title: 'Enquiries into a child’s safety',
    measure: 'section 47 enquiries started in the year per 10,000 children',
    topic: 'children-and-families',
    role: 'outcome',
    unit: 'per-10000-children',
    decimals: 1,
    yearMeans: 'year-ending-march',
    caveats: ['recording-varies', 'repeated-incidents'],
    definition:
      'When a council has reason to think that a child is suffering serious harm, or may, it must look into it (section 47 of the Children Act 1989). This is how many such enquiries started in the year, for every 10,000 children.',
    numerator: 'Section 47 enquiries that started in the year ending 31 March.',
    denominator: CHILDREN,
    notes: ['One child can have more than one enquiry in a year.'],
    nextUpdate: 'Each year, usually in October.',
    figures: ['Section_47', 'year', { decimals: 1 }],
  }),
  factorIndicator({
    id: 'domestic-abuse-child-factor',
    title: 'Domestic abuse of the child noted in assessments',
    factor: 'domestic abuse with the child as the person harmed',
    noted: 'domestic abuse that harmed the child',
    column: 'Domestic_Abuse_child',
    topic: 'children-and-families',
  }),
  factorIndicator({
    id: 'domestic-abuse-parent-factor',
    title: 'Domestic abuse of a parent noted in assessments',
    factor: 'domestic abuse with a parent or carer as the person harmed',
    noted: 'domestic abuse that harmed a parent or carer',
    column: 'Domestic_Abuse_parent',
    topic: 'children-and-families',
  }),
];
