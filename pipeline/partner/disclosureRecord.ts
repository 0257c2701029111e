/**
 * What is public about how a partner's measure is protected: which areas are withheld in each period, how strongly, and what other
 * measures it is related to. Written with every release and kept for ever, because what is published once binds all that comes
 * later. docs/disclosure-control.md says how.
 */
import * as v from 'valibot';
import { parseGssCode } from '../../src/domain/geography.ts';
import { STRENGTHS, type Dataset } from './datasetSchema.ts';

const Code = v.pipe(
  v.string(),
  v.check((text) => parseGssCode(text) !== null, 'not a GSS code'),
);

const RecordedPeriodSchema = v.strictObject({
  /** As in the file of the data owner: for rolling periods the quarter or half-year. */
  period: v.string(),
  /** The months it covers, such as `2024-04/2025-03`. */
  months: v.string(),
  /** Areas of the file's level that have counts. */
  covered: v.array(Code),
  /** Areas of every level whose figures are withheld. */
  withheld: v.array(Code),
});
export type RecordedPeriod = v.InferOutput<typeof RecordedPeriodSchema>;

/** public/data/<release>/disclosure/<indicator>.json. There is no place in it for a count. */
export const DisclosureRecordSchema = v.strictObject({
  indicator: v.string(),
  geography: v.picklist(['ward', 'borough']),
  rolling: v.boolean(),
  strength: v.picklist(STRENGTHS),
  withholdTo: v.number(),
  zeros: v.picklist(['publish', 'withhold']),
  roundTo: v.number(),
  /** The data owner's agreement to a strength other than the usual one. */
  agreed: v.optional(v.string()),
  /** Tells whether the same secret is used again for rounding at random; it says nothing about the secret. */
  keyPrint: v.optional(v.string()),
  /** Measures that are protected together with this one. */
  relatedTo: v.array(
    v.strictObject({
      id: v.string(),
      /** part: this is a part of the other. whole: the other is a part of this. same: not said to count other events. */
      as: v.picklist(['part', 'whole', 'same']),
      /** Whether the data owner said so. */
      from: v.picklist(['declared', 'assumed']),
    }),
  ),
  /** Measures of the same time and places that the data owner says count other events, and why. */
  differentEvents: v.array(
    v.strictObject({ id: v.string(), reason: v.string(), differentPeople: v.optional(v.boolean()) }),
  ),
  /** The measure whose published figures this one adds up: it shows nothing of its own. */
  sumOf: v.optional(v.strictObject({ id: v.string(), periods: v.number() })),
  periods: v.array(RecordedPeriodSchema),
});
export type DisclosureRecord = v.InferOutput<typeof DisclosureRecordSchema>;

/** The record of a measure that adds up published figures. */
export function sumRecord(
  dataset: Pick<Dataset, 'id' | 'geography' | 'suppression' | 'rounding' | 'sumOf'>,
): DisclosureRecord {
  const { withholdTo, zeros } = dataset.suppression;
  return {
    indicator: dataset.id,
    geography: dataset.geography,
    rolling: false,
    strength: 'together',
    withholdTo,
    zeros,
    roundTo: dataset.rounding,
    relatedTo: [],
    differentEvents: [],
    ...(dataset.sumOf === undefined ? {} : { sumOf: dataset.sumOf }),
    periods: [],
  };
}

/** Path of the record below the public folder. */
export const disclosureRecordPath = (release: string, indicator: string): string =>
  `data/${release}/disclosure/${indicator}.json`;

/** Two lists of periods as one: the first says what it says, the second adds what the first has not. */
export function joinPeriods(
  first: readonly RecordedPeriod[],
  second: readonly RecordedPeriod[],
): readonly RecordedPeriod[] {
  const held = new Set(first.map(({ period }) => period));
  return [...first, ...second.filter(({ period }) => !held.has(period))].sort((a, b) =>
    a.months < b.months ? -1 : 1,
  );
}
