/** What the risk index is made of; how is in `riskIndex.ts`, which pages without the index do not load. */

/**
 * Factors on offer with their weights before anybody changes them. Overcrowding starts at 0 because
 * `housing-deprivation` already contains it.
 */
export const RISK_FACTORS: readonly { readonly id: string; readonly weight: number }[] = [
  { id: 'income-deprivation', weight: 1 },
  { id: 'employment-deprivation', weight: 1 },
  { id: 'education-deprivation', weight: 1 },
  { id: 'health-deprivation', weight: 1 },
  { id: 'housing-deprivation', weight: 1 },
  { id: 'environment-deprivation', weight: 1 },
  { id: 'overcrowding', weight: 0 },
];

export const RISK_WEIGHT_LIMITS = { least: 0, most: 5 } as const;
