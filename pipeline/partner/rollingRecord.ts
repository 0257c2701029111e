/**
 * What is public about the stretches (quarters or half-years) of which rolling periods are made: which areas are withheld in
 * each, decided when a period with the stretch is first published and kept for ever. docs/disclosure-control.md says why.
 */
import * as v from 'valibot';
import { parseGssCode } from '../../src/domain/geography.ts';
import { parsePeriod } from '../../src/domain/period.ts';

const Code = v.pipe(
  v.string(),
  v.check((text) => parseGssCode(text) !== null, 'not a GSS code'),
);

/** public/data/<release>/rolling/<indicator>.json. There is no place in it for a count. */
export const RollingRecordSchema = v.strictObject({
  indicator: v.string(),
  geography: v.picklist(['ward', 'borough']),
  /** All areas of the level when it was written: with other areas the record would say nothing. */
  areas: v.array(Code),
  stretches: v.array(
    v.strictObject({
      period: v.pipe(
        v.string(),
        v.check((text) => parsePeriod(text)?.kind === 'window', 'not a stretch of months'),
      ),
      withheld: v.array(Code),
      /** Areas without counts in the file. */
      notCollected: v.array(Code),
    }),
  ),
});
export type RollingRecord = v.InferOutput<typeof RollingRecordSchema>;
export type Stretch = RollingRecord['stretches'][number];

/** Path of the record below the public folder. */
export const rollingRecordPath = (release: string, indicator: string): string =>
  `data/${release}/rolling/${indicator}.json`;

/** Two records of one measure as one: the first says what it says, the second adds what the first has not. */
export function joinStretches(first: readonly Stretch[], second: readonly Stretch[]): readonly Stretch[] {
  const held = new Set(first.map(({ period }) => period));
  return [...first, ...second.filter(({ period }) => !held.has(period))].sort((a, b) =>
    a.period < b.period ? -1 : 1,
  );
}
