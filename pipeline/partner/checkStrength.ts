/** Whether counts are protected as earlier releases have protected them. */
import type { Dataset } from './datasetSchema.ts';
import { earlierMeasure } from './earlierMeasures.ts';
import type { PartnerProblems } from './partnerFile.ts';
import type { Surroundings } from './readPartner.ts';
import { KEY_FILE, keyPrint } from './roundingKey.ts';

/** Figures that were rounded at random are beside all later ones under one caution, so what is done with counts stays the same. */
export function checkStrength(
  { id, suppression, rounding }: Dataset,
  { before, gazetteer }: Surroundings,
  problems: PartnerProblems,
): void {
  const earlier = earlierMeasure(before, id, gazetteer.lookups);
  if (earlier?.strength == null) return;
  const isRandom = suppression.strength === 'rounding';
  const wasRandom = earlier.strength === 'rounding';
  if (isRandom === wasRandom && (!isRandom || rounding === earlier.roundTo)) return;
  problems.add(
    null,
    'suppression',
    `earlier releases published this measure with the strength "${earlier.strength}"${wasRandom ? ` and rounded to ${String(earlier.roundTo)}` : ''}.`,
    'go on with the same: the years that were published stay as they were, under the same caution.',
  );
}

/** The same cell is rounded the same way for ever, so the secret stays the same. */
export function checkKey(
  key: string,
  { id }: Dataset,
  surroundings: Surroundings,
  problems: PartnerProblems,
): void {
  const print = earlierMeasure(surroundings.before, id, surroundings.gazetteer.lookups)?.keyPrint ?? null;
  if (print === null || print === keyPrint(key)) return;
  problems.add(
    null,
    null,
    `the ${KEY_FILE} beside it is not the one with which earlier releases rounded this measure.`,
    'put the key of then back: with another one the same counts would be rounded another way.',
  );
}
