/**
 * What in a note could point to a person, so that it is looked at before the note goes into a document: found on the device, by how such
 * things are written. It finds too much rather than too little; what it finds is shown and may be let stand by whoever wrote the note.
 */
import { postcodesIn } from './postcode.ts';
import { ruleHits, WORD_RULES } from './wordRules.ts';

export const SCREENED = [
  'email',
  'telephone',
  'postcode',
  'address',
  'web',
  'name',
  'age',
  'stigma',
] as const;
export type Screened = (typeof SCREENED)[number];

export interface ScreenHit {
  readonly kind: Screened;
  /** As it was written. */
  readonly written: string;
  /** Of stigma: what to write instead. */
  readonly advice?: string;
}

const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/gu;
const WEB = /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\d@])@[\p{L}\d_.]{3,}/gu;
/** Seven digits or more with what people put between them. */
const TELEPHONE = /(?<![\d/])\+?\(?\d(?:[ ().-]{0,2}\d){6,14}(?![\d/])/gu;
const STREETS =
  'street|st|road|rd|avenue|ave|lane|close|drive|crescent|court|grove|gardens?|way|place|terrace|walk|square|row|hill|croft|mews|house|flats?|tower';
/** A number before a street: "12 High Street", "Flat 4". */
const ADDRESS = new RegExp(
  String.raw`\b[Ff]lat \d+\w?\b|\b\d+[a-z]?,? (?:\p{Lu}[\p{L}’']+ ){1,3}(?:${eitherCase(STREETS)})\b`,
  'gu',
);
const AGE =
  /\b\d{1,2}[- ]years?[- ]old\b|\b(?:aged?|age of) \d{1,2}\b|\bis (?:only |just )?(?:[6-9]|1\d|2[0-5])\b(?! (?:per|%|of|in))|\p{Lu}\p{L}+,? \(?(?:[6-9]|1\d|2[0-5])\)?(?=[,.;)]| and| from)/gu;
/** After these words stands a name, whatever it is. */
const CALLED = new RegExp(
  String.raw`\b(?:${eitherCase('mr|mrs|ms|miss|dr|pc|sgt|sir|imam|father|pastor|reverend|rev|councillor|cllr|called|named|son|daughter|brother|sister|cousin|nephew|niece|mum|dad|friend')}) \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?`,
  'gu',
);
/** One or more words with a capital, that begin no sentence. */
const CAPITALS = /(?<=[\p{Ll}\d,;:)’'"”] )(?:\p{Lu}[\p{Ll}’'-]+)(?: \p{Lu}[\p{Ll}’'-]+)*/gu;
/** Two words with capitals where a sentence begins. */
const FIRST_CAPITALS = /(?:^|[.!?\n“"]\s*)(\p{Lu}[\p{Ll}’'-]+ \p{Lu}[\p{Ll}’'-]+)/gu;

/** One word that begins a sentence and does what persons do: "Jordan told us". Several people are a word that ends in s. */
const SPEAKER =
  /(?:^|[.!?\n“"]\s*)\p{Lu}\p{Ll}*[\p{Ll}](?<!s)(?= (?:said|says|told|tells|lives|feels|felt|thinks|thought|went|wants|asked) )/gu;

/** Words with a capital that are no name of a person. */
const NO_NAMES = new Set(
  'people children women men staff nobody everybody everyone someone somebody anyone who youth he she on in at the our we they he she it this that some many most when after before since last every each one two three all no and but so by for from to with as if his her their my your a an or i i’m i’ve i’d i’ll monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter ramadan eid diwali vaisakhi england english britain british uk europe asian african caribbean black white muslim christian sikh hindu jewish polish romanian roma pakistani bangladeshi indian somali irish punjabi urdu bengali police council nhs school college university hospital church mosque temple gurdwara park street road library centre club project group year tiktok snapchat instagram facebook youtube whatsapp'.split(
    ' ',
  ),
);

/**
 * Everything in a note that has to be looked at, each once.
 * @param places names of places and bodies that are no persons
 */
export function screenNote(text: string, places: readonly string[]): readonly ScreenHit[] {
  const known = new Set(
    places.flatMap((place) => place.toLowerCase().split(/[^\p{L}’']+/u)).filter((word) => word.length > 2),
  );
  const hits: ScreenHit[] = [];
  let rest = text;
  // What is found is taken out, so that a name within an address is not found again.
  const take = (
    kind: Screened,
    pattern: RegExp,
    isMeant: (written: string) => boolean = () => true,
  ): void => {
    rest = rest.replace(pattern, (written: string) => {
      if (!isMeant(written)) return written;
      hits.push({ kind, written: written.trim() });
      return ' … ';
    });
  };
  take('email', EMAIL);
  take('web', WEB);
  for (const { text: postcode } of postcodesIn(rest)) {
    const [outward = '', inward = ''] = postcode.split(' ');
    take('postcode', new RegExp(`${outward}\\s*${inward}`, 'giu'));
  }
  take('telephone', TELEPHONE, (written) => (written.match(/\d/gu)?.length ?? 0) >= 7);
  take('address', ADDRESS);
  take(
    'name',
    CALLED,
    (written) => /\s\p{Lu}/u.test(written) && !isKnown(written.replace(/^\S+ /u, ''), known),
  );
  take('age', AGE);
  take('name', FIRST_CAPITALS, (written) => !isKnown(written.replace(/^[^\p{L}]+/u, ''), known));
  take('name', SPEAKER, (written) => !isKnown(written.replace(/^[^\p{L}]+/u, ''), known));
  take('name', CAPITALS, (written) => !isKnown(written, known));
  const stigma = WORD_RULES.filter(({ rule }) => rule === 'stigma').flatMap((rule) =>
    ruleHits(rule, text).map((written) => ({ kind: 'stigma' as const, written, advice: rule.advice })),
  );
  const all = [...hits, ...stigma];
  return all.filter(
    ({ kind, written }, index) =>
      all.findIndex((one) => one.kind === kind && one.written === written) === index,
  );
}

/** The words with a small and with a capital first letter. */
function eitherCase(words: string): string {
  return words.replace(/(?<=^|\|)[a-z]/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** Whether every word is part of a known place or body, or is none of a person. */
function isKnown(words: string, known: ReadonlySet<string>): boolean {
  return words
    .toLowerCase()
    .split(/[\s-]+/u)
    .map((word) => word.replace(/['’]s$/u, ''))
    .every((word) => known.has(word) || NO_NAMES.has(word));
}
