import { describe, expect, test } from 'vitest';
import { bestFitWords, lookupNote } from '../../pipeline/figures/lookupNote.ts';
import { readPlace } from '../../pipeline/read/readContent.ts';
import { vintageOf } from '../../pipeline/read/wardVintage.ts';
import { apportionedEstimates } from '../../src/domain/lookUpDependence.ts';
import type { GssCode } from '../../src/domain/geography.ts';

const figures = (values: Record<string, number>): Map<GssCode, number> =>
  new Map(Object.entries(values).map(([ward, value]) => [ward as GssCode, value]));

describe('wards that depend on the look-up', () => {
  test('a move of more than a tenth of the figure is given, one of a tenth is not', () => {
    const other = apportionedEstimates(
      figures({ a: 10, b: 10, c: 10 }),
      figures({ a: 11.01, b: 11, c: 8.9 }),
    );
    expect([...other]).toEqual([
      ['a', 11.01],
      ['c', 8.9],
    ]);
  });

  test('a figure that is zero by one look-up and not by the other depends on it', () => {
    expect([...apportionedEstimates(figures({ a: 0, b: 0 }), figures({ a: 0.1, b: 0 }))]).toEqual([
      ['a', 0.1],
    ]);
  });

  test('scores below zero are measured against the range of wards', () => {
    const other = apportionedEstimates(
      figures({ a: -1, b: 1, c: 0.01 }),
      figures({ a: -1.3, b: 1.1, c: 0.1 }),
    );
    expect([...other]).toEqual([['a', -1.3]]);
  });

  test('an index is measured against the range of wards', () => {
    const [low, high] = [figures({ a: 2, b: 92 }), figures({ a: 6, b: 80 })];
    expect([...apportionedEstimates(low, high, 'interval')]).toEqual([['b', 80]]);
  });

  test('the note says which of the two is used', () => {
    expect(lookupNote(figures({ a: 1 }), 'ratio')).toContain('a tenth of the figure');
    expect(lookupNote(figures({ a: -1 }), 'ratio')).toContain('a tenth of the range');
  });

  test('the note says where the best fit is not the official one', () => {
    const figure = figures({ a: 1 });
    expect(lookupNote(figure, 'ratio')).toContain('Each is counted in the ward of its ONS best fit.');
    const { bestFitDerivedFor } = vintageOf('2026-12', readPlace().wardVintages);
    const note = lookupNote(figure, 'ratio', bestFitWords(bestFitDerivedFor));
    expect(note).toContain('In Birmingham, Dudley and Wolverhampton that is the ward of its ONS best fit.');
    expect(note).toMatch(/In Coventry, Sandwell, Solihull and Walsall it is the ward .* not official/);
    const all = bestFitWords(readPlace().authorities.map(({ code }) => code));
    expect(lookupNote(figure, 'ratio', all)).not.toContain('ONS best fit');
  });
});
