/** The three lines of every area, and the sentences of "better or worse" they are made of. */
import { describe, expect, test } from 'vitest';
import { formatCount, formatFigure } from '../../src/domain/format.ts';
import { isMeasured } from '../../src/domain/observation.ts';
import { profileDocument } from '../../src/profile/profileDocument.ts';
import type { ProfileModel } from '../../src/profile/profileModel.ts';
import { aroundInShort, aroundSentence, countsSentence, missingMonths } from '../../src/words/areaChange.ts';
import { inPeriod } from '../../src/words/change.ts';
import { areaLines, areaLinesText, DIRECTION_MEASURE } from '../../src/words/areaLines.ts';
import { PROFILE_CODES, publishedModel } from '../support/publishedData.ts';

const models = PROFILE_CODES.map(publishedModel);
const named = (model: ProfileModel): string => model.file.area.name;

describe('every area', () => {
  test('says what is recorded with its figure, whom it counts, its period and its place or what is beside it', () => {
    for (const model of models) {
      const finding = model.headlines[0]?.finding;
      const { recorded } = areaLines(model);
      if (finding === undefined || !isMeasured(finding.observation)) throw new Error(named(model));
      expect(recorded[1], named(model)).toBe(formatFigure(finding.observation.value, finding.indicator));
      const text = recorded.join('');
      expect(text, named(model)).toMatch(
        /^[\d.]+ (estimated )?recorded offences of violence with injury a year for every 1,000 people who live or work here\. All ages count\. (?:Averaged over its neighbourhoods, |Period: )/,
      );
      if (finding.band !== null) expect(text, named(model)).toContain('fifth of wards.');
      else if (finding.comparator !== null)
        expect(text, named(model)).toMatch(/give [\d.]+ and|it is [\d.]+\.$/);
    }
  });

  test('says which way it goes with the counts of both years, or names the months that are missing', () => {
    const kinds = { counts: 0, holes: 0 };
    for (const model of models) {
      const { direction } = areaLines(model);
      const figure = model.byId.get(DIRECTION_MEASURE);
      const [after, before] = [figure?.entry.observation, figure?.entry.earlier];
      if (after == null || before == null) throw new Error(`${named(model)} has no two years.`);
      if (isMeasured(after) && isMeasured(before)) {
        kinds.counts += 1;
        for (const one of [after, before]) {
          expect(direction, named(model)).toContain(formatCount(one.numerator ?? -1));
          expect(direction, named(model)).toContain(inPeriod(one.period));
        }
      } else {
        kinds.holes += 1;
        expect(direction, named(model)).toMatch(
          /Records of [A-Z][a-z]+ 20\d\d.* are missing, so .* cannot be added up\. (The nearest that can be: \d|So which way)/,
        );
      }
    }
    expect(kinds.holes).toBeGreaterThan(0);
    expect(kinds.counts + kinds.holes).toBe(PROFILE_CODES.length);
  });

  test('is calm: no shouting, no rank, no label for the place', () => {
    for (const model of models) {
      const text = areaLinesText(model);
      expect(text).not.toMatch(/\b[A-Z]{4,}\b|!|worst|hotspot|dangerous|\brank/);
      expect(text.length, named(model)).toBeLessThan(640);
      expect(profileDocument(model).description).toContain(text);
    }
  });
});

const robbery = publishedModel('E08000025').byId.get('robbery');
if (robbery === undefined) throw new Error('Birmingham has no robbery.');
const { finding, entry } = robbery;

test('a count that fell between two years is told with both counts, both years and the outcome', () => {
  const change = {
    kind: 'compared',
    outcome: 'lower',
    earlier: { period: '2023-09/2024-08', value: 3, numerator: 1207 },
    later: { period: '2025-04/2026-03', value: 2, numerator: 116 },
    difference: -1,
    interval: { lower: -2, upper: -0.5 },
    relative: -1 / 3,
    usual: null,
  } as const;
  expect(countsSentence({ ...finding, change }, entry.earlier, undefined)).toBe(
    '116 recorded robberies in the year to March 2026, 1,207 in the year to August 2024: 33% fewer, by more than chance would explain.',
  );
});

test('a hole is named by its months, and what is known beside it is told', () => {
  const months = { first: '2025-04', counts: [1, 2, null, 4, 5, 6, 7, null, 9, 10, 11, 12] };
  const absent = { area: finding.area.code, period: '2025-04/2026-03', status: 'incomplete' } as const;
  expect(missingMonths(months, absent.period)).toBe('June 2025 and November 2025');
  expect(missingMonths(months, '2023-09/2024-08')).toBeNull();
  expect(countsSentence({ ...finding, observation: absent, change: null }, entry.earlier, months)).toBe(
    'Records of June 2025 and November 2025 are missing, so that year cannot be added up. So which way it goes cannot be said.',
  );
  const longer = {
    first: '2023-01',
    counts: [...Array<number>(24).fill(2), ...Array<number>(12).fill(1), null],
  };
  expect(
    countsSentence(
      { ...finding, observation: { ...absent, period: '2025-02/2026-01' }, change: null },
      entry.earlier,
      longer,
    ),
  ).toBe(
    'Records of January 2026 are missing, so that year cannot be added up. The nearest that can be: 12 recorded robberies in the year to December 2025, 24 in the year to December 2024.',
  );
  expect(countsSentence({ ...finding, observation: absent, change: null }, null, undefined)).toBe(
    'Too many records are missing in the year to March 2026. So which way it goes cannot be said.',
  );
});

test('a hole in the year before leaves the newest count and is named', () => {
  const absent = { area: finding.area.code, period: '2023-09/2024-08', status: 'incomplete' } as const;
  const months = { first: '2023-09', counts: [1, null, ...Array<number>(10).fill(1)] };
  expect(countsSentence({ ...finding, change: null }, absent, months)).toMatch(
    /^[\d,]+ recorded robberies in the year to March 2026\. Records of October 2023 are missing, so the year before cannot be added up\. So which way/,
  );
});

test('a year without an earlier one says so', () => {
  expect(countsSentence({ ...finding, change: null }, null, undefined)).toMatch(
    /There is no earlier year to set beside it, so which way it goes cannot be said\.$/,
  );
});

test('the area around is named with what became of it, and left out where that is not told', () => {
  const { change } = finding;
  if (change?.kind !== 'compared') throw new Error('Birmingham’s robberies are not compared.');
  const around = { name: 'Birmingham', geography: 'borough', change } as const;
  const told = `In Birmingham as a whole there were ${formatCount(change.later.numerator ?? -1)}, and ${formatCount(change.earlier.numerator ?? -1)} before: `;
  expect(aroundSentence(around, change)?.startsWith(told)).toBe(true);
  expect(aroundSentence(around, null)).toContain(inPeriod(change.later.period));
  expect(aroundSentence(around, null)).toMatch(/fewer, by more than chance would explain\.$/);
  expect(aroundInShort(around)).toBe('In Birmingham as a whole: fewer.');
  expect([aroundSentence(undefined, null), aroundInShort(undefined)]).toEqual([null, null]);
});
