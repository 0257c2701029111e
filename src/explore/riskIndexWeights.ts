/** What the explore page knows of the risk index before its script: its name, and whether its weights are the published ones. */
import { RISK_FACTORS } from '../domain/riskFactors.ts';

export const RISK_INDEX = 'risk-index';

/** Whether these are the weights of the published index. */
export function areUsualWeights(weights: Readonly<Record<string, number>>): boolean {
  return RISK_FACTORS.every(({ id, weight }) => weights[id] === weight);
}
