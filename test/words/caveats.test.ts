/** What must be known before figures are used: standing cautions and those of the people who hold the data. */
import { describe, expect, test } from 'vitest';
import type { Geography, GssCode } from '../../src/domain/geography.ts';
import { isMeasured } from '../../src/domain/observation.ts';
import { CAVEAT_WORDS, cautionTexts, caveatText, ROUNDING_WORDS } from '../../src/words/caveats.ts';
import { publishedCatalogue, publishedFigures } from '../support/publishedData.ts';

const counted = { intervalMethod: 'byar', noInterval: null } as const;

test('each caution is told once, standing ones first, and none of the data owner’s is left out', () => {
  const own = 'A school closed in the year.';
  expect(
    cautionTexts([
      { ...counted, caveats: ['all-ages', 'chance-only'], ownCautions: [own] },
      { ...counted, caveats: ['chance-only'], ownCautions: [own, 'Only what was reported.'] },
      { ...counted, caveats: [] },
    ]),
  ).toEqual([CAVEAT_WORDS['all-ages'], CAVEAT_WORDS['chance-only'], own, 'Only what was reported.']);
});

describe('what the source rounds', () => {
  const rounded = publishedCatalogue.indicators.filter(({ caveats }) => caveats.includes('rounded'));

  /** Numbers published at a level, over all periods; null for a figure without one. */
  function numerators(id: string, level: Geography): (number | null)[] {
    const indicator = rounded.find((one) => one.id === id);
    return (indicator?.geographies[level]?.periods ?? []).flatMap((period) =>
      [...publishedFigures(id, level, period).values()].filter(isMeasured).map(({ numerator }) => numerator),
    );
  }

  test('is said of some measures', () => {
    expect(rounded.map(({ id }) => id)).toContain('looked-after-rate');
    expect(rounded.length).toBeGreaterThan(5);
  });

  test.each(rounded.map((indicator) => [indicator.id, indicator] as const))(
    'is true of %s',
    (id, indicator) => {
      const text = caveatText('rounded', indicator);
      const boroughs = numerators(id, 'borough');
      const wider = [...numerators(id, 'england'), ...numerators(id, 'wider-region')];
      if (text === ROUNDING_WORDS.wholeEverywhere) {
        expect(boroughs.length).toBeGreaterThan(5);
        expect([...boroughs, ...wider].every((number) => number === null)).toBe(true);
        return;
      }
      const told = (numbers: readonly (number | null)[]) => numbers.filter((number) => number !== null);
      if (text === ROUNDING_WORDS.localAuthorityCounts) {
        const fives = told(boroughs).filter((number) => number % 5 === 0);
        expect(told(boroughs).length).toBeGreaterThan(5);
        // Most years are rounded, so most counts end in 0 or 5; in the others one in five does.
        expect(fives.length / told(boroughs).length).toBeGreaterThan(0.8);
        expect(told(wider).some((number) => number % 5 !== 0)).toBe(true);
        return;
      }
      // Rounded to tens where rounded; the last digits of exact numbers are of all kinds.
      expect(told(wider).length).toBeGreaterThan(1);
      expect(told(wider).every((number) => number % 10 === 0)).toBe(true);
      expect(new Set(told(boroughs).map((number) => number % 10)).size).toBeGreaterThanOrEqual(9);
      expect(boroughs.includes(null)).toBe(text === ROUNDING_WORDS.aboveLocalAuthoritiesAndUncounted);
    },
  );
});

test('a borough’s page never says that its exact count is rounded', () => {
  const code = 'E08000031' as GssCode;
  const rate = publishedCatalogue.indicators.find(({ id }) => id === 'looked-after-rate');
  if (rate === undefined) throw new Error('looked-after-rate is not published.');
  const figure = publishedFigures('looked-after-rate', 'borough', '2025').get(code);
  expect(figure?.status === 'measured' && (figure.numerator ?? 0) % 5 !== 0).toBe(true);
  expect(cautionTexts([rate]).join(' ')).toContain('Those of boroughs are not rounded.');
  expect(cautionTexts([rate]).join(' ')).not.toContain('rounds this figure');
});
