/**
 * Signs that words a partner wants printed are about one person or home: a contact, an address, a name. Such words are refused, and
 * never repeated. Whether two words without more are somebody's name no program can know: that is only remarked on.
 */

/** Ways to reach somebody. The site prints none but the help lines. */
const CONTACTS: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/[^\s@]+@[^\s@]+\.[^\s@]+/, 'an e-mail address'],
  [/(?:\+44|\b0)(?:[\s()-]*\d){9,10}\b/, 'a telephone number'],
];

const STREET =
  'road|rd|street|st|lane|avenue|ave|close|drive|way|crescent|grove|court|gardens|place|terrace|walk|rise|row|square|mews';

const ADDRESSES: readonly (readonly [pattern: RegExp, what: string])[] = [
  // "A34 5th Avenue" has no postcode in it.
  [/\b[a-z]{1,2}\d[a-z\d]? ?\d(?!st\b|nd\b|rd\b|th\b)[a-z]{2}\b/i, 'a postcode'],
  // "14 Acacia Road", but not "Route 3 Park Lane".
  [
    new RegExp(
      `(?<!\\b(?:route|line|bus|stage|walk|number|no\\.?) )\\b\\d+[a-z]?,? (?:[\\p{L}\\d’'.-]+ ){1,3}(?:${STREET})\\b(?=\\s*(?:,|$))`,
      'iu',
    ),
    'a house number and a street',
  ],
  [/\b(?:flat|apartment) \d/i, 'the number of a flat'],
];

const TITLES =
  'Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Cllr|Councillor|Rev|Reverend|Pastor|Imam|PCSO|Sgt|Sergeant|Insp|Inspector';
const TITLED: readonly (readonly [pattern: RegExp, what: string])[] = [
  [new RegExp(`\\b(?:${TITLES})\\.? \\p{Lu}`, 'u'), 'a title before a name, as people have'],
];

/** @returns what is in the text that reaches a person: "an e-mail address" */
export function contactPatterns(text: string): readonly string[] {
  return found(text, CONTACTS);
}

/** @returns what is in the name of a place or route that belongs to one person or home: "a postcode" */
export function personalDataPatterns(text: string): readonly string[] {
  return found(text, [...CONTACTS, ...ADDRESSES, ...TITLED]);
}

function found(text: string, signs: readonly (readonly [pattern: RegExp, what: string])[]): string[] {
  return signs.filter(([pattern]) => pattern.test(text)).map(([, what]) => what);
}

/** Words that places and routes have in their names, and people have not. */
const PLACE_WORDS = new RegExp(
  `\\b(?:${STREET}|to|route|walk|bus|metro|school|academy|college|university|cent(?:re|er)|hub|library|church|chapel|cathedral|mosque|masjid|gurdwara|temple|club|hall|park|house|station|youth|zone|project|trust|foundation|community|primary|junior|infants?|nursery|hospital|clinic|surgery|gym|pool|baths|leisure|sports?|arena|stadium|theatre|museum|market|interchange|green|common|bridge|canal|estate|town|city|north|south|east|west)\\b`,
  'i',
);

/**
 * Whether a name is made of two or three words with capitals and says of none what kind of place it is, nor where.
 * @param placeNames names of wards and boroughs
 */
export function mayBePersonsName(name: string, placeNames: readonly string[]): boolean {
  if (!/^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2}$/u.test(name.trim())) return false;
  if (PLACE_WORDS.test(name)) return false;
  const places = new Set(placeNames.flatMap((place) => place.toLowerCase().split(/[^\p{L}’'-]+/u)));
  return !name
    .toLowerCase()
    .split(' ')
    .some((word) => places.has(word));
}
