/** The risk index of wards with its usual weights, by the same function the explorer uses. */
import type { GssCode } from '../../src/domain/geography.ts';
import { RISK_FACTORS } from '../../src/domain/riskFactors.ts';
import { computeRiskIndex } from '../../src/domain/riskIndex.ts';
import { sourceFile } from '../read/sourceFiles.ts';
import type { IndicatorDefinition } from './definition.ts';
import { areasOf, asPublished, FigureTable, NOT_COLLECTED } from './figureTable.ts';

export const riskIndexFigures: IndicatorDefinition['makeFigures'] = ({ lookups }, { decimals }, tableOf) => {
  // One period: all factors are of the same edition of the Indices.
  const { period } = sourceFile('deprivation');
  const wards = areasOf(lookups, 'ward');
  const weights = Object.fromEntries(RISK_FACTORS.map(({ id, weight }) => [id, weight]));
  const indexOf = (valueOf: (table: FigureTable, period: string, ward: GssCode) => number | null) =>
    computeRiskIndex(
      RISK_FACTORS.map(({ id }) => {
        const table = tableOf(id);
        const period = table.periods('ward').at(-1) ?? '';
        return { id, values: wards.map((ward) => valueOf(table, period, ward)), higherIsMoreRisk: true };
      }),
      weights,
    );

  const table = new FigureTable();
  const index = indexOf((factor, period, ward) => {
    const figure = factor.get('ward', period, ward);
    return figure.status === 'measured' ? figure.value : null;
  });
  wards.forEach((ward, at) => {
    const value = index[at] ?? null;
    table.put('ward', period, ward, value === null ? NOT_COLLECTED : asPublished(value, null, decimals));
  });

  const other = indexOf((factor, period, ward) => factor.apportioned(period).get(ward) ?? null);
  table.putApportioned(
    period,
    new Map(
      wards.flatMap((ward, at) => {
        const value = other[at] ?? null;
        return value === null ? [] : [[ward, value] as const];
      }),
    ),
    'interval',
  );
  return table;
};
