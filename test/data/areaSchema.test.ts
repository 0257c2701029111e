/** The form of the file that another partnership writes for its place. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import area from '../../content/area.json';
import { AreaSchema } from '../../src/data/areaSchema.ts';
import { ProgrammeSchema } from '../../src/data/contentSchema.ts';
import { geographyOf, parseGssCode } from '../../src/domain/geography.ts';

/** What is wrong, with its place in the file. */
function problemOf(change: object): string {
  const [issue] = v.safeParse(AreaSchema, { ...area, ...change }).issues ?? [];
  return issue === undefined ? '' : `${v.getDotPath(issue) ?? ''}: ${issue.message}`;
}

describe('the file of the place', () => {
  const [first, ...later] = area.wardVintages;

  test('has its form here, and with wards of one time', () => {
    expect(problemOf({})).toBe('');
    expect(problemOf({ wardVintages: [{ ...first, redrawn: null }], wardsShown: first?.id })).toBe('');
  });
  test('is told where it is not clear from which release wards are used', () => {
    expect(problemOf({ wardVintages: [...later, first] })).toMatch(/"fromRelease": null/);
    expect(problemOf({ wardVintages: [first, { ...later[0], fromRelease: null }] })).toMatch(/"fromRelease"/);
  });
  test('is told where the wards that are shown are none of those described', () => {
    expect(problemOf({ wardsShown: '1066' })).toMatch(/"wardsShown"/);
  });
  test('is told where a code is none of a known level', () => {
    const [first, ...rest] = area.authorities;
    expect(problemOf({ authorities: [{ ...first, code: 'W06000001' }, ...rest] })).toMatch(
      /^authorities\.0\.code: not a GSS code of a level in content\/code-prefixes\.json$/,
    );
  });
  test('is told of a redrawn authority that it does not have', () => {
    const redrawn = { date: '2026-05', authorities: ['E07000001'] };
    expect(problemOf({ wardVintages: [{ ...first, redrawn }] })).toMatch(/none of "authorities"/);
    const bestFitDerivedFor = ['E07000001'];
    expect(problemOf({ wardVintages: [{ ...first, bestFitDerivedFor }] })).toMatch(/none of "authorities"/);
  });
  test('is told where the region has the code of the combined area', () => {
    expect(problemOf({ region: { ...area.region, code: area.combinedArea.code } })).toMatch(/the same code/);
  });
  test('may have an authority without a number of the Department for Education', () => {
    const [first, ...rest] = area.authorities;
    expect(problemOf({ authorities: [{ ...first, dfeNumber: null }, ...rest] })).toBe('');
  });
  test('is told of a form of words that is missing', () => {
    expect(problemOf({ words: { ...area.words, oneOf: undefined } })).toMatch(/^words\.oneOf: /);
  });
});

test('districts and unitary authorities are of the same level as boroughs', () => {
  for (const text of ['E06000001', 'E07000001', 'E08000001', 'E09000001']) {
    const code = parseGssCode(text);
    expect(code === null ? null : geographyOf(code), text).toBe('borough');
  }
});

test('a place may have no programme', () => {
  expect(v.safeParse(ProgrammeSchema, null).success).toBe(true);
  expect(v.safeParse(ProgrammeSchema, { id: 'Walks to school' }).success).toBe(false);
});
