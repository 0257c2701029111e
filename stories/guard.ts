/** Words that a story must not use, and numbers that nobody has looked up, however they are wrapped or written. */
import { hitsOf } from '../src/domain/asRead.ts';
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
  { pattern: /\bhot ?spots?\b/gi, remedy: RECORDED },
  {
    pattern:
      /\b(gang areas?|no-go|no go (?:areas?|zones?)|notorious|plagued|rough|crime-ridden|dangerous|ghettos?)\b/gi,
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
  /** Where it begins in the words. */
  readonly at: number;
}

/** "problem-family" reads as "problem family" does. */
function orHyphen({ source, flags }: RegExp): RegExp {
  return new RegExp(source.replaceAll(' ', '[ -]'), flags);
}

/** @param written the words of one paragraph, heading or line */
export function guardHits(written: string): readonly GuardHit[] {
  return GUARD_RULES.flatMap(({ pattern, remedy }) =>
    hitsOf(orHyphen(pattern), written).map(({ written: word, at }) => ({ word, remedy, at })),
  );
}

const PARTS = '(?:half|halve|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)s?';

const NUMBER = orHyphen(
  new RegExp(
    [
      String.raw`\p{N}(?:[\p{N},.:/\u2044]*\p{N})?%?`,
      String.raw`\b(?:eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?)\b`,
      String.raw`\b(?:per ?cent|twice|thrice|(?:two|three|four|five|ten|hundred) ?fold|(?:doubl|tripl|trebl|quadrupl|halv)(?:e[ds]?|ing)|half of|(?:a|one|two|three|four|five) ${PARTS} of|(?:two|three|four|five) ${PARTS}|one (?:in|out of) (?:two|three|four|five|six|seven|eight|nine|ten))\b`,
      String.raw`\b(?:two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:three|four|five|six|seven|eight|nine|ten)\b`,
    ].join('|'),
    'giu',
  ),
);

/** Names that hold digits and are no figures. */
const NAMES_WITH_DIGITS = /COVID-19|\b999\b|\b111\b|\b101\b/i;
const NAMES_AS_READ = new RegExp(`${NAMES_WITH_DIGITS.source}|${NUMBER.source}`, 'giu');

function isName(asRead: string): boolean {
  return NAMES_WITH_DIGITS.exec(asRead)?.[0] === asRead;
}

/** Numbers in the words that none of the cited facts holds. */
export function typedNumbers(written: string, cited: readonly string[]): readonly Omit<GuardHit, 'remedy'>[] {
  const known = new Set(
    cited.flatMap((fact) => hitsOf(NUMBER, fact).map(({ asRead }) => asRead.toLowerCase())),
  );
  return hitsOf(NAMES_AS_READ, written)
    .filter(({ asRead }) => !isName(asRead))
    .filter(
      ({ asRead }) => !known.has(asRead.toLowerCase()) && !known.has(asRead.toLowerCase().replace('%', '')),
    )
    .map(({ written: word, at }) => ({ word, at }));
}
