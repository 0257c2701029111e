/** Postcodes in what people type and paste: where one is written rightly, and where one was probably meant. */
import { cleanField } from './cleanText.ts';

export interface Postcode {
  /** "WV1" */
  readonly district: string;
  /** "1SH" */
  readonly inward: string;
  /** "WV1 1SH" */
  readonly text: string;
}

/** The letters that a postcode in the United Kingdom begins with. */
const AREAS = new Set(
  (
    'AB AL B BA BB BD BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU ' +
    'GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH ' +
    'PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE'
  ).split(' '),
);

const DISTRICT = '[A-Z]{1,2}[0-9](?:[0-9]|[ABCDEFGHJKPSTUWMNRVXY])?';
const INWARD = '[0-9][ABD-HJLNP-UW-Z]{2}';
const WHOLE = new RegExp(`^(${DISTRICT})(${INWARD})$`, 'u');
/** Between the halves people put blanks, hyphens, full stops; after a comma something else begins. */
const ANYWHERE = new RegExp(`(?<![A-Z0-9])(${DISTRICT})[\\s._/+*-]{0,3}(${INWARD})(?![A-Z0-9])`, 'gu');

function isDistrict(text: string): boolean {
  return new RegExp(`^${DISTRICT}$`, 'u').test(text) && AREAS.has(/^[A-Z]+/u.exec(text)?.[0] ?? '');
}

function postcode(district: string | undefined, inward: string | undefined): Postcode[] {
  return district === undefined || inward === undefined || !isDistrict(district)
    ? []
    : [{ district, inward, text: `${district} ${inward}` }];
}

/** Letters and digits only, in capitals. */
function packed(text: string): string {
  return cleanField(text)
    .toUpperCase()
    .replace(/[^A-Z0-9]/gu, '');
}

/** Whole postcodes in a text, rightly formed, in their order. A text that is nothing else may be written in any way. */
export function postcodesIn(text: string): readonly Postcode[] {
  const whole = WHOLE.exec(packed(text));
  const own = postcode(whole?.[1], whole?.[2]);
  if (own.length > 0) return own;
  const found = [...cleanField(text).toUpperCase().matchAll(ANYWHERE)].flatMap(([, district, inward]) =>
    postcode(district, inward),
  );
  return [...new Map(found.map((one) => [one.text, one])).values()];
}

/** Signs that are taken for one another in print and by hand. */
const ALIKE: Readonly<Record<string, string>> = { O: '0', '0': 'O', I: '1', L: '1', '1': 'IL', Q: '0' };
/** More signs in doubt than this are not a slip. */
const MOST_IN_DOUBT = 6;

function spellings(text: string): string[] {
  if (Array.from(text).filter((sign) => sign in ALIKE).length > MOST_IN_DOUBT) return [];
  let all = [''];
  for (const sign of text) {
    const signs = [sign, ...Array.from(ALIKE[sign] ?? '')];
    all = all.flatMap((start) => signs.map((next) => start + next));
  }
  return all;
}

/** The text as one piece, then each word of it with its neighbour and alone. */
function pieces(text: string): string[] {
  const words = cleanField(text)
    .toUpperCase()
    .split(/[^A-Z0-9]+/u);
  const pairs = words.slice(1).map((word, at) => `${words[at] ?? ''}${word}`);
  return [packed(text), ...[...pairs, ...words].filter((piece) => /[0-9]/u.test(piece))];
}

/** Postcodes that are meant if a letter was taken for a digit, or a digit for a letter: to be offered, never taken. */
export function likelyPostcodes(text: string): readonly Postcode[] {
  if (postcodesIn(text).length > 0) return [];
  const found = pieces(text)
    .filter((piece) => piece.length >= 5 && piece.length <= 7)
    .flatMap(spellings)
    .flatMap((spelling) => {
      const whole = WHOLE.exec(spelling);
      return postcode(whole?.[1], whole?.[2]);
    });
  return [...new Map(found.map((one) => [one.text, one])).values()];
}

/** Districts that are meant by the beginning of a postcode with such a slip, of those that are known. */
export function likelyDistricts(text: string, known: ReadonlySet<string>): readonly string[] {
  const [start = ''] = cleanField(text)
    .toUpperCase()
    .split(/[^A-Z0-9]+/u);
  if (start.length > 4 || !/[0-9]/u.test(start)) return [];
  return spellings(start).filter((spelling) => spelling !== start && known.has(spelling));
}
