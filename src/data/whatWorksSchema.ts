/**
 * The form of content/what-works.json: approaches as graded by others, each with who says so, when, and where. `npm run stories` checks
 * it. Nothing in it is a promise of what happens here.
 */
import * as v from 'valibot';
import { WORKS_RATINGS } from '../domain/whatWorks.ts';
import { Id, Text } from './contentSchema.ts';

const Words = v.pipe(v.string(), v.trim(), v.minLength(3, 'words are missing'));
const Link = v.pipe(
  v.string(),
  v.url('not a whole address'),
  v.startsWith('https://', 'not an https address'),
);

const CitationSchema = v.strictObject({
  publisher: Words,
  /** When it was published, as far as that is known: "undated page", "August 2024". */
  date: Words,
  link: Link,
  /** As in docs/facts.md; C is not allowed in. */
  certainty: v.picklist(['A', 'A-', 'B'], 'not A, A- or B: what is less sure is not told'),
});

export const WhatWorksSchema = v.strictObject({
  /** The day on which the pages were last read. */
  checkedOn: v.pipe(v.string(), v.isoDate('not a day such as 2026-11-29')),
  toolkit: v.strictObject({ publisher: Words, title: Text, link: Link }),
  /** What the ratings mean, in the publisher's numbers. */
  bands: v.strictObject({ citation: CitationSchema, high: Text, moderate: Text, low: Text }),
  approaches: v.pipe(
    v.array(
      v.strictObject({
        /** Stands in addresses, so it never changes. */
        id: Id,
        title: Words,
        rating: v.picklist(WORKS_RATINGS, `not one of ${WORKS_RATINGS.join(', ')}`),
        /** What is published, in our words. */
        text: Text,
        forWhom: v.exactOptional(Words),
        /** How far the evidence goes, and what speaks against it. */
        caution: v.exactOptional(Text),
        citation: CitationSchema,
      }),
    ),
    v.minLength(1, 'nothing is listed'),
  ),
});
export type WhatWorks = v.InferOutput<typeof WhatWorksSchema>;
export type Approach = WhatWorks['approaches'][number];
