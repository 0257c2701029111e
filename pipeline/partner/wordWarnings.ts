/** What of a partner's words would read badly on the site. They are the data owner's: remarks, not refusals. */
import { readingAge, ruleHits, WORD_RULES } from '../../src/domain/wordRules.ts';
import type { Dataset } from './datasetSchema.ts';
import { mayBePersonsName } from './personalText.ts';

/** Sentences that only specialists read without effort. The site aims at eleven; names of bodies count as hard words. */
const OLDEST_READING_AGE = 16;

/** Every entry of dataset.json that is printed as it is, with its place. */
export function printedTexts(dataset: Dataset): readonly (readonly [field: string, text: string])[] {
  const { title, measure, definition, numerator, denominator, caveats, source, nextUpdate } = dataset;
  const { suppression, differentEvents } = dataset;
  return [
    ['title', title],
    ['measure', measure],
    ['definition', definition],
    ['numerator', numerator],
    ['denominator.counts', denominator.use === 'own' ? denominator.counts : ''],
    ...caveats.map((text, index) => [`caveats.${index}`, text] as const),
    ['source.publisher', source.publisher],
    ['source.title', source.title],
    ['source.attribution', source.attribution],
    ['nextUpdate', nextUpdate],
    // These two are in the public record of the measure.
    ['suppression.agreed', suppression.agreed ?? ''],
    ...differentEvents.map(({ reason }, index) => [`differentEvents.${index}.reason`, reason] as const),
  ];
}

/**
 * What of the names of a partner's routes or places would read badly, or may be somebody's name.
 * @param file they stand in
 * @param placeNames names of wards and boroughs
 */
export function nameWarnings(
  file: string,
  features: readonly { readonly id: string; readonly name: string }[],
  placeNames: readonly string[],
): readonly string[] {
  return features.flatMap(({ id, name }) => [
    // A number belongs in many a name ("Route 3"), and a Drive is a street.
    ...WORD_RULES.filter(({ rule }) => rule !== 'typed number').flatMap((rule) =>
      ruleHits(rule, name)
        .filter((found) => found !== 'Drive')
        .map((found) => `${file}, ${id}, name: ${rule.rule}: “${found}”. Instead: ${rule.advice}`),
    ),
    ...(mayBePersonsName(name, placeNames)
      ? [`${file}, ${id}, name: it could be a person’s name. Instead: what kind of place it is, and where.`]
      : []),
  ]);
}

/** @returns whole sentences: which entry, what was found, what to write instead */
export function wordWarnings(dataset: Dataset): readonly string[] {
  const { title, measure, definition, numerator, denominator, caveats } = dataset;
  const entries: readonly (readonly [field: string, text: string, isFigureFree: boolean])[] = [
    ['title', title, true],
    ['measure', measure, true],
    ['definition', definition, false],
    ['numerator', numerator, false],
    ['denominator', denominator.use === 'own' ? denominator.counts : '', false],
    ...caveats.map((text, index) => [`caveats.${index}`, text, true] as const),
  ];
  const warnings = entries.flatMap(([field, text, isFigureFree]) =>
    WORD_RULES.filter(({ rule }) => isFigureFree || rule !== 'typed number').flatMap((rule) =>
      ruleHits(rule, text).map(
        (found) => `${dataset.id}, dataset.json, ${field}: ${rule.rule}: “${found}”. Instead: ${rule.advice}`,
      ),
    ),
  );
  const [level] = /\bby (wards?|boroughs?)$/i.exec(title) ?? [];
  if (level !== undefined) {
    warnings.push(
      `${dataset.id}, dataset.json, title: it ends in “${level}”. Instead: leave that out, because the site adds the level itself.`,
    );
  }
  const age = readingAge(entries.map(([, text]) => text));
  if (age === null || age <= OLDEST_READING_AGE) return warnings;
  return [
    ...warnings,
    `${dataset.id}, dataset.json: its words are hard to read. Instead: shorter sentences and everyday words.`,
  ];
}
