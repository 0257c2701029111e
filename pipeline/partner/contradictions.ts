/** What contradicts itself in a well-formed dataset.json. */
import { OWN_UNITS, RESIDENT_UNITS, type Dataset } from './datasetSchema.ts';

interface Contradiction {
  readonly field: string;
  readonly reason: string;
  readonly remedy: string;
}

/** A strength that leaves less than was agreed, was not agreed, or has no proof for such a measure. */
function strengthFaults({
  suppression,
  rounding,
  denominator,
  rolling,
  ...dataset
}: Dataset): Contradiction[] {
  const { strength, withholdTo, protectionWidth, agreed, zeros } = suppression;
  const found: Contradiction[] = [];
  const add = (reason: string, remedy: string): void => {
    found.push({ field: 'suppression', reason, remedy });
  };
  // One value less where each count is protected by itself.
  const range = withholdTo - (strength === 'singly' ? 2 : 1);
  if (strength === 'rounding' && rounding - 1 < protectionWidth) {
    add(
      `rounding at random to multiples of ${rounding} leaves a range of ${rounding - 1}, narrower than the protection of ${protectionWidth}.`,
      `set "rounding" to ${protectionWidth + 1} or more (10 reads well), or agree a narrower protection with the data owner.`,
    );
  }
  if (strength !== 'rounding' && range < protectionWidth) {
    add(
      `withholding 1 to ${withholdTo}${strength === 'singly' ? ', each count by itself,' : ''} leaves a range of ${range}, narrower than the protection of ${protectionWidth}.`,
      `withhold up to ${withholdTo + protectionWidth - range} or more, or agree a narrower protection with the data owner.`,
    );
  }
  if (strength === 'together') return found;
  if (agreed === undefined) {
    add(
      `the strength "${strength}" needs the data owner’s agreement.`,
      'add "agreed": who agreed, when and why; or take "strength" out.',
    );
  }
  const without = [
    denominator.use === 'own' ? 'a denominator of its own' : '',
    rolling ? 'rolling periods' : '',
    zeros === 'withhold' ? 'withheld zeros' : '',
    dataset.partOf !== undefined || dataset.wholeOf.length > 0 ? 'a whole and its parts' : '',
  ].filter((one) => one !== '');
  if (without.length > 0) {
    add(
      `the strength "${strength}" has no proof for ${without.join(', ')}.`,
      'take "strength" out: all small counts are then protected together.',
    );
  }
  return found;
}

/** @returns place, reason, remedy */
export function contradictions(dataset: Dataset): readonly Contradiction[] {
  const found: Contradiction[] = [];
  const { unit, denominator } = dataset;
  const allowed: readonly string[] =
    denominator.use === 'residents' ? RESIDENT_UNITS : denominator.use === 'own' ? OWN_UNITS : ['count'];
  if (!allowed.includes(unit)) {
    found.push({
      field: 'unit',
      reason: `the unit ${unit} does not go with the denominator "${denominator.use}".`,
      remedy: `choose one of: ${allowed.join(', ')}; or change the denominator.`,
    });
  }
  if (dataset.rolling && denominator.use === 'own') {
    found.push({
      field: 'rolling',
      reason: 'a denominator of your own is not added up over quarters.',
      remedy: 'publish years side by side, or use the denominator "residents".',
    });
  }
  found.push(...strengthFaults(dataset));
  if (unit === 'percent' && !dataset.measure.startsWith('of ')) {
    found.push({
      field: 'measure',
      reason: 'the measure of a percentage must begin with "of".',
      remedy: 'write for example "of children looked after went missing".',
    });
  }
  return found;
}
