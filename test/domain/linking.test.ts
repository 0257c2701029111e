import { expect, test } from 'vitest';
import type { GssCode } from '../../src/domain/geography.ts';
import { litAreas, type TiedArea } from '../../src/domain/linking.ts';

const code = (text: string) => text as GssCode;
const area = (own: string, borough: string, ward: string | null = null): TiedArea => ({
  code: code(own),
  borough: code(borough),
  ward: ward === null ? null : code(ward),
});
const boroughs = [area('B1', 'B1'), area('B2', 'B2')];
const wards = [area('W1', 'B1'), area('W2', 'B1'), area('W3', 'B2')];
const neighbourhoods = [area('L1', 'B1', 'W1'), area('L2', 'B1', 'W1'), area('L3', 'B2', 'W3')];
const all = new Map([...boroughs, ...wards, ...neighbourhoods].map((one) => [one.code, one]));
const lit = (pointed: readonly string[], level: readonly TiedArea[]) => [
  ...litAreas(new Set(pointed.map(code)), level, (one) => all.get(one)),
];

test.each([
  ['a ward', ['W1'], wards, ['W1']],
  ['the borough of a ward', ['W1'], boroughs, ['B1']],
  ['the neighbourhoods of a ward', ['W1'], neighbourhoods, ['L1', 'L2']],
  ['the wards of a borough', ['B1'], wards, ['W1', 'W2']],
  ['the neighbourhoods of a borough', ['B2'], neighbourhoods, ['L3']],
  ['the ward of a neighbourhood', ['L3'], wards, ['W3']],
  ['the borough of a neighbourhood', ['L3'], boroughs, ['B2']],
  ['the boroughs of several wards', ['W2', 'W3'], boroughs, ['B1', 'B2']],
  ['nothing', [], wards, []],
  ['nothing of another place', ['X9'], wards, []],
])('%s answers', (_, pointed, level, expected) => {
  expect(lit(pointed, level)).toEqual(expected);
});
