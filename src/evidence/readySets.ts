/** Ready-made choices of measures for common bids. Their names stand in `words/evidence.ts`. */

export const READY_SETS = {
  'youth-violence': [
    'violence-with-injury',
    'violence-with-injury-recorded',
    'violence-and-sexual-offences',
    'robbery',
    'possession-of-weapons',
    'first-time-entrants',
    'income-deprivation',
    'population-aged-0-15',
  ],
  'missing-and-exploitation': [
    'children-missing-incidents',
    'children-missing-share',
    'going-missing-factor',
    'child-criminal-exploitation-factor',
    'child-sexual-exploitation-factor',
    'gangs-factor',
    'looked-after-rate',
  ],
  mentoring: [
    'suspension',
    'permanent-exclusion',
    'persistent-absence',
    'gcse-english-maths',
    'neet',
    'children-education-deprivation',
    'violence-with-injury',
  ],
  'safe-routes': [
    'violence-and-sexual-offences',
    'robbery',
    'anti-social-behaviour',
    'possession-of-weapons',
    'theft-from-the-person',
    'violence-with-injury',
  ],
  'poverty-and-wellbeing': [
    'child-poverty',
    'income-deprivation',
    'employment-deprivation',
    'overcrowding',
    'household-deprivation',
    'mental-health-need',
    'claimants',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ReadySet = keyof typeof READY_SETS;

export const READY_SET_NAMES = Object.keys(READY_SETS) as readonly ReadySet[];

export const DEFAULT_INDICATORS: readonly string[] = READY_SETS['youth-violence'];
