/** What of a partner's words would read badly on the site. They are the data owner's: remarks, not refusals. */
import { readingAge, WORD_RULES } from '../wordRules.ts';
import type { Dataset } from './datasetSchema.ts';

/** Sentences that only specialists read without effort. The site aims at eleven; names of bodies count as hard words. */
const OLDEST_READING_AGE = 16;

/** @returns whole sentences: which entry, what was found, what to write instead */
export function wordRemarks(dataset: Dataset): readonly string[] {
  const { title, measure, definition, numerator, denominator, caveats } = dataset;
  const entries: readonly (readonly [field: string, text: string, isFigureFree: boolean])[] = [
    ['title', title, true],
    ['measure', measure, true],
    ['definition', definition, false],
    ['numerator', numerator, false],
    ['denominator', denominator.use === 'own' ? denominator.counts : '', false],
    ...caveats.map((text, index) => [`caveats.${index}`, text, true] as const),
  ];
  const remarks = entries.flatMap(([field, text, isFigureFree]) =>
    WORD_RULES.filter(({ rule }) => isFigureFree || rule !== 'typed number').flatMap(
      ({ rule, pattern, advice }) =>
        [...text.matchAll(pattern)].map(
          ([found]) => `${dataset.id}, dataset.json, ${field}: ${rule}: “${found}”. Instead: ${advice}`,
        ),
    ),
  );
  const age = readingAge(entries.map(([, text]) => text));
  if (age === null || age <= OLDEST_READING_AGE) return remarks;
  return [
    ...remarks,
    `${dataset.id}, dataset.json: its words are hard to read. Instead: shorter sentences and everyday words.`,
  ];
}
