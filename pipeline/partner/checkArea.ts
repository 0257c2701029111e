/** The area of a row: a code that is known, or the reason why it is not. */
import { kindOfCode, parseGssCode } from '../../src/domain/geography.ts';
import { EXAMPLES, PLACE_WORDS } from '../../src/domain/place.ts';
import {
  describeWard,
  isCombinedArea,
  levelOfCode,
  looksLikeCode,
  namedArea,
  nearestCode,
} from './areaCodes.ts';
import type { Dataset } from './datasetSchema.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { PartnerProblems } from './partnerFile.ts';

/** A code within other words, and one with a letter in place of a digit: neither can be anybody's name. */
const CODE_WITHIN = /(?:^|[^A-Z0-9])([EWSN]\d{8})(?:[^A-Z0-9]|$)/i;
const MISTYPED_CODE = /^E[0-9OIL]{8}$/i;

const LEVEL_WORDS = {
  ward: { one: 'ward', many: 'wards', indefinite: 'a ward' },
  borough: PLACE_WORDS.authority,
};

/** @returns the code; null, with the reason among the problems, when there is none that is known */
export function checkArea(
  text: string,
  row: number,
  dataset: Dataset,
  gazetteer: Gazetteer,
  problems: PartnerProblems,
): string | null {
  const { lookups, formerWards } = gazetteer;
  if (text === '') {
    problems.add(row, 'area_code', 'it is empty.', 'write the code of the area.');
    return null;
  }
  if (!looksLikeCode(text)) {
    tellNoCode(text, row, dataset, gazetteer, problems);
    return null;
  }
  const code = text.toUpperCase();
  const known = dataset.geography === 'ward' ? lookups.wards : lookups.boroughs;
  const area = parseGssCode(code);
  if (area !== null && known.has(area)) return area;
  if (dataset.geography === 'ward' && formerWards.has(code)) return code;
  const level = levelOfCode(code);
  const words = LEVEL_WORDS[dataset.geography];
  if (level !== null && kindOfCode(code) !== dataset.geography) {
    const total = isCombinedArea(code) || (area !== null && lookups.boroughs.has(area));
    problems.add(
      row,
      'area_code',
      `${code} is ${level}, and dataset.json says the areas are ${words.many}.`,
      total
        ? 'leave totals out: they are made for you.'
        : `count by ${words.one}; docs/adding-data.md says how.`,
    );
    return null;
  }
  const nearest = nearestCode(code, [...known.keys()]);
  problems.add(
    row,
    'area_code',
    `${code} is not ${words.indefinite} of ${PLACE_WORDS.theAuthorities}${dataset.geography === 'ward' ? ', now or before' : ''}.`,
    nearest === null
      ? 'correct the code.'
      : `correct the code; the nearest is ${describeWard(gazetteer, nearest)}.`,
  );
  return null;
}

/** A cell that holds no code: a code among other words or mistyped, a name, or neither. */
function tellNoCode(
  text: string,
  row: number,
  dataset: Dataset,
  gazetteer: Gazetteer,
  problems: PartnerProblems,
): void {
  const within = CODE_WITHIN.exec(text)?.[1];
  if (within !== undefined || MISTYPED_CODE.test(text)) {
    problems.add(
      row,
      'area_code',
      within === undefined
        ? `${text} has a letter where a digit belongs.`
        : `there is more in the cell than the code ${within}.`,
      within === undefined
        ? 'write 0 and 1 in place of the letters O, I and L.'
        : `write the code alone: ${within}.`,
    );
    return;
  }
  const named = namedArea(gazetteer, text, dataset.geography);
  if (named !== null) {
    problems.add(
      row,
      'area_code',
      `there is no code of the form ${EXAMPLES.ward}, but the name or word '${text}'.`,
      named.isTotal
        ? 'leave totals out: they are made for you.'
        : named.areas.length === 0
          ? `leave out what has no known ward or ${PLACE_WORDS.authority.one}; a caveat can say so.`
          : `write the code: ${named.areas.join(' or ')}.`,
    );
    return;
  }
  problems.add(
    row,
    'area_code',
    `there is no code of the form ${EXAMPLES.ward}.`,
    'write the code of the area, not its name.',
  );
}
