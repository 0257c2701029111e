/** Words that a story must not use, and numbers that nobody has looked up. */
import { NAME_THE_PERIOD, TYPED_NEWEST } from '../src/domain/typedNewest.ts';

interface GuardRule {
  readonly pattern: RegExp;
  readonly remedy: string;
}

const RECORDED = 'Say "higher recorded rates" or "lower recorded rates", with the figure.';
const TOGETHER =
  'Things that occur together are not cause. Say that they occur together, or what the document says.';
const PLACE = 'Respect the place: say what was recorded there, and what is being done.';
const PEOPLE =
  'Put the person first: "people who have experienced violence", "people who have harmed others".';

const GUARD_RULES: readonly GuardRule[] = [
  { pattern: /\b(worst|best|better|worse)\b/gi, remedy: RECORDED },
  { pattern: /\bhot[ -]?spots?\b/gi, remedy: RECORDED },
  {
    pattern: /\b(gang areas?|no-go|notorious|plagued|rough|crime-ridden|dangerous|ghettos?)\b/gi,
    remedy: PLACE,
  },
  { pattern: /\bproblem famil(?:y|ies)\b/gi, remedy: 'Say what support a family needs.' },
  { pattern: /\b(victims?|offenders?|perpetrators?|criminals?|thugs?|yobs?)\b/gi, remedy: PEOPLE },
  {
    pattern: /\b(causes|caused|causing|leads? to|led to|leading to|drives?|driven by|fuels?|fuelled)\b/gi,
    remedy: TOGETHER,
  },
  {
    pattern: /\byour ward\b/gi,
    remedy: 'Some wards were redrawn in May 2026: name the ward, or say "the ward as it was until May 2026".',
  },
  {
    pattern: /\b(league tables?|rank(?:s|ed)? (?:first|last|\d+))\b/gi,
    remedy: 'No league tables: say the band.',
  },
  { pattern: TYPED_NEWEST, remedy: `${NAME_THE_PERIOD.charAt(0).toUpperCase()}${NAME_THE_PERIOD.slice(1)}` },
];

export interface GuardHit {
  readonly word: string;
  readonly remedy: string;
  /** Lines below the line on which the text began. */
  readonly lineOffset: number;
}

function lineOffset(text: string, index: number): number {
  return text.slice(0, index).split('\n').length - 1;
}

export function guardHits(text: string): readonly GuardHit[] {
  return GUARD_RULES.flatMap(({ pattern, remedy }) =>
    [...text.matchAll(pattern)].map((match) => ({
      word: match[0],
      remedy,
      lineOffset: lineOffset(text, match.index),
    })),
  );
}

const NUMBER = new RegExp(
  [
    String.raw`\d(?:[\d,.:/]*\d)?%?`,
    String.raw`\b(?:eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?)\b`,
    String.raw`\b(?:per cent|percent|twice|double[ds]?|halved|trebled|half of|(?:a|one|two) (?:third|quarter|fifth|tenth)s? of|one in (?:two|three|four|five|six|seven|eight|nine|ten))\b`,
  ].join('|'),
  'gi',
);

/** Names that hold digits and are no figures. */
const NAMES_WITH_DIGITS = /COVID-19|\b999\b|\b111\b|\b101\b/gi;

/** Numbers in the text that none of the cited facts holds. */
export function typedNumbers(text: string, cited: readonly string[]): readonly Omit<GuardHit, 'remedy'>[] {
  const known = new Set(
    cited.flatMap((fact) => [...fact.matchAll(NUMBER)].map(([number]) => number.toLowerCase())),
  );
  const plain = text.replace(NAMES_WITH_DIGITS, (name) => name.replace(/\d/g, '-'));
  return [...plain.matchAll(NUMBER)]
    .filter(
      ([number]) => !known.has(number.toLowerCase()) && !known.has(number.toLowerCase().replace('%', '')),
    )
    .map((match) => ({ word: match[0], lineOffset: lineOffset(text, match.index) }));
}
