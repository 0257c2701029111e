/** What is said in many different packs, held against the CSV files and the rules of the house. */
import { expect, test } from 'vitest';
import { widenedInterval } from '../../src/domain/dispersion.ts';
import { comparisonRule } from '../../src/domain/finding.ts';
import { isMeasured } from '../../src/domain/observation.ts';
import { READY_SETS } from '../../src/evidence/readySets.ts';
import { publishedAreas } from '../support/publishedData.ts';
import { expectedValue } from './expectedFigures.ts';
import { makePack, PACKS } from './packs.ts';

const wards = publishedAreas('ward');
const boroughs = publishedAreas('borough');
const inLocalAuthority = (name: string) =>
  wards.filter(({ borough }) => borough === boroughs.find((one) => one.name === name)?.code);
const least = [...wards].sort((a, b) => a.residents - b.residents).slice(0, 4);
const centres = ['St Peters', 'Ladywood', 'St Michael’s', "St Michael's", 'Bordesley & Highgate', 'Nechells'];
/** Wards of the four boroughs that were redrawn. */
const redrawn = ['Coventry', 'Sandwell', 'Solihull', 'Walsall'].flatMap((name) =>
  inLocalAuthority(name).slice(0, 1),
);
const codes = (list: readonly { readonly code: string }[]): string => list.map(({ code }) => code).join(',');

const PLACES: readonly string[] = [
  ...[...least, ...wards.filter(({ name }) => centres.includes(name)), ...redrawn].map(
    ({ code }) => `areas=${code}`,
  ),
  ...boroughs.map(({ code }) => `areas=${code}`),
  'areas=E11000005',
  `areas=${codes(redrawn)}`,
  `areas=${codes(least)}`,
  PACKS['an outline'],
  'near=WV1 1SH&metres=400',
  'near=CV1 1GF&metres=2000',
  'near=WS1 1AA&metres=800',
  'near=B90 3AA&metres=1600',
  'near=B70 8ET&metres=1200',
];
const sets = Object.values(READY_SETS).map((ids) => ids.join(','));

test.each(PLACES.map((place, index) => `${place}&indicators=${sets[index % sets.length] ?? ''}`))(
  '%s: figures, verdicts and bands hold, nothing is ranked, and the limits are said',
  async (query) => {
    const { pack, patch } = await makePack(query);
    expect(pack.limits.join(' ')).toContain('That one thing brings about another.');
    for (const { figure, rows, text, id } of pack.statements) {
      for (const row of rows.filter(({ status }) => status === 'measured')) {
        expect(row.value, `${id} ${row.role}`).toBeCloseTo(
          expectedValue(row, patch, figure.indicator.ratePer),
          3,
        );
      }
      for (const { comparison, observation, interval } of [figure.finding, ...figure.others]) {
        if (comparison.kind !== 'compared') continue;
        if (interval === null || !isMeasured(observation))
          throw new Error(`${id} has a verdict without an interval.`);
        const { dispersion } = comparisonRule(figure.indicator, figure.area.geography);
        const { lower, upper } = widenedInterval(observation.value, interval, dispersion ?? 1);
        const { comparatorValue: beside, outcome } = comparison;
        expect(outcome, id).toBe(upper < beside ? 'lower' : lower > beside ? 'higher' : 'similar');
        const isClose = comparison.beyondChance === true;
        expect(text).toContain(isClose ? 'This is not clearly different from' : `This is ${outcome}`);
      }
      expect(text).not.toMatch(/\b(?:ranks?|ranked|worst|\d+(?:st|nd|rd|th))\b/i);
      if (figure.isElsewhere) expect(text).toContain('as a whole');
      if (figure.isEstimate) {
        expect(text).toContain('The figure is an estimate.');
        expect(figure.finding.interval).toBeNull();
      }
    }
  },
);
