/** Sentences about the place that several measures say, with its names and words from `content/area.json`. */
import { formatCount, formatMonth } from '../../src/domain/format.ts';
import {
  AUTHORITIES,
  COMBINED_AREA,
  PLACE_WORDS,
  POLICE_FORCE,
  REGION,
  WARD_COUNT,
} from '../../src/domain/place.ts';
import { holdsSource, sourceFile } from '../read/sourceFiles.ts';

const { authority, theAuthorities } = PLACE_WORDS;
const firstName = AUTHORITIES[0]?.name ?? '';

export const AUTHORITY = authority.one;
export const AUTHORITIES_WORD = authority.many;
export const FORCE = POLICE_FORCE.name;
export const FORCE_OF_AREA = POLICE_FORCE.inSentence;

export const SUM_OF_AUTHORITIES = `The region is ${theAuthorities} added up`;
/** Said where a combined authority has the same local authorities. */
export const SAME_AS_COMBINED_AUTHORITY: readonly string[] = COMBINED_AREA.isCombinedAuthority
  ? [`The region is the combined authority, which is the same ${theAuthorities.replace(/^the /, '')}.`]
  : [];
export const ROUNDED_ABOVE = `Figures for England and the ${REGION.name} are rounded to the nearest 10 at source`;
export const ROUNDED_ABOVE_EACH = `Figures for England and for the ${REGION.name} are rounded to the nearest 10 at source`;

/** Said where sources call the wider region by the name of the combined area. */
export const REGION_OF_SAME_NAME: readonly string[] =
  REGION.publishedAs === COMBINED_AREA.name
    ? [`Its "${REGION.publishedAs}" is the wider region, ${REGION.size} as ${theAuthorities}.`]
    : [];

/** A child is counted by the council that is responsible for it, wherever it lives. */
export const PLACED_ELSEWHERE = `A child placed by ${firstName} ${PLACE_WORDS.elsewhere} is counted for ${firstName}.`;

/** "33,755", "58,620,101": what the national file of residents holds. */
const { expected } = sourceFile('residents');
export const ENGLAND_LSOAS = formatCount(expected.lsoas);
export const ENGLAND_RESIDENTS = formatCount(expected.residents);

export function upperFirst(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

const NUMBER_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const lsoasOfWard = Math.round(AUTHORITIES.reduce((sum, one) => sum + one.neighbourhoods, 0) / WARD_COUNT);
/** How many neighbourhoods a ward has about: "nine". */
export const NEIGHBOURHOODS_OF_WARD = NUMBER_WORDS[lsoasOfWard] ?? String(lsoasOfWard);

const [firstMonth = '', lastMonth = ''] = holdsSource('recordedCrime')
  ? sourceFile('recordedCrime').period.split('/')
  : [];
const yearLater = (month: string): string => `${Number(month.slice(0, 4)) + 1}${month.slice(4)}`;
/** The year of recorded crime: "June 2025", "from July 2024 to June 2025", and the end of the like year after it. */
export const RECORDED_YEAR = {
  to: formatMonth(lastMonth),
  span: `from ${formatMonth(firstMonth)} to ${formatMonth(lastMonth)}`,
  next: formatMonth(yearLater(lastMonth)),
} as const;
