/** The numbers of a sentence that may be figures: not years, dates, ages, labels of tables, telephone numbers or parts of names. */

/** A part of a text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface NumberToken extends Span {
  /** As it is written, with its sign of per cent. */
  readonly text: string;
  readonly value: number;
  readonly decimals: number;
  /** `other`: of money, length, time and the like. */
  readonly form: 'percent' | 'rate' | 'plain' | 'other';
  /** Of a rate: the people that it is per. */
  readonly per: number | null;
  /** What stands before it: "about 14", "over 14", "under 14". */
  readonly hedge: 'about' | 'over' | 'under' | null;
  /** The words behind it. */
  readonly after: string;
}

const NUMBER =
  /(?<![\p{L}\d.,/])(?:£\s?)?\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\p{L}\d.,/])(?:£\s?)?\d+(?:\.\d+)?/gu;
const PERCENT = /^\s?(?:%|per\s?cent\b)/iu;
/** "per 1,000", "for every 1,000", "in every 100"; "for 1,000 people" may be a number of people. */
const PER =
  /^[^.;]{0,160}?\b(?:per|(?:for|in|out of) every)\s+(\d{1,3}(?:,\d{3})+|\d+|thousand|million|hundred)\b/iu;
const RANGE_TO_PERCENT = /^\s*(?:to|and|-)\s*\d+(?:\.\d+)?\s?(?:%|per\s?cent\b)/iu;
const PEOPLE: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000 };
/** Units of what is no figure of an area. */
const OTHER_UNIT =
  /^(?:\s|-)?(?:miles?|km|kilometres?|metres?|m\b|cm|hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?|million|billion|bn\b|k\b|th\b|st\b|nd\b|rd\b|am\b|pm\b|o'clock|points?\b|percentage points?|times\b|posts?|staff|full-time|sessions?|workshops?|pages?|words?)/iu;

/** Numbers that are no figures, and how far they go. */
const ASIDES: readonly RegExp[] = [
  // A link, and a check code.
  /https?:\/\/\S+|\bwww\.\S+/giu,
  /\b[A-Z0-9]{5}\s?-\s?[A-Z0-9]{5}\b/gu,
  // A release, a day, a time.
  /\b20\d\d-\d\d(?:\.\d+)?\b/gu,
  /\b\d{1,2}(?:st|nd|rd|th)?(?:\s*(?:to|and|-)\s*\d{1,2}(?:st|nd|rd|th)?)?\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+\d{4})?\b/giu,
  /\b(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}:\d{2})\b/gu,
  // Years and spans of years.
  /\b(?:mid-)?(?:19|20)\d\d(?:\s?[/-]\s?(?:(?:19|20)?\d\d))?\b(?!\s?(?:%|per\b|offences|incidents|children|people))/gu,
  // What an interval is; what a rate is per.
  /\b95\s?%(?=[^.;]{0,20}\b(?:interval|confidence|CI|limits?)\b)|\b95\s?%\s?CI\b/giu,
  /\b(?:per|for every|in every|out of every)\s+\d[\d,]*\b/giu,
  /\bout of (?:100|10|five|ten)\b/giu,
  // Ages.
  /\b(?:ages?|aged)[\s-]+(?:from\s+|under\s+|over\s+|between\s+)?\d{1,2}(?:\s*(?:to|and|-)\s*\d{1,2})?\b(?![%.,]\d|\s?%)/giu,
  /\b(?:under|over|between)[\s-]+\d{1,2}(?:\s*(?:to|and|-)\s*\d{1,2})?(?:s\b|[\s-]years?\b)/giu,
  /\b(?:children|pupils|people|adults|those|boys|girls|men|women)\s+(?:under|over)\s+\d{1,2}\b(?![%.,]\d|\s?%)/giu,
  /\b\d{1,2}(?:\s*(?:to|and|-)\s*\d{1,2})?[\s-]years?[\s-]olds?\b/giu,
  // Labels.
  /\b(?:table|figure|fig\.?|section|chapter|appendix|annex|page|p\.|paragraph|para\.?|note|question|version|no\.|number)\s+\d+(?:\.\d+)*\b/giu,
  /\b(?:part|step|stage|year|grade|group|phase)\s+\d{1,2}\b(?![\d.,%])/giu,
  /^\s*\(?\d{1,2}(?:\.\d{1,2})*[.)](?=\s)/gu,
  // Telephone numbers, postcodes and codes of places.
  /(?<!\d)(?:\+44|0)\d[\d ]{7,12}\d\b/gu,
  /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/gu,
  /\b[ENSW]\d{8}\b/gu,
];
function asidesIn(text: string): Span[] {
  return ASIDES.flatMap((aside) =>
    [...text.matchAll(aside)].map(({ index, 0: whole }) => ({ from: index, to: index + whole.length })),
  );
}

export function isWithin({ from, to }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => from >= span.from && to <= span.to);
}

/** @param masks parts of the text in which no number is a figure: names with numbers in them, periods */
export function numbersIn(text: string, masks: readonly Span[] = []): readonly NumberToken[] {
  const hidden = [...asidesIn(text), ...masks];
  return [...text.matchAll(NUMBER)].flatMap((match): NumberToken[] => {
    const [written] = match;
    const from = match.index;
    const digits = written.replace(/[£\s,]/gu, '');
    const end = from + written.length;
    if (isWithin({ from, to: end }, hidden)) return [];
    const rest = text.slice(end);
    // A letter behind it makes it part of a name: "040C".
    if (/^\p{L}/u.test(rest) && !/^(?:k|m|bn|th|st|nd|rd)\b/iu.test(rest)) return [];
    const percent = PERCENT.exec(rest)?.[0] ?? '';
    return [
      {
        from,
        to: end + percent.length,
        text: `${written}${percent}`,
        value: Number(digits),
        decimals: digits.split('.')[1]?.length ?? 0,
        ...formOf(written, rest, percent),
        hedge: hedgeBefore(text.slice(Math.max(0, from - 24), from)),
        after: rest.slice(percent.length, percent.length + 40).trimStart(),
      },
    ];
  });
}

function formOf(written: string, rest: string, percent: string): Pick<NumberToken, 'form' | 'per'> {
  if (percent !== '' || RANGE_TO_PERCENT.test(rest)) return { form: 'percent', per: null };
  if (written.startsWith('£') || OTHER_UNIT.test(rest)) return { form: 'other', per: null };
  const [, people] = PER.exec(untilNext(rest)) ?? [];
  if (people === undefined) return { form: 'plain', per: null };
  return { form: 'rate', per: PEOPLE[people.toLowerCase()] ?? Number(people.replaceAll(',', '')) };
}

/** What belongs to a number goes up to the next one that is not what it is per. */
function untilNext(rest: string): string {
  const next = /(?<!\b(?:per|every)\s)(?<![\d,.])\d/u.exec(rest);
  return next === null ? rest : rest.slice(0, next.index);
}

const HEDGES: readonly (readonly [RegExp, NonNullable<NumberToken['hedge']>])[] = [
  [/\b(?:about|around|roughly|some|approximately|approx\.?|circa|close to|near(?:ly)? to|~)\s*$/iu, 'about'],
  [/\b(?:over|more than|above|at least|just over|exceed(?:s|ing)|upwards of)\s*$/iu, 'over'],
  [/\b(?:under|nearly|almost|less than|fewer than|below|just under|up to|at most)\s*$/iu, 'under'],
];

function hedgeBefore(before: string): NumberToken['hedge'] {
  return HEDGES.find(([words]) => words.test(before))?.[1] ?? null;
}
