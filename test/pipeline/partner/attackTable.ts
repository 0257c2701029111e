/** Publishes a random table release by release, and gathers what somebody who wants its withheld counts can know. */
import { countsParts } from '../../../pipeline/partner/datasetSchema.ts';
import { partnerDefinition } from '../../../pipeline/partner/partnerIndicator.ts';
import { suppress, ruleOf } from '../../../pipeline/partner/suppress.ts';
import type { CoveredPeriod } from '../../../pipeline/partner/wardsForward.ts';
import type { FigureTable } from '../../../pipeline/figures/figureTable.ts';
import { COMBINED_AREA } from '../../../src/domain/place.ts';
import { readFiles, Solver } from './attacker.ts';
import { asBefore, LEVELS, publish, type RandomTable } from './randomTables.ts';

export interface Published {
  readonly releases: ReturnType<typeof publish>[];
  readonly tables: FigureTable[];
  /** The counts from which each period was first published. */
  readonly truth: ReadonlyMap<string, CoveredPeriod>;
}

export function publishAll(random: RandomTable): Published {
  const { dataset, lookups } = random;
  const definition = partnerDefinition(dataset, []);
  const releases: ReturnType<typeof publish>[] = [];
  const tables: FigureTable[] = [];
  const truth = new Map<string, CoveredPeriod>();
  random.releases.forEach((periods, index) => {
    const { table } = suppress(periods, dataset, definition, lookups, asBefore(releases));
    for (const period of periods) if (!truth.has(period.period)) truth.set(period.period, period);
    tables.push(table);
    releases.push(publish(`r${index}`, table, random));
  });
  return { releases, tables, truth };
}

export const MEASURES = ['n', 'd', 'rest'] as const;

/** All that is public, and exact totals from elsewhere: of every borough, or of the region alone. */
export function attack(
  random: RandomTable,
  { releases, truth }: Published,
  knownFromElsewhere: 'boroughs' | 'region',
): Solver {
  const { dataset, lookups } = random;
  const solver = new Solver();
  const own = dataset.denominator.use === 'own';
  const files = releases.flatMap((release) =>
    LEVELS.flatMap((level) => release.observations(dataset.id, level) ?? []),
  );
  readFiles(solver, files, ruleOf(dataset), own);
  const measures = MEASURES.slice(0, own ? (countsParts(dataset) ? 3 : 2) : 1);
  for (const { period, areas } of truth.values()) {
    measures.forEach((measure, index) => {
      let all = 0;
      for (const borough of lookups.boroughs.keys()) {
        const wards = [...lookups.wards.values()].filter((ward) => ward.borough === borough);
        const total = wards.reduce((sum, { code }) => sum + (areas.get(code)?.[index] ?? 0), 0);
        all += total;
        if (knownFromElsewhere === 'boroughs') solver.know(`${measure} ${borough} ${period}`, total, total);
        solver.addSum(
          `${measure} ${borough} ${period}`,
          wards.map(({ code }) => `${measure} ${code} ${period}`),
        );
      }
      solver.know(`${measure} ${COMBINED_AREA.code} ${period}`, all, all);
      solver.addSum(
        `${measure} ${COMBINED_AREA.code} ${period}`,
        [...lookups.boroughs.keys()].map((code) => `${measure} ${code} ${period}`),
      );
    });
    if (measures.length === 3) {
      for (const code of areas.keys()) {
        solver.addSum(`d ${code} ${period}`, [`n ${code} ${period}`, `rest ${code} ${period}`]);
      }
    }
  }
  solver.solve();
  return solver;
}
